import { expect, test } from 'vitest';
import type { ChangeDetail, UnitChange } from '../../worker/change.ts';
import { compareTexts } from '../../worker/diff/compare.ts';
import { weigh } from '../../worker/significance.ts';
import { summarise } from '../../worker/summary.ts';
import { textOf } from './diff/texts.ts';

const filler = 'Przepis ten stosuje się do wszystkich zadań gminy w zakresie usług.';
const changed = (older: string, newer: string): ChangeDetail => ({
  kind: 'text',
  ...compareTexts(
    textOf(`Art. 5. 1. ${filler}\n2. ${older}`),
    textOf(`Art. 5. 1. ${filler}\n2. ${newer}`),
  ),
});
const units = (...all: UnitChange[]): ChangeDetail => ({
  kind: 'text',
  units: all,
  unchangedUnits: 3,
});

test.each([
  [
    'Wymiar usług nie przekracza 240 godzin rocznie.',
    'Wymiar usług nie przekracza 180 godzin rocznie.',
    'zmieniona liczba: 240 → 180 godzin (art. 5 ust. 2)',
    'W art. 5 ust. 2 liczbę zmniejszono z 240 do 180 godzin („nie przekracza 180 godzin”).',
  ],
  [
    'Decyzję wydaje się w terminie 14 dni.',
    'Decyzję wydaje się w terminie 30 dni.',
    'zmieniony termin: 14 → 30 dni (art. 5 ust. 2)',
    'W art. 5 ust. 2 termin wydłużono z 14 do 30 dni („w terminie 30 dni”).',
  ],
  [
    'Dotacja wynosi 1 200 zł miesięcznie.',
    'Dotacja wynosi 1 500 zł miesięcznie.',
    'zmieniona kwota: 1 200 → 1 500 zł (art. 5 ust. 2)',
    'W art. 5 ust. 2 kwotę podwyższono z 1 200 do 1 500 zł („Dotacja wynosi 1 500 zł”).',
  ],
  [
    'Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.',
    'Ustawa wchodzi w życie z dniem 1 lipca 2027 r.',
    'zmieniona data: stycznia → lipca (art. 5 ust. 2)',
    'W art. 5 ust. 2 datę przesunięto z „1 stycznia 2027 r.” na „1 lipca 2027 r.”.',
  ],
  [
    'Gmina zapewnia usługi osobom starszym.',
    'Gmina może zapewnić usługi osobom starszym.',
    'obowiązek osłabiony: „zapewnia” → „może zapewnić” (art. 5 ust. 2)',
    'W art. 5 ust. 2 „zapewnia” zastąpiono przez „może zapewnić”.',
  ],
  [
    'Gmina może powierzyć zadanie organizacji.',
    'Gmina jest obowiązana powierzyć zadanie organizacji.',
    'obowiązek wzmocniony: „może” → „jest obowiązana” (art. 5 ust. 2)',
    'W art. 5 ust. 2 „może” zastąpiono przez „jest obowiązana”.',
  ],
  [
    'Opłatę pobiera się od rodziny.',
    'Opłaty nie pobiera się od rodziny.',
    'dodane przeczenie lub wyjątek: „Opłatę” → „Opłaty nie” (art. 5 ust. 2)',
    'W art. 5 ust. 2 „Opłatę” zastąpiono przez „Opłaty nie”.',
  ],
])('weighs "%s" → "%s" by its words', (older, newer, reason, sentence) => {
  const detail = changed(older, newer);
  expect(weigh(detail)).toEqual({ level: 'high', reasons: [reason] });
  expect(summarise(detail)).toBe(sentence);
});

