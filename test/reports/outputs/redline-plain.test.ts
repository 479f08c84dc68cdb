import { expect, test } from 'vitest';
import { markdownMarks, redlinePlain, wordMarks } from '../../../reports/outputs/redline-plain.ts';
import type { UnitChange } from '../../../worker/change.ts';

const changed: UnitChange = {
  unit: 'art. 5',
  wasUnit: 'art. 4',
  kind: 'changed',
  page: 3,
  passages: [
    { kind: 'same', text: 'w terminie ' },
    { kind: 'removed', text: '14 ' },
    { kind: 'added', text: '30 ' },
    { kind: 'same', text: 'dni' },
  ],
};

test('marks hug the words and leave the spaces outside', () => {
  const diff = { units: [changed], unchangedUnits: 0 };

  expect(redlinePlain(diff, wordMarks)).toBe(
    '## art. 5 – zmieniono, poprzednio art. 4, s. 3\nw terminie [-14-] {+30+} dni',
  );
  expect(redlinePlain(diff, markdownMarks)).toContain('w terminie ~~14~~ **30** dni');
});

test('marks every line of a passage by itself', () => {
  const added: UnitChange = {
    ...{ unit: '', kind: 'added' },
    passages: [{ kind: 'added', text: 'pierwszy\ndrugi wiersz' }],
  };

  expect(redlinePlain({ units: [added], unchangedUnits: 0 }, markdownMarks)).toBe(
    '### początek tekstu – dodano\n**pierwszy**\n**drugi wiersz**',
  );
});

test('says when the comparison gave up, and stands for a unit that only moved', () => {
  const units: UnitChange[] = [
    { ...changed, gaveUp: true },
    { unit: 'art. 7', wasUnit: 'art. 6', kind: 'renumbered', passages: [] },
  ];

  const text = redlinePlain({ units, unchangedUnits: 0 }, wordMarks);
  expect(text).toContain('za dużo różnic: cały stary i cały nowy tekst');
  expect(text).toMatch(/## art\. 7 – zmieniono numer, poprzednio art\. 6$/);
});

test('names the halves of a unit, and references that only followed a number', () => {
  const halves = ['art. 5', 'art. 6'];
  const split: UnitChange = { unit: 'art. 5', kind: 'split', splitInto: halves, passages: [] };
  const followedReferences = [{ unit: 'art. 9', before: 'art. 6', after: 'art. 7' }];
  const text = redlinePlain({ units: [split], unchangedUnits: 0, followedReferences }, wordMarks);

  expect(text).toContain('## art. 5 – podzielono na art. 5 i art. 6');
  expect(text).toMatch(/poszły za nową numeracją.*\nart\. 9: art\. 6 → art\. 7$/);
});
