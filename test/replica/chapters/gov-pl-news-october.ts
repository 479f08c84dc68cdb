import { draftBody, letterBody, paperBody } from '../documents.ts';
import { parkingDraft, parkingDraftLater } from './gov-pl-acts.ts';
import { article, brief, file, guideline21Later } from './gov-pl-articles.ts';
import type { Desk } from './gov-pl-desk.ts';
import type { PressFile } from './gov-pl-press.ts';

const draft = (body: Uint8Array): PressFile => ({
  ...file(3, 'Projekt rozporządzenia', []),
  file: 'projekt_rozporzadzenia.docx',
  body,
});

const letter = letterBody({
  day: '2026-10-05',
  office: 'Ministerstwo Rodziny, Pracy i Polityki Społecznej',
  title: 'Projekt rozporządzenia w sprawie wzoru karty parkingowej',
  number: '54',
  term: 'do dnia 26 października 2026 r.',
});

/** What happens in the news and guidelines in October, by day. */
export const october: Readonly<Record<string, (desk: Desk) => void>> = {
  '2026-10-05': (desk) => {
    desk.add(
      'news-mrpips',
      article(
        'konsultacje-karta',
        '2026-10-05',
        'Konsultacje: karta dla osób z niepełnosprawnościami',
        {
          intro: 'Czekamy na uwagi organizacji pozarządowych.',
          materials: [
            draft(draftBody(parkingDraft, 'docx')),
            { ...file(5, 'Pismo zapraszające do konsultacji', []), body: letter },
          ],
        },
      ),
      { tags: ['akt-ngo', 'gr-niepelnosprawnosc'], deadline: '2026-10-26' },
    );
    desk.editGuidelines(
      ({ materials }) => {
        const [first] = materials;
        if (first !== undefined) first.body = paperBody(guideline21Later);
      },
      {
        change: 'text',
        document: 'Wytyczne dotyczące realizacji projektów EFS+',
        units: [{ unit: 'Rozdział 2. Usługi społeczne', kind: 'changed' }],
        tags: ['us-mieszkania'],
      },
    );
  },
  '2026-10-19': (desk) => {
    desk.edit(
      'news-mrpips',
      'konsultacje-karta',
      ({ materials }) => {
        const [first] = materials;
        if (first !== undefined) first.body = draftBody(parkingDraftLater, 'docx');
      },
      {
        change: 'text',
        document: 'Projekt rozporządzenia',
        units: [
          { unit: '§ 2', kind: 'changed' },
          { unit: '§ 3', kind: 'added' },
          { unit: '§ 4', kind: 'renumbered' },
        ],
      },
    );
    desk.edit(
      'news-mz',
      'psychiatria-dzieci',
      (one) => {
        one.title = 'Psychiatria dzieci i młodzieży – drugi etap reformy';
      },
      {
        change: 'facts',
        fields: {
          title: [
            'Psychiatria dzieci i młodzieży – stan reformy',
            'Psychiatria dzieci i młodzieży – drugi etap reformy',
          ],
        },
      },
    );
    desk.editGuidelines(
      ({ materials }) => {
        materials.splice(1, 1);
      },
      { change: 'document-removed', document: 'Wytyczne dotyczące kwalifikowalności' },
    );
  },
  '2026-10-26': (desk) => {
    desk.add(
      'news-mfipr',
      article('wlaczenie-spoleczne', '2026-10-23', 'Włączenie społeczne: wyniki naboru', {
        materials: [file(13, 'Wyniki', ['Wyniki', 'Dofinansowanie otrzyma 8 projektów.'])],
      }),
      { tags: ['gr-ubostwo'] },
    );
    desk.add('news-mrpips', brief('urlopy', '2026-10-22', 'Urlopy rodzicielskie w liczbach'));
  },
};
