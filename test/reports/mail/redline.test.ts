import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { excerptsOf, placesOf } from '../../../reports/excerpt.ts';
import { bareMarks, pageMarks, redlineTable } from '../../../reports/mail/redline.ts';
import { redlineExtract } from '../../../reports/mail/redline-extract.ts';
import type { UnitChange } from '../../../worker/change.ts';

const changed = (unit: string, before: string, after: string): UnitChange => ({
  ...{ unit, kind: 'changed' },
  passages: [
    { kind: 'same', text: 'w terminie ' },
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
    { kind: 'same', text: ' od dnia' },
  ],
});
const moved: UnitChange = {
  ...{ unit: 'art. 8', wasUnit: 'art. 4', kind: 'moved' },
  passages: [{ kind: 'same', text: 'Asystenta wybiera osoba uprawniona.' }],
};
const extract = (units: readonly UnitChange[]) =>
  redlineExtract({
    ...{ older: 'projekt-1.docx', newer: 'projekt-2.docx', diff: { units, unchangedUnits: 3 } },
    significance: { level: 'high', reasons: ['zmieniony termin: 14 → 30 dni (art. 5)'] },
  });

test('what was and what is stand in two lines, marked with and without ins and del', () => {
  const page = load(
    `${redlineTable(excerptsOf([changed('art. 5', '14 dni', '30 dni')], 3), bareMarks)}`,
  );

  expect(page('td').text().trim()).toBe(
    'Art. 5było: „w terminie 14 dni od dnia”jest: „w terminie 30 dni od dnia”',
  );
  expect(page('del > span').attr('style')).toContain('text-decoration:line-through');
  expect(page('ins > span').attr('style')).toContain('text-decoration:underline');
  expect(page('ins > span').attr('style')).toMatch(/color:.*background:/);
});

test('a line ends with its last word, not with a space', () => {
  const passages = [
    { kind: 'same', text: 'Raz ' } as const,
    { kind: 'removed', text: 'dwa. ' } as const,
  ];
  const cut: UnitChange = { unit: 'art. 5', kind: 'changed', passages };

  expect(`${redlineTable(excerptsOf([cut], 1), bareMarks)}`).toMatch(/dwa\.<\/span><\/del>”/);
});

test('our own mails keep the classes that their dark scheme needs, an extract has none', () => {
  const excerpts = excerptsOf([changed('art. 5', '14 dni', '30 dni')], 3);

  expect(`${redlineTable(excerpts, pageMarks)}`).toContain('class="add"');
  expect(extract([changed('art. 5', '14 dni', '30 dni')])).not.toMatch(
    /class=|<style|<script|<img|href=/,
  );
});

test('an extract says what changed, why it matters and what only moved', () => {
  const text = load(extract([changed('art. 5', '14 dni', '30 dni'), moved]))
    .text()
    .replaceAll('\u00a0', ' ');

  expect(text).toContain('Porównano z: projekt-1.docx.');
  expect(text).toContain('z 14 do 30 dni');
  expect(text).toContain('Dlaczego to ważne: Zmieniony termin: 14 → 30 dni (art. 5).');
  expect(text).toContain('Inne miejsce lub numer: art. 8 (poprzednio art. 4).');
  expect(text).not.toContain('Nie zmieściło się');
});

test('tables are for layout only, and every one says so', () => {
  const page = load(extract([changed('art. 5', '14 dni', '30 dni')]));

  expect(page('table').length).toBe(page('table[role=presentation]').length);
});

test('an extract of a rewritten act stays under 100 kB and counts what is left out', () => {
  const long = 'ż'.repeat(380);
  const units = Array.from({ length: 400 }, (_, at) =>
    changed(`art. ${at}`, `${long} a`, `${long} b`),
  );
  const mail = extract([...units, ...Array.from({ length: 900 }, () => moved)]);

  expect(Buffer.byteLength(mail)).toBeLessThan(100_000);
  expect(mail).toMatch(/Nie zmieściło się tu jeszcze: 3\d\d\szmian/);
});

test('the weightiest places are quoted, in the order of the text', () => {
  const units = [changed('art. 1', 'prędko', 'szybko'), changed('art. 2', '14 dni', '30 dni')];

  expect(excerptsOf(units, 1).map(({ unit }) => unit)).toEqual(['art. 2']);
  expect(excerptsOf(units, 2).map(({ unit }) => unit)).toEqual(['art. 1', 'art. 2']);
  expect(placesOf([...units, moved])).toEqual(['art. 8 (poprzednio art. 4)']);
});

test('a comparison that gave up says so', () => {
  const [excerpt] = excerptsOf([{ ...changed('art. 5', 'a', 'b'), gaveUp: true }], 1);

  expect(`${redlineTable(excerpt === undefined ? [] : [excerpt], bareMarks)}`).toContain(
    'za dużo różnic',
  );
});