test.each([
  [
    'Umowę zawiera się na okres trzyletni.',
    'Umowę zawiera się na okres pięcioletni.',
    'zmieniony termin: trzyletni → pięcioletni',
  ],
  [
    'Uczestniczy dwóch lekarzy.',
    'Uczestniczy trzech lekarzy.',
    'zmieniona liczba: dwóch → trzech lekarzy',
  ],
  [
    'Program działa w 25 gminach.',
    'Program działa w wszystkich gminach.',
    'zmieniona liczba: „25” → „wszystkich”',
  ],
  [
    'Nie więcej niż 180 w miesiącu.',
    'Nie więcej niż 240 w miesiącu.',
    'zmieniona liczba: 180 → 240',
  ],
])('knows a number in words and one that went: "%s"', (older, newer, reason) => {
  expect(weigh(changed(older, newer)).reasons).toEqual([`${reason} (art. 5 ust. 2)`]);
});

test('does not take "jednostka" or "stosuje się" for numbers', () => {
  expect(
    weigh(changed('Gmina wykonuje zadania sama.', 'Jednostka stosuje zadania sama.')).level,
  ).toBe('low');
});

test('weighs a wording without numbers or duties low, a reference middle', () => {
  expect(
    weigh(changed('Partnerem jest gmina i powiat.', 'Realizatorem jest gmina i powiat.')),
  ).toEqual({
    level: 'low',
    reasons: ['zmienione słowa: „Partnerem” → „Realizatorem” (art. 5 ust. 2)'],
  });
  expect(weigh(changed('Stosuje się art. 12 ustawy.', 'Stosuje się art. 13 ustawy.'))).toEqual({
    level: 'middle',
    reasons: ['zmienione odesłanie: art. 12 → art. 13 (art. 5 ust. 2)'],
  });
});

test('puts the weightiest reason first and counts what a sentence leaves out', () => {
  const detail = units(
    { unit: 'art. 4', wasUnit: 'art. 3', kind: 'renumbered', passages: [] },
    { unit: 'art. 7', kind: 'removed', passages: [{ kind: 'removed', text: 'Gmina płaci.' }] },
    { unit: 'art. 8', kind: 'added', passages: [{ kind: 'added', text: 'Powiat płaci.' }] },
  );
  expect(weigh(detail)).toEqual({
    level: 'high',
    reasons: ['usunięto: art. 7', 'dodano: art. 8', 'nowa numeracja: art. 3 → art. 4'],
  });
  expect(summarise(detail)).toBe('Usunięto art. 7: „Gmina płaci.” (i 2 inne zmiany).');
});

test('says which way a planned quarter moved', () => {
  const moved = (before: string, after: string): ChangeDetail => ({
    kind: 'facts',
    fields: [{ field: 'plannedQuarter', before, after }],
  });
  const later = moved('IV kwartał 2026 r.', 'I kwartał 2027 r.');
  expect(weigh(later).reasons).toEqual([
    'planowany termin opóźniony: „IV kwartał 2026 r.” → „I kwartał 2027 r.”',
  ]);
  expect(summarise(later)).toBe(
    'Planowany termin przesunięto z „IV kwartał 2026 r.” na „I kwartał 2027 r.”.',
  );
  expect(weigh(moved('II kwartał 2027', 'I kwartał 2027')).reasons[0]).toContain('przyspieszony');
  expect(weigh(moved('2026 r.', 'wkrótce')).reasons[0]).toMatch(/^planowany termin: /);
});

test('weighs facts by what they say', () => {
  const field = (name: 'person' | 'stage' | 'summary'): ChangeDetail => ({
    kind: 'facts',
    fields: [{ field: name, before: 'przed', after: 'po' }],
  });
  expect(weigh(field('stage')).level).toBe('high');
  expect(weigh(field('person'))).toEqual({
    level: 'middle',
    reasons: ['osoba odpowiedzialna: „przed” → „po”'],
  });
  expect(weigh(field('summary')).level).toBe('low');
});

test('weighs a new draft and new consultations high', () => {
  const appeared: ChangeDetail = {
    kind: 'appeared',
    facts: { title: 'Projekt ustawy o usługach', consultationTo: '2026-09-21' },
  };
  expect(weigh(appeared)).toEqual({
    level: 'high',
    reasons: [
      'nowy projekt: „Projekt ustawy o usługach”',
      'nowe konsultacje, uwagi do 21 września 2026 r.',
    ],
  });
  expect(weigh({ kind: 'appeared', facts: { title: 'Komunikat' } }).level).toBe('middle');
});

