import { paperBody } from '../documents.ts';
import type { Plant } from '../make-world.ts';
import { handIn, paperOf } from './bip-second-deeds.ts';
import { docxBody, paper, pdf } from './bip-second-papers.ts';
import { drafts, titles } from './bip-second-plans.ts';
import { type Bulletins, board, consulted, lodzItem, poznanArticle } from './bip-second-start.ts';

type Turn = (bulletins: Bulletins, plant: Plant) => void;

/** Poznań adopts its plan and takes the draft down; Olsztyn's is redrawn, Łódź consults care. */
export const october5: Turn = (all, plant) => {
  const adopted = paper(
    poznanArticle('uchwala-nr-7233-2026'),
    `Uchwała nr 7233/2026 z dnia 1 października 2026 r. w sprawie przyjęcia ${titles.poznan}`,
    '2026-10-02',
    {
      paragraphs: ['Przyjmuje się plan w brzmieniu załącznika.'],
      files: [pdf(72331, 'Załącznik – Wielkopolski Plan', drafts.poznan[0])],
    },
  );
  const poznan = handIn('poznan', plant);
  poznan.publish(all.poznan, adopted, { tags: ['di-proces', 'us-ogolnie'] });
  poznan.detach(paperOf(all.poznan, '7101'), 71011);

  const [consultation] = all.olsztyn;
  handIn('olsztyn', plant).replace(consultation, 31001, paperBody(drafts.olsztyn[1]), {
    tags: ['us-mieszkania'],
    units: [
      { unit: '3. Mieszkania treningowe i wspomagane', kind: 'changed' },
      { unit: '5. Sprawozdawczość', kind: 'removed' },
    ],
  });

  const respite = paper(
    lodzItem(15850, 'konsultacje-programu-opieki-wytchnieniowej'),
    'Konsultacje programu opieki wytchnieniowej',
    '2026-10-05',
    {
      paragraphs: [
        'Program kieruje wsparcie do opiekunów.',
        'Konsultacje trwają od 5 października 2026 r. do 23 października 2026 r.',
      ],
      files: [pdf(20501, 'Projekt programu', ['1. Opieka wytchnieniowa', 'Pobyt trwa 14 dni.'])],
    },
  );
  const details = { tags: ['us-wytchnieniowa'], deadline: '2026-10-23' };
  handIn('lodz', plant).publish(all.lodz, respite, details);
};

/** Rzeszów's board adopts; two texts move; Olsztyn's page now speaks of results. */
export const october19: Turn = (all, plant) => {
  const adopted = paper(
    board('uchwala-nr-312-5960-26'),
    `Uchwała Nr 312/5960/26 Zarządu Województwa Podkarpackiego w Rzeszowie z dnia 13 października 2026 r. w sprawie przyjęcia ${titles.rzeszow}`,
    '2026-10-14',
    { files: [pdf(5050, 'Załącznik – Regionalny Plan', drafts.rzeszow[1], 861)] },
  );
  const rzeszow = handIn('rzeszow', plant);
  rzeszow.publish(all.rzeszowBoard, adopted, { tags: ['dok-rpdi', 'di-proces'] });

  const plan = paperOf(all.lodz, '15801');
  handIn('lodz', plant).replace(plan, 20461, docxBody(drafts.lodz[2]), {
    units: [
      { unit: '5. Sprawozdawczość', kind: 'changed' },
      { unit: '6. Rada planu', kind: 'added' },
    ],
  });
  handIn('poznan', plant).replace(paperOf(all.poznan, '7233'), 72331, paperBody(drafts.poznan[1]), {
    units: [{ unit: '2. Usługi opiekuńcze', kind: 'changed' }],
  });
  const [consultation] = all.olsztyn;
  const title = `${consultation.title} – wyniki`;
  handIn('olsztyn', plant).state({ title: [consultation.title, title] }, consultation);
  consultation.title = title;
  all.noise += 1;
};

/** Reports, a form that is no longer needed, and a resolution whose title says nothing. */
export const october26: Turn = (all, plant) => {
  const [consultation] = all.olsztyn;
  const results = ['1. Wyniki', 'Uwzględniono 22 uwagi, w tym o asystencji osobistej.'];
  const olsztyn = handIn('olsztyn', plant);
  olsztyn.attach(consultation, pdf(31003, 'Raport z wyników konsultacji', results), {
    tags: ['us-asystencja'],
  });
  olsztyn.detach(consultation, 31001);

  handIn('lodz', plant).detach(paperOf(all.lodz, '15801'), 20462);

  const invited = paper(
    consulted('program-opieki-dlugoterminowej'),
    'Konsultacje projektu programu opieki długoterminowej',
    '2026-10-23',
    {
      paragraphs: ['Konsultacje trwają od 26 października 2026 r. do 16 listopada 2026 r.'],
      files: [pdf(5060, 'Projekt programu', ['1. Cele', 'Opieka długoterminowa w domu.'], 870)],
    },
  );
  const details = { tags: ['us-opieka-dlugoterminowa'], deadline: '2026-11-16' };
  handIn('rzeszow', plant).publish(all.rzeszow, invited, details);

  const mute = paper(
    poznanArticle('uchwala-nr-7301-2026'),
    'Uchwała nr 7301/2026 z dnia 22 października 2026 r.',
    '2026-10-23',
    {
      paragraphs: ['Uchwała w sprawie wsparcia rodzinnej pieczy zastępczej w powiatach.'],
      files: [pdf(73011, 'Skan uchwały', ['Wsparcie rodzin zastępczych.'])],
    },
  );
  handIn('poznan', plant).publish(all.poznan, mute, { tags: ['us-piecza-rodzinna'] });
};
