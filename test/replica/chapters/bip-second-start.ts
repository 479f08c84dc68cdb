import { k2Section } from '../markup/joomla-k2.ts';
import { other, type Paper, paper, pdf } from './bip-second-papers.ts';
import { drafts } from './bip-second-plans.ts';

/** The four bulletins of the chapter, each with what stands in it. */
export interface Bulletins {
  /** Łódzkie: consultations. */
  readonly lodz: Paper[];
  /** Podkarpackie: resolutions of the board, and consultations. */
  readonly rzeszowBoard: Paper[];
  readonly rzeszow: Paper[];
  /** A section that is one article. */
  readonly rzeszowProgrammes: Paper;
  /** Warmińsko-Mazurskie: the consultation of the plan and the resolution that adopts it. */
  readonly olsztyn: readonly [Paper, Paper];
  /** Wielkopolskie: resolutions of the board, and topics with the titles in them. */
  readonly poznan: Paper[];
  readonly poznanTopics: Paper[];
  /** Counters, clocks and tokens: turns without anything being changed. */
  noise: number;
}

export const lodzItem = (id: number, slug: string) => `${decodeURI(k2Section)}/item/${id}-${slug}`;
export const board = (slug: string) => `/zarzad/uchwaly-zarzadu/2026/${slug}`;
export const consulted = (slug: string) => `/zarzad/konsultacje-spoleczne/${slug}`;
export const poznanArticle = (slug: string) => `/279---k_90---k_401---${slug}`;

export function bulletinsAtStart(): Bulletins {
  return {
    lodz: lodzAtStart(),
    rzeszowBoard: [
      paper(
        board('uchwala-nr-301-5701-26'),
        'Uchwała Nr 301/5701/26 Zarządu Województwa Podkarpackiego w Rzeszowie z dnia 25 sierpnia 2026 r.',
        '2026-08-26',
        { paragraphs: ['w sprawie remontu mostu na drodze wojewódzkiej'] },
      ),
      paper(board('uchwala-w-sprawie-drogi'), 'Uchwała w sprawie budowy obwodnicy', '2026-08-26'),
    ],
    rzeszow: [
      paper(
        consulted('program-wspolpracy-2027'),
        'Konsultacje programu współpracy z organizacjami pozarządowymi na 2027 rok',
        '2026-08-20',
        {
          paragraphs: ['Projekt programu przygotował departament do spraw społecznych.'],
          files: [pdf(2001, 'Projekt programu współpracy', ['1. Cele', 'Cele programu.'], 700)],
        },
      ),
      other(consulted, 0, '2026-08-18'),
    ],
    rzeszowProgrammes: paper(
      '/samorzad/programy-wojewodztwa',
      'Programy pomocy społecznej i wspierania rodziny',
      '2026-05-11',
      { files: [pdf(4001, 'Program wspierania rodziny', ['1. Asystent rodziny', 'Cele.'], 640)] },
    ),
    olsztyn: olsztynAtStart(),
    poznan: [
      paper(
        poznanArticle('uchwala-nr-7050-2026'),
        'Uchwała nr 7050/2026 z dnia 20 sierpnia 2026 r. w sprawie zlecenia prowadzenia mieszkań treningowych',
        '2026-08-21',
        { paragraphs: ['Zadanie powierza się organizacji wyłonionej w konkursie.'] },
      ),
      paper(
        poznanArticle('uchwala-nr-7049-2026'),
        'Uchwała nr 7049/2026 w sprawie przebudowy chodnika',
        '2026-08-21',
      ),
    ],
    poznanTopics: [
      paper('/292---505---k_polityka-spoleczna', 'Polityka społeczna', '2026-01-01', {
        paragraphs: [
          'Strategia polityki społecznej do 2030 roku',
          'Program pomocy osobom bezdomnym',
          'Sprawozdanie ośrodka polityki społecznej za 2025 rok',
        ],
      }),
      paper('/292---505---k_ochrona-srodowiska', 'Ochrona środowiska', '2026-01-01'),
    ],
    noise: 0,
  };
}

function lodzAtStart(): Paper[] {
  return [
    paper(
      lodzItem(15701, 'ogłoszenie-o-konsultacjach-społecznych'),
      'Ogłoszenie o konsultacjach społecznych',
      '2026-08-24',
      {
        paragraphs: [
          'Zarząd przedstawia projekt uchwały w sprawie wojewódzkiego programu na rzecz seniorów.',
          'Konsultacje trwają od 24 sierpnia 2026 r. do 14 września 2026 r.',
        ],
        files: [pdf(20101, 'Projekt programu', ['1. Seniorzy', 'Program trwa cztery lata.'])],
      },
    ),
    ...Array.from({ length: 9 }, (_, at) =>
      other((slug) => lodzItem(15600 + at, slug), at, `2026-07-${30 - at}`),
    ),
    paper(
      lodzItem(15500, 'konsultacje-programu-pieczy-zastępczej'),
      'Konsultacje programu rozwoju pieczy zastępczej',
      '2026-07-02',
      { paragraphs: ['Uwag nie zgłoszono.', 'Program przyjęto bez zmian.'] },
    ),
  ];
}

const olsztynPlan = 'Warmińsko-Mazurskiego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji';

/** The addresses are those of the source; what stands there is invented. */
function olsztynAtStart(): [Paper, Paper] {
  return [
    paper(
      '/2694/konsultacje-spoleczne-projektu-warminsko-mazurskiego-planu-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-na-lata-2023-2025.html',
      `Konsultacje społeczne projektu ${olsztynPlan}`,
      '2026-08-25',
      {
        paragraphs: [
          'Samorząd województwa zaprasza do rozmowy o planie na kolejne lata.',
          'Konsultacje społeczne odbędą się w terminie od 25 sierpnia 2026 r. do 21 września 2026 r.',
          'Uwagi przyjmuje regionalny ośrodek polityki społecznej.',
        ],
        files: [pdf(31001, 'Projekt planu', drafts.olsztyn[0])],
      },
    ),
    paper(
      '/akty/16917/uchwala-w-sprawie-przyjecia-dokumentu-pn.-warminsko-mazurski-plan-rozwoju-uslug-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-na-lata-2023-2025..html',
      `Uchwała Nr 30/462/23/VI z dnia 3 lipca 2023 r. w sprawie przyjęcia ${olsztynPlan}`,
      '2023-07-03',
      { paragraphs: ['Zarząd przyjmuje plan na lata 2023–2025.', 'Uchwała obowiązuje od razu.'] },
    ),
  ];
}