test('has a reason and a sentence for documents and withdrawals', () => {
  const added: ChangeDetail = { kind: 'document-added', name: 'OSR', role: 'ria' };
  expect([weigh(added), summarise(added)]).toEqual([
    { level: 'middle', reasons: ['nowy dokument: „OSR”'] },
    'Dodano dokument „OSR”.',
  ]);
  expect(weigh({ kind: 'withdrawn' })).toEqual({ level: 'high', reasons: ['publikację wycofano'] });
  expect(weigh(units())).toEqual({ level: 'low', reasons: [] });
});

test('names places in the right case', () => {
  const at = (unit: string) =>
    summarise(
      units({
        unit,
        kind: 'changed',
        passages: [
          { kind: 'removed', text: 'stare ' },
          { kind: 'added', text: 'nowe ' },
          { kind: 'same', text: 'słowa' },
        ],
      }),
    );
  expect(at('załącznik nr 2 ust. 1')).toMatch(/^W załączniku nr 2 ust\. 1 „stare”/);
  expect(at('2.1. Diagnoza')).toMatch(/^W części „2\.1\. Diagnoza” /);
  expect(at('')).toMatch(/^W części wstępnej /);
  expect(at('§ 3')).toMatch(/^W § 3 „stare”/);
  expect(at('rozdział 2')).toMatch(/^W rozdziale 2 /);
  expect(at('dział pierwszy rozdział 2')).toMatch(/^W dziale pierwszym rozdziale 2 /);
  expect(at('część ogólna')).toMatch(/^W części ogólnej /);
  expect(at('art. 7 część wspólna')).toMatch(/^W art\. 7 części wspólnej /);
});

test.each([
  ['na okres 3 lat.', 'na okres 5 lat.', 'okres wydłużono z 3 do 5 lat („na okres 5 lat”)'],
  ['w ciągu 21 dni.', 'w ciągu 7 dni.', 'termin skrócono z 21 do 7 dni („w ciągu 7 dni”)'],
  [
    'co najmniej 5 osób.',
    'co najmniej 2 osoby.',
    'liczbę zmniejszono z 5 do 2 osób („co najmniej 2 osoby”)',
  ],
  ['stawkę 50% opłaty.', 'stawkę 30% opłaty.', 'odsetek obniżono'],
  [
    'zasady z art. 12 ustawy.',
    'zasady z art. 13 ustawy.',
    'odesłanie zmieniono z „art. 12” na „art. 13”',
  ],
])('says which way a number went, where that is certain: "%s"', (older, newer, sentence) => {
  expect(summarise(changed(`Umowa określa ${older}`, `Umowa określa ${newer}`))).toContain(
    sentence,
  );
});

test('tells a change of an amending draft by the place that it amends', () => {
  const detail = units({
    unit: 'art. 1 pkt 1 lit. a',
    amends: 'art. 17 ust. 1 pkt 3 ustawy o pomocy społecznej',
    kind: 'changed',
    passages: [
      { kind: 'same', text: 'w terminie ' },
      { kind: 'removed', text: '14 ' },
      { kind: 'added', text: '30 ' },
      { kind: 'same', text: 'dni' },
    ],
  });
  expect(summarise(detail)).toBe(
    'W zmienianym art. 17 ust. 1 pkt 3 ustawy o pomocy społecznej (art. 1 pkt 1 lit. a) termin wydłużono z 14 do 30 dni („w terminie 30 dni”).',
  );
});

test('says what became of the lines of a fact with several values', () => {
  const fields = [
    {
      ...({ field: 'departments', before: 'praca\nzdrowie', after: 'praca\nrodzina' } as const),
      ...{ linesAdded: ['rodzina'], linesRemoved: ['zdrowie'] },
    },
  ];
  expect(summarise({ kind: 'facts', fields })).toBe(
    'Działy administracji: dodano „rodzina”, usunięto „zdrowie”.',
  );
});
