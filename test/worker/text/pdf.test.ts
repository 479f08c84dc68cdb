import { OPS as pdfjsOperators } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { OPS } from '../../../worker/text/pdf/operator.ts';
import { readBytes } from '../../../worker/text/read.ts';
import { makePdf, makePdfPages, type PdfText } from '../../support/pdf.ts';
import { widthOf } from '../../support/pdf-font.ts';
import { read, warningsOf } from './support.ts';

const long =
  'Gmina zapewnia usługi opiekuńcze, asystencję osobistą i opiekę wytchnieniową osobom, które ich potrzebują, w miejscu zamieszkania.';

const cities = 'Gdańsk Kielce Lublin Łódź Opole Poznań Rzeszów Szczecin Toruń Żory'.split(' ');
/** Sixty paragraphs of two lines that differ in every line. */
const many = Array.from({ length: 60 }, (_, at) => {
  const [city, other] = [cities[at % 10], cities[Math.floor(at / 6)]];
  return `${at + 1}. Miasto ${city} zapewnia usługi opiekuńcze i opiekę wytchnieniową osobom, które ich potrzebują, także gdy mieszkają poza gminą ${other}.`;
});

/** Lines one below another from the top of a page. */
function column(lines: readonly string[], x = 70, top = 760, size = 11): PdfText[] {
  return lines.map((text, at) => ({ x, y: top - at * 14, text, size }));
}

describe('a PDF of running text', () => {
  test('gives its paragraphs with the lines joined', async () => {
    const paragraphs = [
      '# Ustawa o usługach',
      `Art. 1. ${long}`,
      `2. ${long}`,
      '1) opieka;',
      '2) wsparcie.',
    ];
    expect(await read(makePdf(paragraphs))).toEqual([
      'heading: Ustawa o usługach',
      ...paragraphs.slice(1).map((text) => `text: ${text}`),
    ]);
  });

  test('keeps raised numbers apart from those on the line', async () => {
    const text = 'Art. 67¹⁸. W art. 24¹ i art. 151² § 3 ustawy dodaje się wyrazy „art. 241”.';
    expect(await read(makePdf([text]))).toEqual([`text: ${text}`]);
  });

  test('knows the page on which a paragraph begins', async () => {
    const result = await readBytes(makePdf(many));
    if (result.kind !== 'read') throw new Error(result.reason);
    const pages = result.text.paragraphs.map(({ page }) => page ?? 0);
    expect(pages[0]).toBe(1);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(result.text.paragraphs).toHaveLength(60);
  });

  test('drops running heads and page numbers, whatever their digits', async () => {
    const file = makePdf(many, { header: 'Projekt z dnia 5.01.2026 r.', numbered: true });
    expect(await read(file)).toEqual(many.map((text) => `text: ${text}`));
  });

  test('keeps the same line at the top of every page where it is text', async () => {
    const file = makePdfPages(Array(3).fill({ texts: column([long, 'Usługi są bezpłatne.']) }));
    expect((await read(file)).join(' ').match(/Gmina zapewnia/g)).toHaveLength(3);
  });

  test('does not take a reference at the beginning of a line for a unit', async () => {
    const lines = [
      'Wniosek składa się na zasadach, o których mowa w art.',
      '5. Przepis art. 7 stosuje się.',
    ];
    expect(await read(makePdfPages([{ texts: column(lines) }]))).toEqual([
      `text: ${lines.join(' ')}`,
    ]);
  });
});

describe('words broken at the end of a line', () => {
  const broken = (head: string, tail: string, elsewhere: string) =>
    makePdfPages([
      {
        texts: column([
          `Usługi, o których tu mowa, świadczy się w ramach ${head}`,
          `${tail} gminy. ${elsewhere}`,
        ]),
      },
    ]);

  test('are joined', async () => {
    expect(await read(broken('samo-', 'rządu', 'Koniec.'))).toEqual([
      'text: Usługi, o których tu mowa, świadczy się w ramach samorządu gminy. Koniec.',
    ]);
  });

  test.each([
    ['opiekuńczo-', 'leczniczych', ''],
    ['opiekuńczo-', '-leczniczych', ''],
    ['dydaktyczno-', 'zabawowych', 'Zajęć dydaktyczno-zabawowych nie ma.'],
    ['COVID-', '19', ''],
  ])('keep a hyphen of their own: %s%s', async (head, tail, elsewhere) => {
    const [text = ''] = await read(broken(head, tail, elsewhere));
    expect(text).toContain(` ${head}${tail.replace(/^-/, '')} gminy.`);
  });
});

