import { expect, test } from 'vitest';
import type { DocumentText } from '../../worker/document-text.ts';
import { judgeTags, type TaggedDocument } from '../../worker/judge-tags.ts';
import type { Tagger } from '../../worker/language/tagger.ts';
import type { TagMatch } from '../../worker/tag.ts';

/** Every word that begins with `#` is a tag. */
const tag: Tagger = (passages) =>
  passages.flatMap(({ text, place }) =>
    [...text.matchAll(/#(\w+)/g)].map(([words, name]) => ({ tag: name, words, place }) as TagMatch),
  );

function document(name: string, lines: readonly string[], more: Partial<TaggedDocument> = {}) {
  const text = {
    paragraphs: lines.map((line) => ({ text: line })),
    confidence: 1,
  } as unknown as DocumentText;
  return {
    ...{ id: name, name, role: 'draft' as const, text, seenOn: '2027-03-04', isChanged: false },
    ...more,
  };
}

const names = (matches: readonly TagMatch[]) => matches.map((match) => match.tag);

test('tags the publication by its facts and all its documents, the change by what changed', () => {
  const { ofChange, ofPublication } = judgeTags(
    {
      facts: { title: '#ustawa', goals: '#cel' },
      detail: { kind: 'document-added', name: 'OSR', role: 'ria' },
      documents: [document('projekt', ['#stary']), document('OSR', ['#nowy'], { isChanged: true })],
    },
    tag,
  );
  expect(names(ofPublication)).toEqual(['ustawa', 'cel', 'stary', 'nowy']);
  expect(names(ofChange)).toEqual(['ustawa', 'nowy']);
});

test('tags only the publication without a change', () => {
  const input = { facts: { title: '#ustawa' }, detail: null, documents: [] };
  expect(judgeTags(input, tag)).toMatchObject({ ofChange: [], ofPublication: [{ tag: 'ustawa' }] });
});

test('puts a tag once, with the first words that earned it', () => {
  const input = { facts: { title: '#a #b #a', goals: '#b' }, detail: null, documents: [] };
  expect(judgeTags(input, tag).ofPublication).toMatchObject([
    { tag: 'a', place: 'title' },
    { tag: 'b', place: 'title' },
  ]);
});

test('reads deadlines in letters, not in drafts', () => {
  const lines = [
    'Warszawa, dnia 4 marca 2027 r.',
    'Proszę o przekazanie uwag do dnia 25 marca 2027 r.',
  ];
  const { ofDocuments } = judgeTags(
    {
      facts: {},
      detail: null,
      documents: [document('pismo', lines, { role: 'letter' }), document('projekt', lines)],
    },
    tag,
  );
  expect(ofDocuments).toMatchObject([{ id: 'pismo', deadlines: [{ day: '2027-03-25' }] }]);
});

test('reads deadlines in what only its first page tells to be a letter', () => {
  const asked = 'Uprzejmie proszę o przekazanie uwag do dnia 25 marca 2027 r.';
  const letter = ['Warszawa, dnia 4 marca 2027 r.', 'Szanowni Państwo,', asked, 'Z poważaniem'];
  const documents = [
    document('skan_0012.pdf', letter, { role: 'other' }),
    document('wiadomość', ['Aktualności', asked], { role: 'other' }),
    document('uzasadnienie', letter, { role: 'memorandum' }),
  ];
  const { ofDocuments } = judgeTags({ facts: {}, detail: null, documents }, tag);
  expect(ofDocuments).toMatchObject([{ id: 'skan_0012.pdf', deadlines: [{ day: '2027-03-25' }] }]);
});

test('counts a relative deadline from the day of the letter itself', () => {
  const lines = [
    'Warszawa, dnia 1 marca 2027 r.',
    'Proszę o opinię w terminie 14 dni od dnia otrzymania niniejszego pisma.',
  ];
  const letter = document('pismo', lines, { role: 'letter' });
  const { ofDocuments } = judgeTags({ facts: {}, detail: null, documents: [letter] }, tag);
  expect(ofDocuments[0]?.deadlines).toMatchObject([{ day: '2027-03-15' }]);
});
