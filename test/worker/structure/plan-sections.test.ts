import { expect, test } from 'vitest';
import { splitUnits } from '../../../worker/diff/units.ts';
import type { Paragraph } from '../../../worker/document-text.ts';
import {
  planSectionNames,
  planSectionOf,
  planSections,
} from '../../../worker/structure/plan-sections.ts';
import { type StructureNode, treeOf } from '../../../worker/structure/tree.ts';

test.each([
  ['1. Diagnoza sytuacji w województwie', 'diagnosis'],
  ['Analiza SWOT', 'diagnosis'],
  ['II. Zasoby usług społecznych w regionie', 'diagnosis'],
  ['Charakterystyka demograficzna regionu', 'diagnosis'],
  ['3. Cele strategiczne i operacyjne', 'goals'],
  ['Cel szczegółowy 2: Rozwój mieszkań wspomaganych', 'goals'],
  ['Wizja i misja', 'goals'],
  ['IV. Planowane działania', 'actions'],
  ['4.2. Katalog działań na lata 2026–2030', 'actions'],
  ['Wskaźniki realizacji celów', 'indicators'],
  ['5. Mierniki rezultatu działań', 'indicators'],
  ['Ramy finansowe', 'financing'],
  ['Źródła finansowania działań', 'financing'],
  ['Budżet Programu', 'financing'],
  ['Kadry usług społecznych', 'human-resources'],
  ['6. Szkolenia i rozwój zasobów kadrowych', 'human-resources'],
  ['System koordynacji i zarządzania planem', 'coordination'],
  ['III. System wdrażania Planu', 'coordination'],
  ['Rola organizacji pozarządowych', 'partners'],
  ['Partnerzy i uczestnicy procesu', 'partners'],
  ['Współpraca z samorządami', 'partners'],
  ['System monitorowania i ewaluacji', 'monitoring'],
  ['Sprawozdawczość', 'monitoring'],
  ['Harmonogram realizacji działań', 'timetable'],
  ['Ramy czasowe wdrażania', 'timetable'],
] as const)('%s opens the part %s', (heading, section) => {
  expect(planSectionOf(heading)).toBe(section);
});

test.each([
  'Wstęp',
  'Spis treści',
  'Podstawa prawna',
  'Załączniki',
  `Działania ${'i zadania gmin '.repeat(14)}`,
])('%s opens none of the standard parts', (heading) => {
  expect(planSectionOf(heading)).toBeUndefined();
});

test('every part has a Polish name', () => {
  expect(Object.keys(planSectionNames)).toEqual([...planSections]);
});

const paragraph = (text: string, kind: Paragraph['kind'] = 'text'): Paragraph => ({ text, kind });

/** `1 diagnosis > 1.1`, one line a section. */
function outline(nodes: readonly StructureNode[], above = ''): string[] {
  return nodes.flatMap(({ number, is, children }) => {
    const own = [above, [number, is].filter(Boolean).join(' ')].filter(Boolean).join(' > ');
    return [own, ...outline(children, own)];
  });
}

test('sections of a plan are nested by their numbers, and say what they are', () => {
  const tree = treeOf(
    splitUnits([
      paragraph('Regionalny plan rozwoju usług', 'heading'),
      paragraph('I. Diagnoza', 'heading'),
      paragraph('1. Demografia', 'heading'),
      paragraph('W regionie mieszka mniej osób niż dawniej.'),
      paragraph('1.1. Ośrodki', 'heading'),
      paragraph('Powiat | Liczba', 'row'),
      paragraph('lipowski | 4', 'row'),
      paragraph('II. Harmonogram', 'heading'),
      paragraph('Plan obejmuje lata 2026–2030.'),
    ]),
  );
  expect(outline(tree)).toEqual([
    '',
    'I diagnosis',
    'I diagnosis > 1 diagnosis',
    'I diagnosis > 1 diagnosis > 1.1',
    'II timetable',
  ]);
  expect(tree[1]?.children[0]?.children[0]?.text).toBe('Ośrodki\nPowiat | Liczba\nlipowski | 4');
});

test('a table of contents and lists of items open no sections', () => {
  const labels = splitUnits([
    paragraph('Spis treści', 'heading'),
    paragraph('1. Diagnoza ........ 3'),
    paragraph('2. Cele ………… 9'),
    paragraph('1. Diagnoza', 'heading'),
    paragraph('Ośrodki są trzy:'),
    paragraph('1. Ośrodek w Lipowie'),
    paragraph('2. Ośrodek w Dębinie'),
    paragraph('3. Ośrodek w Olszanach, który przyjmuje dzieci.'),
    paragraph('2. Cele'),
    paragraph('Celem jest pomoc.'),
  ]).map(({ label }) => label);
  expect(labels).toEqual(['Spis treści', '1. Diagnoza', '2. Cele']);
});
