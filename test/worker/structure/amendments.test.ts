import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitUnits } from '../../../worker/diff/units.ts';
import { amendmentsIn, citeIn } from '../../../worker/structure/amendments.ts';
import { treeOf } from '../../../worker/structure/tree.ts';

function read(...texts: string[]) {
  const paragraphs = texts.map((text) => ({ text, kind: 'text' as const }));
  return amendmentsIn(treeOf(splitUnits(paragraphs)));
}
const welfare =
  'Art. 1. W ustawie z dnia 12 marca 2004 r. o pomocy społecznej (Dz. U. z 2026 r. poz. 5 i 60) wprowadza się następujące zmiany:';
const said = (found: ReturnType<typeof read>) =>
  found.map((one) => `${one.unit}: ${one.kind} ${citeIn(one)}`);

test('provisions are told in terms of the act that they amend', () => {
  const found = read(
    welfare,
    '1) w art. 17:',
    'a) w ust. 1 pkt 3 otrzymuje brzmienie:',
    '„3) prowadzenie mieszkań wspomaganych;”,',
    'b) po ust. 2 dodaje się ust. 2a w brzmieniu:',
    '„2a. Zadanie gmina może powierzyć organizacji pozarządowej.”;',
    '2) uchyla się art. 61;',
    '3) w art. 50 w ust. 3 wyrazy „14 dni” zastępuje się wyrazami „30 dni”;',
    '4) w art. 8 w ust. 1 po wyrazach „osobie samotnej” dodaje się wyrazy „i rodzinie”.',
    'Art. 2. Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.',
  );

  expect(said(found)).toEqual([
    'art. 1 pkt 1 lit. a: new-wording art. 17 ust. 1 pkt 3 ustawy o pomocy społecznej',
    'art. 1 pkt 1 lit. b: added art. 17 ust. 2a ustawy o pomocy społecznej',
    'art. 1 pkt 2: repealed art. 61 ustawy o pomocy społecznej',
    'art. 1 pkt 3: words-replaced art. 50 ust. 3 ustawy o pomocy społecznej',
    'art. 1 pkt 4: words-added art. 8 ust. 1 ustawy o pomocy społecznej',
  ]);
  expect(found[3]?.words).toEqual(['14 dni', '30 dni']);
});

test('new wording is a tree of its own, numbered in the amended act', () => {
  const [article, point] = read(
    welfare,
    '1) po art. 50 dodaje się art. 50a w brzmieniu:',
    '„Art. 50a. 1. Usługi przyznaje gmina.',
    '2. Usługi są bezpłatne.”;',
    '2) w art. 17 w ust. 1 pkt 3 otrzymuje brzmienie:',
    '„3) prowadzenie mieszkań;”.',
  );

  expect(article?.wording[0]).toMatchObject({
    label: 'art. 50a',
    children: [{ label: 'art. 50a ust. 1' }, { label: 'art. 50a ust. 2' }],
  });
  expect(point?.wording).toMatchObject([
    { label: 'art. 17 ust. 1 pkt 3', text: 'prowadzenie mieszkań;' },
  ]);
});

test('several places, words used in several units, a code, and renumbering', () => {
  const found = read(
    'Art. 1. W ustawie z dnia 26 czerwca 1974 r. – Kodeks pracy (Dz. U. z 2026 r. poz. 7) art. 67¹–67³ otrzymują brzmienie:',
    '„Art. 67¹. Treść.',
    'Art. 67². Treść.',
    'Art. 67³. Treść.”.',
    'Art. 2. W ustawie z dnia 9 czerwca 2011 r. o wspieraniu rodziny użyte w art. 4 w ust. 1 i 2 wyrazy „placówka” zastępuje się wyrazami „dom”.',
    'Art. 3. W ustawie z dnia 5 sierpnia 2022 r. o samorządzie art. 20 oznacza się jako art. 20a.',
  );

  expect(said(found)).toEqual([
    'art. 1: new-wording art. 67¹–67³ ustawy – Kodeks pracy',
    'art. 2: words-replaced art. 4 ust. 1 i 2 ustawy o wspieraniu rodziny',
    'art. 3: renumbered art. 20 ustawy o samorządzie',
  ]);
});

test('an act that amends nothing says nothing', () => {
  expect(
    read(
      'Art. 1. Usługi przyznaje się na wniosek, o którym mowa w art. 5 ust. 2.',
      'Art. 2. Traci moc uchwała rady.',
      'Art. 3. Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.',
    ),
  ).toEqual([]);
});

