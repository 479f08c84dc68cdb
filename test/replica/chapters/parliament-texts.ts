import { type Act, withPointAdded, withSectionAdded, withWords } from '../act-text.ts';

/** Texts of acts that parliament passes and journals publish. Invented from beginning to end. */
export const volunteers: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o działalności pożytku publicznego i o wolontariacie',
  articles: [
    [{ text: 'Gmina konsultuje roczny program współpracy przez co najmniej 21 dni.' }],
    [{ text: 'Wolontariusz otrzymuje zaświadczenie w ciągu 14 dni od dnia złożenia wniosku.' }],
    [{ text: 'Ustawa wchodzi w życie po upływie 30 dni od dnia ogłoszenia.' }],
  ],
};

export const volunteers2 = withWords(volunteers, 2, 1, '14 dni', '7 dni');

export const bonus: Act = {
  heading: 'USTAWA',
  title: 'o bonie senioralnym',
  articles: [
    [{ text: 'Bon senioralny służy finansowaniu usług opiekuńczych w miejscu zamieszkania.' }],
    [{ text: 'Wartość bonu nie przekracza 2150 zł miesięcznie.' }],
    [{ text: 'Ustawa wchodzi w życie z dniem 1 stycznia 2028 r.' }],
  ],
};

export const careStandard: Act = {
  heading: 'ROZPORZĄDZENIE',
  title: 'w sprawie standardu usług opiekuńczych',
  articles: [
    [{ text: 'Usługi opiekuńcze świadczy się także w dni wolne od pracy.' }],
    [{ text: 'Na jednego opiekuna przypada nie więcej niż 6 osób dziennie.' }],
    [{ text: 'Rozporządzenie wchodzi w życie z dniem 1 października 2026 r.' }],
  ],
};

export const careStandard2 = withSectionAdded(
  withWords(careStandard, 2, 1, '6 osób', '5 osób'),
  1,
  { text: 'Gmina zapewnia zastępstwo opiekuna w ciągu 24 godzin.' },
);

export const support: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o świadczeniu wspierającym',
  articles: [
    [
      {
        text: 'Świadczenie wspierające przysługuje osobie, której potrzebę ustalono na 65 punktów.',
      },
    ],
    [{ text: 'Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.' }],
  ],
};

/** The act on welfare as the Sejm's office keeps it up to date, cut to three articles. */
export const welfare: Act = {
  heading: 'USTAWA',
  title: 'o pomocy społecznej',
  articles: [
    [
      {
        text: 'Pomoc społeczna polega w szczególności na:',
        points: [
          'przyznawaniu świadczeń',
          'pracy socjalnej',
          'prowadzeniu domów pomocy społecznej',
        ],
      },
    ],
    [{ text: 'Dom pomocy społecznej liczy nie więcej niż 100 miejsc.' }],
    [{ text: 'Ustawa wchodzi w życie z dniem 1 maja 2004 r.' }],
  ],
};

export const welfare2 = withPointAdded(
  withWords(welfare, 2, 1, '100 miejsc', '80 miejsc'),
  1,
  1,
  'organizowaniu usług sąsiedzkich',
);

export const strategyChange: Act = {
  heading: 'ROZPORZĄDZENIE',
  title: 'zmieniająca uchwałę w sprawie przyjęcia Strategii rozwoju usług społecznych',
  articles: [
    [{ text: 'Do 2030 r. liczba mieszkań treningowych wzrasta do 6000.' }],
    [{ text: 'Uchwała wchodzi w życie z dniem następującym po dniu ogłoszenia.' }],
  ],
};
