import { describe, expect, test } from 'vitest';
import type { DocumentText, Paragraph, ReaderVersion } from '../../../worker/document-text.ts';
import { documentKind } from '../../../worker/text/document-kind.ts';

function text(lines: readonly (string | Paragraph)[], confidence = 1): DocumentText {
  const paragraphs = lines.map(
    (line): Paragraph => (typeof line === 'string' ? { text: line, kind: 'text' } : line),
  );
  return { format: 'text', paragraphs, warnings: [], confidence, reader: 'r' as ReaderVersion };
}

const documents: readonly (readonly [string, readonly string[]])[] = [
  [
    'draft',
    [
      'Projekt z dnia 12 sierpnia 2026 r.',
      'USTAWA',
      'z dnia ………… 2026 r.',
      'o zmianie ustawy o pomocy społecznej',
      'Art. 1. W ustawie z dnia 12 marca 2004 r. wprowadza się następujące zmiany:',
    ],
  ],
  [
    'draft',
    [
      'Projekt',
      'ROZPORZĄDZENIE MINISTRA RODZINY, PRACY I POLITYKI SPOŁECZNEJ',
      'z dnia ....... 2026 r.',
      'w sprawie mieszkań treningowych',
      'Na podstawie art. 53 ust. 18 ustawy zarządza się, co następuje:',
      '§ 1. Rozporządzenie określa:',
    ],
  ],
  [
    'memorandum',
    ['UZASADNIENIE', 'Celem projektowanej ustawy jest upowszechnienie usług środowiskowych.'],
  ],
  [
    'memorandum',
    [
      'Uzasadnienie do projektu ustawy o asystencji osobistej',
      'Projekt ustawy o zmianie przewiduje, że art. 1. otrzyma brzmienie.',
    ],
  ],
  [
    'ria',
    [
      'Nazwa projektu',
      'Projekt ustawy o asystencji',
      'Ministerstwo wiodące i ministerstwa współpracujące',
      'Data sporządzenia 1 września 2026 r.',
      'OCENA SKUTKÓW REGULACJI',
      '1. Jaki problem jest rozwiązywany?',
    ],
  ],
  [
    'letter',
    [
      'Warszawa, dnia 28 sierpnia 2026 r.',
      'Znak sprawy: DPS-1.0210.3.2026',
      'Pani',
      'Przewodnicząca Rady',
      'Szanowna Pani Przewodnicząca,',
      'uprzejmie proszę o zajęcie stanowiska do projektu ustawy w terminie 14 dni.',
      'Z poważaniem',
    ],
  ],
  [
    'letter',
    [
      'Temat: Konsultacje projektu',
      'Data: 7 września 2026 r.',
      'Szanowni Państwo,',
      'prosimy o zgłaszanie uwag do 21 września 2026 r.',
    ],
  ],
  [
    'remarks',
    [
      'Zestawienie uwag zgłoszonych w ramach konsultacji publicznych',
      'Lp. | Zgłaszający | Jednostka redakcyjna | Treść uwagi | Stanowisko projektodawcy',
    ],
  ],
  [
    'plan',
    [
      'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji na lata 2026–2030',
      'Spis treści',
      '1. Diagnoza',
    ],
  ],
  [
    'plan',
    [
      'Załącznik do uchwały nr 12/2026 Zarządu Województwa',
      'Wojewódzki program pomocy społecznej',
      'Spis treści',
    ],
  ],
  ['annex', ['Załącznik nr 2 do rozporządzenia', 'Wzór wniosku o przyznanie świadczenia']],
  [
    'consolidated',
    [
      'OBWIESZCZENIE MARSZAŁKA SEJMU',
      'z dnia 4 lutego 2026 r.',
      'w sprawie ogłoszenia jednolitego tekstu ustawy o pomocy społecznej',
    ],
  ],
  [
    'resolution',
    [
      'UCHWAŁA NR XII/34/2026',
      'SEJMIKU WOJEWÓDZTWA',
      'z dnia 5 maja 2026 r.',
      'Na podstawie art. 18 uchwala się, co następuje:',
      '§ 1. Przyjmuje się program.',
    ],
  ],
  [
    'other',
    ['USTAWA', 'z dnia 12 marca 2004 r.', 'o pomocy społecznej', 'Art. 1. Ustawa określa:'],
  ],
  ['other', ['Zaproszenie na spotkanie świąteczne']],
  ['other', []],
];

describe('by its first page a document is', () => {
  test.each(documents)('%s', (kind, lines) => {
    expect(documentKind(text(lines)).kind).toBe(kind);
  });
});

test('it says how sure that is, and by which words', () => {
  const found = documentKind(text(['UZASADNIENIE', 'Celem projektowanej ustawy jest pomoc.']));
  expect(found).toEqual({
    kind: 'memorandum',
    confidence: 0.98,
    because: ['„UZASADNIENIE”', '„Celem projektowanej”'],
  });
});

test('a reading that is unsure makes the kind unsure', () => {
  const lines = ['UZASADNIENIE', 'Celem projektowanej ustawy jest pomoc.'];
  expect(documentKind(text(lines, 0.6)).confidence).toBeLessThan(0.7);
});

test('what stands behind the first page does not count', () => {
  const pages: Paragraph[] = [
    { text: 'Wykaz skrótów', kind: 'text', page: 1 },
    { text: 'UZASADNIENIE', kind: 'heading', page: 2 },
  ];
  expect(documentKind(text(pages)).kind).toBe('other');
});

test('long lines take no longer than short ones', () => {
  const line = `${'plan '.repeat(200_000)}\n${'a '.repeat(200_000)}`;
  const started = performance.now();
  documentKind(text([line, line]));
  expect(performance.now() - started).toBeLessThan(1_000);
});