describe('numbers of lines on the margin', () => {
  const lines = Array.from({ length: 20 }, (_, at) => {
    const [city, other] = [cities[at % 10], cities[(at * 7 + 3) % 10]];
    return `Miasto ${city} zapewnia usługi opiekuńcze osobom, które mieszkają w mieście ${other}`;
  });
  const numbered = (x: number, every: number, from: (page: number) => number) =>
    makePdfPages(
      [0, 1, 2].map((page) => ({
        texts: [
          ...column(lines, 90),
          ...lines.flatMap((_, at) => {
            const value = from(page) + at;
            return value % every === 0 ? [{ x, y: 760 - at * 14, size: 8, text: `${value}` }] : [];
          }),
        ],
      })),
    );

  test.each([
    ['each line, on the left', numbered(60, 1, () => 1)],
    ['every fifth line', numbered(60, 5, () => 1)],
    [
      'each line, on the right, going on from page to page',
      numbered(560, 1, (page) => 1 + 20 * page),
    ],
  ])('are no text: %s', async (_, file) => {
    expect((await read(file)).join(' ')).not.toMatch(/\d/);
  });

  test('are told from the first column of a table', async () => {
    const table = lines.slice(0, 8).map((text, at) => [
      { x: 60, y: 760 - at * 14, text: `${at + 1}` },
      { x: 90, y: 760 - at * 14, text },
    ]);
    const below = column(lines, 60, 620);
    const text = (await read(makePdfPages([{ texts: [...table.flat(), ...below] }]))).join(' ');
    expect(text.match(/\d/g)).toHaveLength(8);
  });
});

test('two columns are read one after the other, titles across both', async () => {
  const left = Array.from(
    { length: 12 },
    (_, at) => `lewa ${at} gmina usługi opieka wsparcie pomoc`,
  );
  const right = Array.from({ length: 12 }, (_, at) => `prawa ${at} powiat zadania rodzina zdrowie`);
  const texts = [
    {
      x: 90,
      y: 800,
      size: 14,
      text: 'Strategia rozwoju usług społecznych w województwie na lata 2026–2030',
    },
    ...column(left, 60),
    ...column(right, 310),
  ];
  const [title, ...rest] = await read(makePdfPages([{ texts }]));
  expect(title).toMatch(/^heading: Strategia/);
  expect(rest.join(' ').match(/lewa \d+|prawa \d+/g)).toEqual([
    ...left.map((_, at) => `lewa ${at}`),
    ...right.map((_, at) => `prawa ${at}`),
  ]);
});

test('a ruled table is read row by row, cell by cell', async () => {
  const xs = [60, 100, 300, 500];
  const ys = [700, 660, 620];
  const draw = [
    ...xs.map((x) => `${x} 620 m ${x} 700 l S`),
    ...ys.map((y) => `60 ${y} m 500 ${y} l S`),
  ].join('\n');
  const texts = [
    { x: 64, y: 685, text: '1.' },
    { x: 104, y: 685, text: 'Mieszkania wspo-' },
    { x: 104, y: 671, text: 'magane' },
    { x: 304, y: 685, text: 'do 2027 r.' },
    { x: 64, y: 645, text: '2.' },
    { x: 104, y: 645, text: 'Teleopieka' },
    { x: 304, y: 645, text: 'do 2028 r.' },
    { x: 60, y: 730, text: 'Przed tabelą.' },
    { x: 60, y: 590, text: 'Po tabeli.' },
  ];
  expect(await read(makePdfPages([{ texts, draw }]))).toEqual([
    'text: Przed tabelą.',
    'row: 1. | Mieszkania wspomagane | do 2027 r.',
    'row: 2. | Teleopieka | do 2028 r.',
    'text: Po tabeli.',
  ]);
});