/** What one provision of an amending act says. */
const provision = (...lines: string[]) =>
  read(welfare, ...lines).map(({ kind, target }) => `${kind} ${target}`);

describe('older and rarer ways of amending', () => {
  test.each([
    ['1) skreśla się art. 7;', ['repealed art. 7']],
    ['1) w art. 9 pkt 3 skreśla się;', ['repealed art. 9 pkt 3']],
    ['1) art. 10 i 11 skreśla się;', ['repealed art. 10 i 11']],
    ['1) w art. 8 skreśla się wyrazy „lub rodzinie”;', ['words-removed art. 8']],
    ['1) w art. 6 ust. 2 liczbę „14” zastępuje się liczbą „30”;', ['words-replaced art. 6 ust. 2']],
    [
      '1) w art. 8 użyte dwukrotnie wyrazy „dom” zastępuje się wyrazami „ośrodek”;',
      ['words-replaced art. 8'],
    ],
    [
      '1) użyte w art. 7 w ust. 1 i w art. 9 w ust. 3, w różnych przypadkach, wyrazy „ośrodek” zastępuje się wyrazami „centrum”;',
      ['words-replaced art. 7 ust. 1', 'words-replaced art. 9 ust. 3'],
    ],
    [
      '1) w art. 1 w ust. 1 w pkt 13, w art. 36 w ust. 5 w pkt 1 i w art. 48 wyrazy „a” zastępuje się wyrazami „b”;',
      [
        ...['words-replaced art. 1 ust. 1 pkt 13', 'words-replaced art. 36 ust. 5 pkt 1'],
        'words-replaced art. 48',
      ],
    ],
    [
      '1) w art. 10 uchyla się ust. 2 i 3 oraz w ust. 4 pkt 1;',
      ['repealed art. 10 ust. 2 i 3', 'repealed art. 10 ust. 4 pkt 1'],
    ],
    ['1) w art. 6 dotychczasowy ust. 2 otrzymuje oznaczenie 3;', ['renumbered art. 6 ust. 2']],
    [
      '1) w tytule wyrazy „o pomocy” zastępuje się wyrazami „o usługach”;',
      ['words-replaced tytuł'],
    ],
    ['1) w dziale II uchyla się rozdział 4;', ['repealed rozdział 4']],
    ['1) w odnośniku nr 1 dodaje się wyrazy „i 2”;', ['words-added odnośnik 1']],
    ['1) w art. 13 w ust. 1 uchyla się zdanie drugie;', ['repealed art. 13 ust. 1 zdanie drugie']],
    [
      '1) w art. 6 w ust. 1 w części wspólnej wyrazy „tak” zastępuje się wyrazami „nie”;',
      ['words-replaced art. 6 ust. 1 część wspólna'],
    ],
    [
      '1) załącznik nr 2 otrzymuje brzmienie określone w załączniku do niniejszej ustawy;',
      ['new-wording załącznik nr 2'],
    ],
    ['1) w art. 7 w ust. 2 kropkę zastępuje się przecinkiem;', []],
  ])('%s', (text, wanted) => {
    expect(provision(text)).toEqual(wanted);
  });

  test.each([
    [
      'w art. 5 dotychczasową treść oznacza się jako ust. 1 i dodaje się ust. 2 w brzmieniu:\n„2. Rada określa tryb.”;',
      ['renumbered art. 5', 'added art. 5 ust. 2'],
    ],
    [
      'w art. 5 w ust. 1 w pkt 2 po lit. c dodaje się lit. d i e w brzmieniu:\n„d) opiekę,\ne) wsparcie,”;',
      ['added art. 5 ust. 1 pkt 2 lit. d i e'],
    ],
    [
      'w art. 7 w ust. 1 w pkt 3 kropkę zastępuje się średnikiem i dodaje się pkt 4 i 5 w brzmieniu:\n„4) a;\n5) b.”;',
      ['added art. 7 ust. 1 pkt 4 i 5'],
    ],
    [
      'w art. 6 w pkt 1 w lit. a po tiret pierwszym dodaje się tiret drugie w brzmieniu:\n„– dowóz,”;',
      ['added art. 6 pkt 1 lit. a tiret drugie'],
    ],
    ['tytuł rozdziału 2 otrzymuje brzmienie:\n„Usługi”;', ['new-wording tytuł rozdziału 2']],
  ])('%s', (text, wanted) => {
    expect(provision(...`1) ${text}`.split('\n'))).toEqual(wanted);
  });
});

