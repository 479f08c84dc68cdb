import { expect, test } from 'vitest';
import { type PlanPublication, planStatement } from '../../../worker/regional-plans/reading.ts';

const page = (more: Partial<PlanPublication>): PlanPublication => ({
  region: '24',
  title: 'Aktualności',
  address: 'https://bip.example.pl/uchwala',
  facts: {},
  documents: [],
  deadlines: [],
  copy: 'ab'.repeat(32),
  seenOn: '2026-09-03',
  ...more,
});

test('a resolution that adopts the plan gives its number, its day and its years', () => {
  const statement = planStatement(
    page({
      title: 'Uchwała zarządu nr 1520/185/VII/2026 z dnia 2026-10-22',
      facts: {
        resolution: '1520/185/VII/2026',
        adoptedOn: '2026-10-22',
        summary:
          'przyjęcia Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji na lata 2026–2028',
      },
    }),
  );

  expect(statement).toMatchObject({
    ...{ event: 'adoption', from: 2026, to: 2028, day: '2026-10-22' },
    resolution: '1520/185/VII/2026',
    evidence: { certainty: 'read', on: '2026-09-03', copy: 'ab'.repeat(32) },
  });
});

test.each([
  ['Konsultacje projektu RPDI: plan na lata 2026-2028', 'consultation'],
  ['Uchwała w sprawie przyjęcia projektu Regionalnego Planu Deinstytucjonalizacji', 'preparation'],
  ['Powołanie zespołu: Regionalny Plan Deinstytucjonalizacji Usług', 'preparation'],
  ['Zmiana uchwały w sprawie Wielkopolskiego Planu Deinstytucjonalizacji', 'update'],
  ['Zaktualizowany Regionalny Plan Rozwoju i Deinstytucjonalizacji 2023 - 2025', 'update'],
  ['Wielkopolski Plan Deinstytucjonalizacji został przyjęty', 'adoption'],
  ['REGIONALNY PLANU ROZWOJU USŁUG ROZWOJU USŁUG I DEINSTYTUCJONALIZACJI', 'mention'],
] as const)('„%s” is %s', (title, event) => {
  expect(planStatement(page({ title }))?.event).toBe(event);
});

test.each([
  'Lokalny plan deinstytucjonalizacji gminy Przykładowo',
  'Wytyczne do tworzenia LPDI: jak napisać plan',
  'Plan zamówień publicznych na rok 2026',
  'Deinstytucjonalizacja – konferencja w Przykładowie',
])('„%s” says nothing of the regional plan', (title) => {
  expect(planStatement(page({ title }))).toBeUndefined();
});

test('a plan may show only in the name of a document; the last deadline ends its consultation', () => {
  const statement = planStatement(
    page({
      title: 'Konsultacje społeczne',
      documents: ['Formularz uwag', 'Projekt planu deinstytucjonalizacji 2027–2029.pdf'],
      deadlines: ['2026-11-20', '2026-10-01'],
    }),
  );

  expect(statement).toMatchObject({
    ...{ event: 'consultation', from: 2027, to: 2029 },
    consultation: { from: null, to: '2026-11-20' },
  });
});