test('a footnote stands apart, after the text of its page', async () => {
  const texts = [
    ...column(['Ustawa w zakresie swojej regulacji wdraża dyrektywę', 'o równym traktowaniu.']),
    {
      x: 70 + widthOf('Ustawa w zakresie swojej regulacji wdraża dyrektywę', 11),
      y: 764,
      size: 7,
      text: '1)',
    },
    { x: 70, y: 104, size: 6, text: '1)' },
    ...column(['Zmiany ustawy ogłoszono w Dz. U. z 2026 r. poz. 7.'], 80, 100, 8),
  ];
  expect(await read(makePdfPages([{ texts }]))).toEqual([
    'text: Ustawa w zakresie swojej regulacji wdraża dyrektywę¹⁾ o równym traktowaniu.',
    'note: ¹⁾ Zmiany ustawy ogłoszono w Dz. U. z 2026 r. poz. 7.',
  ]);
});

test.each([90, 180, 270] as const)(
  'a page turned by %i degrees is read like any other',
  async (turn) => {
    const at = { 90: { x: 300, y: 60 }, 180: { x: 500, y: 400 }, 270: { x: 300, y: 700 } }[turn];
    const step = { 90: { x: 14, y: 0 }, 180: { x: 0, y: 14 }, 270: { x: -14, y: 0 } }[turn];
    const texts = ['Pierwsza linia strony obróconej,', 'która ma też drugą linię.'].map(
      (text, line) => ({
        text,
        turn,
        x: at.x + step.x * line,
        y: at.y + step.y * line,
      }),
    );
    expect(await read(makePdfPages([{ texts, rotate: turn }]))).toEqual([
      'text: Pierwsza linia strony obróconej, która ma też drugą linię.',
    ]);
    expect(await read(makePdfPages([{ texts }]))).toEqual([
      'text: Pierwsza linia strony obróconej, która ma też drugą linię.',
    ]);
  },
);

describe('what a person would not see', () => {
  const seen = column([`Widoczny tekst uchwały. ${'Usługi społeczne w gminie. '.repeat(2)}`]);

  test.each([
    ['white', { gray: 1 }],
    ['invisible', { renderMode: 3 }],
    ['tiny', { size: 0.8 }],
  ])('%s text is flagged with its words', async (_, look) => {
    const hidden = { x: 70, y: 300, text: 'Zapis ukryty przed czytelnikiem', ...look };
    expect(await warningsOf(makePdfPages([{ texts: [...seen, hidden] }]))).toEqual([
      'Strona 1: tekst ukryty, biały lub zbyt drobny: „Zapis ukryty przed czytelnikiem”.',
    ]);
  });

  test('white letters on a dark field are for reading', async () => {
    const label = { x: 70, y: 300, text: 'Nagłówek tabeli', gray: 1 };
    const draw = '0 0 0.5 rg 60 290 300 30 re f';
    expect(await warningsOf(makePdfPages([{ texts: [...seen, label], draw }]))).toEqual([]);
  });

  test('a text layer below a scan lowers confidence', async () => {
    const texts = column(Array(10).fill(long)).map((text) => ({ ...text, renderMode: 3 }));
    expect(await warningsOf(makePdfPages([{ texts }]))).toEqual([
      'Tekst leży niewidocznie pod obrazem (rozpoznany skan) – może zawierać błędy.',
    ]);
  });
});

test('a PDF without a text layer is unreadable, not empty', async () => {
  expect(await read(makePdfPages([{ texts: [], draw: '0 0 0 rg 10 10 500 700 re f' }]))).toEqual([
    'unreadable: Plik PDF nie ma warstwy tekstowej, a pisma z obrazu nie rozpoznano.',
  ]);
});

test('pages without text among others are named', async () => {
  const texts = column([long]);
  expect(await warningsOf(makePdfPages([{ texts }, { texts: [] }, { texts }]))).toEqual([
    'Strona 2 bez warstwy tekstowej (skan, rysunek lub pusta strona).',
  ]);
});

test('a font that tells no letters lowers confidence', async () => {
  const result = await readBytes(makePdf(Array(10).fill(long), { toUnicode: 'broken' }));
  if (result.kind !== 'read') throw new Error(result.reason);
  expect(result.text.confidence).toBeLessThan(0.5);
  expect(result.text.warnings[0]).toContain('Czcionki pliku');
});

test('the numbers of drawing operations are those of the installed pdf.js', () => {
  expect(pdfjsOperators).toMatchObject(OPS);
});

test('reading the same file twice gives the same', async () => {
  const file = makePdf([`Art. 1. ${long}`, `2. ${long}`]);
  expect(await readBytes(file)).toEqual(await readBytes(file));
});