test('a sentence or a title in new wording is kept as words', () => {
  const [found] = read(
    welfare,
    '1) w art. 8 w ust. 2 zdanie drugie otrzymuje brzmienie:',
    '„Termin wynosi 30 dni.”;',
  );
  expect(found).toMatchObject({ wording: [], words: ['Termin wynosi 30 dni.'] });
});

test.each([
  ['„', '”'],
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
  [',,', "''"],
])('a regulation is amended within its paragraphs, quoted in %s %s', (open, close) => {
  const found = read(
    '§ 1. W rozporządzeniu Ministra Spraw Wymyślonych z dnia 5 maja 2020 r. w sprawie domów (Dz. U. poz. 5) wprowadza się następujące zmiany:',
    '1) w § 4:',
    'a) ust. 1 otrzymuje brzmienie:',
    `${open}1. Dom zapewnia opiekę.${close},`,
    'b) skreśla się ust. 3;',
    '2) po § 6 dodaje się § 6a w brzmieniu:',
    `${open}§ 6a. Dom prowadzi rejestr.${close}.`,
    '§ 2. Rozporządzenie wchodzi w życie po upływie 14 dni od dnia ogłoszenia.',
  );
  expect(said(found)).toEqual([
    '§ 1 pkt 1 lit. a: new-wording § 4 ust. 1 rozporządzenia w sprawie domów',
    '§ 1 pkt 1 lit. b: repealed § 4 ust. 3 rozporządzenia w sprawie domów',
    '§ 1 pkt 2: added § 6a rozporządzenia w sprawie domów',
  ]);
  expect(found[0]?.wording).toMatchObject([{ label: '§ 4 ust. 1', text: 'Dom zapewnia opiekę.' }]);
  expect(found[2]?.wording).toMatchObject([{ label: '§ 6a' }]);
});

test('a resolution with a number is named, and an act that goes as a whole', () => {
  expect(
    said(
      read(
        'Art. 1. W uchwale nr V/12/2024 Rady Gminy Lipowo z dnia 5 maja 2024 r. w sprawie opłat § 3 otrzymuje brzmienie:',
        '„§ 3. Opłata wynosi 5 zł.”.',
        'Art. 2. Traci moc ustawa z dnia 29 maja 1997 r. o domach (Dz. U. z 2016 r. poz. 9), z wyjątkiem art. 1.',
      ),
    ),
  ).toEqual([
    'art. 1: new-wording § 3 uchwały w sprawie opłat',
    'art. 2: repealed ustawy o domach',
  ]);
});

const scrap = fc.constantFrom(
  ...'art. 5|§ 2|ust. 1 i 2|pkt 3–5|lit. a|tiret drugie|w|po|oraz|i|,|:|„|”|"|dodaje się|uchyla się|otrzymuje brzmienie|zastępuje się|oznacza się jako|wyrazy|tytuł|zdanie drugie|w ustawie z dnia 1 maja 2020 r. o X|(Dz. U. poz. 5)|1)|a)|–|Art. 7.|\n'.split(
    '|',
  ),
);

test('no instruction, however garbled, is an error', () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 60 }), (words) => {
      const lines = `Art. 1. ${words.join(' ')}`.split('\n');
      for (const { kind } of read(...lines)) expect(kind).not.toBe('');
    }),
    { numRuns: 1_000 },
  );
});

test('500 pages of amendments take no longer a page than 50', () => {
  const act = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      ...(at % 500 === 0 ? [welfare.replace('Art. 1.', `Art. ${at / 500 + 1}.`)] : []),
      `${(at % 500) + 1}) w art. ${(at % 500) + 1} w ust. 1 pkt 2 otrzymuje brzmienie:`,
      `„2) ${'prowadzenie mieszkań wspomaganych i usług opiekuńczych '.repeat(6)};”;`,
    ]).flat();
  const [short, long] = [500, 5_000].map((count) => {
    const lines = act(count);
    const start = performance.now();
    expect(read(...lines)).toHaveLength(count);
    return performance.now() - start;
  });
  // Ten times as much; the machine may be busy, so thrice that is let pass.
  expect(long).toBeLessThan(30 * Math.max(short ?? 0, 20));
}, 60_000);
