import { expect, test } from 'vitest';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { weigh } from '../../../worker/significance.ts';
import { textOf } from './texts.ts';

const act = (sentence: string) => `
  Art. 1. Gmina prowadzi rejestr osób, które korzystają z usług.
  Art. 2. Do wniosku dołącza się:
  1) oświadczenie o dochodach rodziny;
  2) zaświadczenie lekarskie.
  Art. 3. ${sentence}
  Art. 4. Ustawa wchodzi w życie z dniem ogłoszenia.`;
const compare = (older: string, newer: string) => compareTexts(textOf(older), textOf(newer));
const both = (cases: readonly (readonly [string, string, string])[]) =>
  cases.flatMap(([what, one, other]) => [
    [what, one, other] as const,
    [`${what}, the other way round`, other, one] as const,
  ]);

test.each(
  both([
    ['case', 'Gmina zapewnia usługi.', 'GMINA zapewnia Usługi.'],
    ['punctuation', 'Gmina, która zapewnia usługi; płaci.', 'Gmina która zapewnia usługi, płaci.'],
    ['spaces', 'Gmina zapewnia usługi.', 'Gmina \u00A0zapewnia\u2009usługi .'],
    ['a page break in a sentence', 'Gmina zapewnia usługi.', 'Gmina\nzapewnia usługi.'],
    [
      'a hyphen at the end of a line',
      'Gmina zapewnia usługi opiekuńcze.',
      'Gmina zapew-\nnia usługi opie- kuńcze.',
    ],
    ['a soft hyphen', 'Gmina zapewnia usługi.', 'Gmi\u00ADna zapew\u00ADnia usługi.'],
    ['typographic quotation marks', 'Program „Senior” trwa.', 'Program "Senior" trwa.'],
    [
      'dashes',
      'Usługi – w miejscu zamieszkania – są bezpłatne.',
      'Usługi - w miejscu zamieszkania — są bezpłatne.',
    ],
    ['a dash in a range', 'Dzieci w wieku 3–6 lat.', 'Dzieci w wieku 3-6 lat.'],
    [
      'letters put together of two signs',
      'Gmina zapewnia opiekę.',
      'Gmina zapewnia opiekę.'.normalize('NFD'),
    ],
    [
      'the space of a thousand',
      'Dotacja wynosi 1 500 000 zł.',
      'Dotacja wynosi 1\u00A0500\u00A0000 zł.',
    ],
    ['the mark of a footnote', 'Gmina zapewnia usługi.', 'Gmina zapewnia usługi³⁾.'],
  ]),
)('does not count %s', (_, one, other) => {
  expect(compare(act(one), act(other))).toEqual({ units: [], unchangedUnits: 6 });
});

test.each(
  both([
    ['a digit', 'Dom zapewnia 12 miejsc.', 'Dom zapewnia 13 miejsc.'],
    ['a digit after a comma', 'Stawka wynosi 1,5 zł.', 'Stawka wynosi 15 zł.'],
    ['a digit of a long number', 'Dotacja wynosi 1 500 000 zł.', 'Dotacja wynosi 1 600 000 zł.'],
    ['an amount', 'Opłata wynosi 200 zł.', 'Opłata wynosi 250 zł.'],
    ['a month', 'Plan przyjmuje się do 1 marca 2027 r.', 'Plan przyjmuje się do 1 maja 2027 r.'],
    [
      'a date in digits',
      'Plan przyjmuje się do 01.03.2027 r.',
      'Plan przyjmuje się do 01.05.2027 r.',
    ],
    ['a term', 'Decyzję wydaje się w terminie 14 dni.', 'Decyzję wydaje się w terminie 30 dni.'],
    ['a term in words', 'Umowę zawiera się na trzy lata.', 'Umowę zawiera się na pięć lat.'],
    ['nie', 'Gmina pobiera opłatę.', 'Gmina nie pobiera opłaty.'],
    ['bez', 'Pomoc przyznaje się za zgodą rodziny.', 'Pomoc przyznaje się bez zgody rodziny.'],
    [
      'a negation inside a word',
      'Usługi świadczy się odpłatnie.',
      'Usługi świadczy się nieodpłatnie.',
    ],
    ['what is paid for', 'Usługi są odpłatne.', 'Usługi są bezpłatne.'],
    ['może and musi', 'Gmina może prowadzić dom.', 'Gmina musi prowadzić dom.'],
    ['może and powinien', 'Organ może odmówić.', 'Organ powinien odmówić.'],
    [
      'może and jest obowiązany',
      'Organ może powiadomić stronę.',
      'Organ jest obowiązany powiadomić stronę.',
    ],
  ]),
)('always counts %s, and ranks it first', (_, one, other) => {
  const noise = act(one).replace('Gmina prowadzi rejestr osób', 'Gmina tworzy rejestr osób');
  const found = compare(noise, act(other).replace('zaświadczenie lekarskie', 'opinię lekarza'));
  const { level, reasons } = weigh({ kind: 'text', ...found });

  expect(found.units.map(({ unit }) => unit)).toContain('art. 3');
  expect(level).toBe('high');
  expect(reasons[0]).toContain('(art. 3)');
});

test('does not count how points are numbered', () => {
  const dotted = act('Gmina płaci.').replace('1) ', '1. ').replace('2) ', '2. ');

  expect(compare(act('Gmina płaci.'), dotted).units).toEqual([]);
  expect(compare(dotted, act('Gmina płaci.')).units).toEqual([]);
});

test('finds one changed duty in a long rewritten sentence', () => {
  const sentence = (verb: string, place: string) =>
    `Organ ${verb} w każdym ${place} przed upływem kadencji rady powiadomić wszystkich mieszkańców danej gminy.`;
  const { units, ...rest } = compare(
    act(sentence('może', 'roku')),
    act(sentence('nie może', 'czasie')),
  );

  expect(weigh({ kind: 'text', units, ...rest }).reasons[0]).toMatch(/^dodane przeczenie/u);
});
