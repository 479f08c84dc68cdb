import type { Plant } from '../make-world.ts';
import { handIn, paperOf } from './bip-second-deeds.ts';
import { docx, docxBody, formLines, other, paper, pdf } from './bip-second-papers.ts';
import { drafts, titles } from './bip-second-plans.ts';
import { type Bulletins, board, consulted, lodzItem, poznanArticle } from './bip-second-start.ts';

type Turn = (bulletins: Bulletins, plant: Plant) => void;

/** The plan of Łódzkie goes to consultation; a mute resolution of Podkarpackie opens another. */
export const september3: Turn = (all, plant) => {
  const invited = paper(
    lodzItem(15801, 'konsultacje-projektu-regionalnego-planu'),
    `Konsultacje projektu ${titles.lodz}`,
    '2026-09-02',
    {
      paragraphs: [
        'Zarząd Województwa Łódzkiego zaprasza do konsultacji projektu planu.',
        'Konsultacje trwają od 3 września 2026 r. do 24 września 2026 r.',
        'Uwagi można złożyć na formularzu.',
      ],
      files: [docx(20461, 'Projekt planu', drafts.lodz[0]), docx(20462, 'Formularz', formLines)],
    },
  );
  const details = { tags: ['dok-rpdi', 'leg-konsultacje'], deadline: '2026-09-24' };
  handIn('lodz', plant).publish(all.lodz, invited, details);

  const opened = paper(
    board('uchwala-nr-303-5790-26'),
    'Uchwała Nr 303/5790/26 Zarządu Województwa Podkarpackiego w Rzeszowie z dnia 1 września 2026 r.',
    '2026-09-02',
    {
      paragraphs: ['w sprawie skierowania do konsultacji projektu planu usług społecznych'],
      files: [pdf(5001, 'Uchwała', ['Zarząd kieruje projekt do konsultacji.'], 810)],
    },
  );
  handIn('rzeszow', plant).publish(all.rzeszowBoard, opened, { tags: ['us-ogolnie'] });
  all.lodz.push(other((slug) => lodzItem(15802, slug), 2, '2026-09-02'));
  all.noise += 1;
};

/** Poznań's board accepts a draft, Rzeszów consults one, Olsztyn adds its diagnosis. */
export const september7: Turn = (all, plant) => {
  const accepted = paper(
    poznanArticle('uchwala-nr-7101-2026'),
    `Uchwała nr 7101/2026 z dnia 3 września 2026 r. w sprawie przyjęcia projektu ${titles.poznan}`,
    '2026-09-04',
    {
      paragraphs: ['Projekt planu stanowi załącznik.', 'Departament ogłosi konsultacje.'],
      files: [pdf(71011, 'Projekt planu', drafts.poznan[0])],
    },
  );
  handIn('poznan', plant).publish(all.poznan, accepted, { tags: ['us-ogolnie', 'di-proces'] });

  const invited = paper(
    consulted('konsultacje-projektu-planu-uslug-spolecznych'),
    `Konsultacje projektu ${titles.rzeszow}`,
    '2026-09-07',
    {
      paragraphs: [
        'Zarząd ogłasza konsultacje projektu planu.',
        'Konsultacje potrwają od dnia 07.09.2026 r. do dnia 28.09.2026 r.',
      ],
      files: [pdf(5011, 'Projekt planu', drafts.rzeszow[0], 815)],
    },
  );
  const details = { tags: ['dok-rpdi'], deadline: '2026-09-28' };
  handIn('rzeszow', plant).publish(all.rzeszow, invited, details);

  const [consultation] = all.olsztyn;
  const diagnosis = ['1. Diagnoza', 'W 40 gminach brakuje usług opiekuńczych dla osób starszych.'];
  handIn('olsztyn', plant).attach(consultation, pdf(31002, 'Diagnoza do planu', diagnosis), {
    tags: ['us-opiekuncze'],
  });
  all.poznan.push(
    paper(
      poznanArticle('uchwala-nr-7102-2026'),
      'Uchwała nr 7102/2026 w sprawie przebudowy wiaduktu',
      '2026-09-04',
    ),
  );
};

/** A draft is silently exchanged, a topic grows, Olsztyn gives nine days more. */
export const september14: Turn = (all, plant) => {
  const plan = paperOf(all.lodz, '15801');
  handIn('lodz', plant).replace(plan, 20461, docxBody(drafts.lodz[1]), {
    units: [
      { unit: '3. Mieszkania treningowe i wspomagane', kind: 'changed' },
      { unit: '4. Opieka wytchnieniowa', kind: 'changed' },
    ],
  });
  const topic = paperOf(all.poznanTopics, 'polityka-spoleczna');
  handIn('poznan', plant).rewrite(
    topic,
    ['Program rozwoju rodzinnej pieczy zastępczej 2027–2030', ...topic.paragraphs],
    { tags: ['us-piecza-rodzinna'] },
  );
  const [consultation] = all.olsztyn;
  const olsztyn = handIn('olsztyn', plant);
  olsztyn.state({ consultationTo: ['2026-09-21', '2026-09-30'] }, consultation, {
    deadline: '2026-09-30',
  });
  olsztyn.rewrite(
    consultation,
    consultation.paragraphs.map((words) => words.replace('21 września', '30 września')),
  );
  all.noise += 1;
};
