import type { Journal, JournalAct } from '../markup/journal.ts';

/** Region, host, letters of the publisher. */
const places = [
  ['dolnoslaskie', 'edzienniki.duw.pl', 'DS'],
  ['kujawsko-pomorskie', 'edzienniki.bydgoszcz.uw.gov.pl', 'KP'],
  ['lubelskie', 'edziennik.lublin.uw.gov.pl', 'LB'],
  ['lubuskie', 'dzienniki.luw.pl', 'LS'],
  ['lodzkie', 'dziennik.lodzkie.eu', 'LD'],
  ['malopolskie', 'edziennik.malopolska.uw.gov.pl', 'MP'],
  ['mazowieckie', 'edziennik.mazowieckie.pl', 'MZ'],
  ['opolskie', 'duwo.opole.uw.gov.pl', 'OP'],
  ['podkarpackie', 'edziennik.rzeszow.uw.gov.pl', 'PK'],
  ['podlaskie', 'edziennik.bialystok.uw.gov.pl', 'PL'],
  ['pomorskie', 'edziennik.gdansk.uw.gov.pl', 'PM'],
  ['slaskie', 'dzienniki.slask.eu', 'SL'],
  ['swietokrzyskie', 'edziennik.kielce.uw.gov.pl', 'SK'],
  ['warminsko-mazurskie', 'edzienniki.olsztyn.uw.gov.pl', 'WM'],
  ['wielkopolskie', 'edziennik.poznan.uw.gov.pl', 'WP'],
  ['zachodniopomorskie', 'e-dziennik.szczecin.uw.gov.pl', 'ZP'],
] as const;

export type RegionName = (typeof places)[number][0];

/** Hosts that write keys with a capital. */
const pascal: readonly string[] = ['KP', 'LS', 'LD', 'PL'];

export const sourceOf = (name: RegionName) => `region-${name}-journal`;
export const regionNames: readonly RegionName[] = places.map(([name]) => name);

/** What a resolution says, paragraph by paragraph; `§` are counted by whoever writes it. */
export interface Resolution {
  readonly subject: string;
  /** `Rady Gminy Wymyślin` */
  readonly whose: string;
  readonly sections: readonly string[];
}

export function act(pos: number, day: string, resolution: Resolution): JournalAct {
  const { subject, whose } = resolution;
  return {
    pos,
    title: `Uchwała nr XX/${pos}/2026 ${whose} z dnia ${polishDay(day)} ${subject}`,
    type: 'Uchwała',
    status: 'obowiązujący',
    made: day,
    published: day,
    issuer: whose.replace('Rady', 'Rada').replace('Sejmiku', 'Sejmik'),
    lines: linesOf(pos, resolution),
    changed: day,
  };
}

export function linesOf(pos: number, { subject, whose, sections }: Resolution): string[] {
  return [
    `Poz. ${pos}`,
    `UCHWAŁA NR XX/${pos}/2026`,
    whose,
    subject,
    ...sections.map((text, at) => `§ ${at + 1}. ${text}`),
  ];
}

const months = ['stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia'];
const laterMonths = ['września', 'października', 'listopada', 'grudnia'];

function polishDay(day: string): string {
  const [of = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${[...months, ...laterMonths][Number(month) - 1]} ${of} r.`;
}

const council = 'Rady Gminy Wymyślin';
const tail = [
  'Wykonanie uchwały powierza się wójtowi.',
  'Uchwała wchodzi w życie po upływie 14 dni od dnia ogłoszenia.',
];

export const care: Resolution = {
  subject: 'w sprawie szczegółowych warunków przyznawania i odpłatności za usługi opiekuńcze',
  whose: council,
  sections: ['Koszt jednej godziny usług opiekuńczych wynosi 38 złotych.', ...tail],
};

export const roads: Resolution = {
  subject: 'w sprawie zaliczenia dróg do kategorii dróg gminnych',
  whose: council,
  sections: ['Drogę nr 100001 zalicza się do dróg gminnych.', ...tail],
};

/** Every journal has a resolution of the field, and one that is none of it. */
export function journalsAtStart(): Map<RegionName, Journal> {
  return new Map(
    places.map(([name, host, letters], at) => [
      name,
      {
        host,
        publisher: `POL_WOJ_${letters}`,
        isPascal: pascal.includes(letters),
        technical: letters === 'SL' ? 2 : 0,
        acts: [
          act(1200 + at, '2026-04-14', care),
          act(1300 + at, '2026-05-05', roads),
          ...(name === 'podlaskie' ? [{ ...act(1410, '2026-08-27', care), lines: undefined }] : []),
        ],
      },
    ]),
  );
}

export const { foster, cooperation, dayHome, homes, plan, respite, violence } = {
  foster: {
    subject: 'w sprawie programu rozwoju pieczy zastępczej w powiecie',
    whose: 'Rady Powiatu Zmyślonego',
    sections: ['Przyjmuje się program rozwoju rodzinnej pieczy zastępczej.', ...tail],
  },
  cooperation: {
    subject: 'w sprawie rocznego programu współpracy z organizacjami pozarządowymi',
    whose: 'Rady Miejskiej w Przykładowie',
    sections: ['Przyjmuje się program współpracy z organizacjami pozarządowymi.', ...tail],
  },
  dayHome: {
    subject: 'w sprawie statutu Środowiskowego Domu Samopomocy w Przykładowie',
    whose: 'Rady Powiatu Zmyślonego',
    sections: ['Środowiskowy Dom Samopomocy prowadzi 30 miejsc dziennego pobytu.', ...tail],
  },
  homes: {
    subject: 'w sprawie średniego kosztu utrzymania mieszkańca w domu pomocy społecznej',
    whose: 'Rady Powiatu Zmyślonego',
    sections: ['Średni koszt utrzymania mieszkańca wynosi 7200 złotych miesięcznie.', ...tail],
  },
  plan: {
    subject: 'w sprawie programu rozwoju usług społecznych i deinstytucjonalizacji',
    whose: 'Sejmiku Województwa Pomorskiego',
    sections: ['Przyjmuje się program deinstytucjonalizacji usług społecznych.', ...tail],
  },
  respite: {
    subject: 'w sprawie zasad korzystania z opieki wytchnieniowej',
    whose: council,
    sections: ['Z opieki wytchnieniowej korzysta się do 240 godzin w roku.', ...tail],
  },
  violence: {
    subject: 'w sprawie gminnego programu przeciwdziałania przemocy domowej',
    whose: council,
    sections: ['Przyjmuje się program przeciwdziałania przemocy domowej.', ...tail],
  },
} as const satisfies Readonly<Record<string, Resolution>>;
