import { paperBody } from '../documents.ts';
import type { Article, Press, PressFile } from './gov-pl-press.ts';

/** A file whose address comes from its number, as the portal's come from chance. */
export function file(number: number, name: string, paragraphs: readonly string[]): PressFile {
  const id = `5f1c0de0-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
  return { id, name, file: `zalacznik_${number}.pdf`, body: paperBody(paragraphs) };
}

/** An article of the field. */
export function article(
  slug: string,
  date: string,
  title: string,
  rest: Partial<Article> = {},
): Article {
  const paragraphs = [`${title}: szczegóły ogłosi ministerstwo.`];
  return { slug, date, title, intro: '', paragraphs, materials: [], isOpened: true, ...rest };
}

/** An article of other topics: its list says all that is read. */
export function brief(slug: string, date: string, title: string, intro = ''): Article {
  return article(slug, date, title, { intro, isOpened: false });
}

export function pressAtStart(): Press[] {
  return [
    {
      source: 'news-mrpips',
      office: 'mrpips',
      section: '/web/rodzina/',
      list: 'aktualnosci-wiadomosci',
      articles: familyArticles(),
    },
    {
      source: 'news-mz',
      office: 'mz',
      section: '/web/zdrowie/',
      list: 'wiadomosci',
      articles: healthArticles(),
    },
    {
      source: 'news-mfipr',
      office: 'mfipr',
      section: '/web/fundusze-regiony/',
      list: 'aktualnosci1',
      articles: fundsArticles(),
    },
  ];
}

function familyArticles(): Article[] {
  const months = ['stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca'];
  const labour = months.map((month, at) =>
    brief(`bezrobocie-${at + 1}`, `2026-0${at + 1}-25`, `Stopa bezrobocia na koniec ${month}`),
  );
  return [
    article('opieka-wytchnieniowa-nabor', '2026-08-28', 'Opieka wytchnieniowa – ruszył nabór', {
      intro: 'Gminy mogą składać wnioski.',
      paragraphs: [
        'Nabór trwa od 28 sierpnia do 11 września 2026 r.',
        'Wnioski przyjmuje wojewoda.',
      ],
      materials: [file(1, 'Ogłoszenie o naborze', ['Ogłoszenie', 'Program trwa rok.'])],
    }),
    article('dzien-seniora', '2026-08-20', 'Polityka senioralna – spotkanie w Przykładowie'),
    brief('kodeks-pracy', '2026-08-19', 'Zmiany w kodeksie pracy'),
    brief('targi-pracy', '2026-08-12', 'Targi pracy'),
    ...labour.toReversed(),
  ];
}

function healthArticles(): Article[] {
  return [
    brief('szczepienia', '2026-08-31', 'Szczepienia przeciw grypie', 'Akcja rusza we wrześniu.'),
    article('psychiatria-dzieci', '2026-08-25', 'Psychiatria dzieci i młodzieży – stan reformy'),
    brief('nowe-karetki', '2026-08-21', 'Nowe karetki', 'Pojazdy trafią do 20 szpitali.'),
  ];
}

function fundsArticles(): Article[] {
  return [
    article('uslugi-spoleczne-fers', '2026-08-27', 'Usługi społeczne z FERS – harmonogram', {
      materials: [
        file(11, 'Harmonogram naborów', ['Harmonogram', 'Nabór w październiku.']),
        file(12, 'Lista ekspertów', ['Lista', 'Eksperci oceniający.']),
      ],
    }),
    brief('obwodnica', '2026-08-18', 'Obwodnica z Funduszy Europejskich'),
  ];
}

/** The page of guidelines: one article that stands alone. */
export function guidelinesAtStart(): Article {
  return article('wytyczne-na-lata-2021-2027', '', 'Wytyczne na lata 2021-2027', {
    intro: 'Wytyczne wydaje minister właściwy do spraw rozwoju regionalnego.',
    paragraphs: [
      'Wytyczne EFS+ obowiązują od 1 marca 2026 r.',
      'Wytyczne dotyczące kwalifikowalności obowiązują od 1 stycznia 2023 r.',
    ],
    materials: [
      file(21, 'Wytyczne dotyczące realizacji projektów EFS+', guideline21),
      file(22, 'Wytyczne dotyczące kwalifikowalności', [
        'Rozdział 1. Cel',
        'Wydatki rozlicza się.',
      ]),
    ],
  });
}

const guideline21 = [
  'Rozdział 1. Zakres',
  'Wytyczne określają warunki realizacji projektów.',
  'Rozdział 2. Usługi społeczne',
  'Usługi społeczne są świadczone w społeczności lokalnej.',
  'Mieszkanie wspomagane ma nie więcej niż 12 miejsc.',
];

export const guideline21Later = [
  ...guideline21.slice(0, 4),
  'Mieszkanie wspomagane ma nie więcej niż 7 miejsc.',
];
