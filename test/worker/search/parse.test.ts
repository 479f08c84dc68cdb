import { expect, test } from 'vitest';
import type { Names } from '../../../worker/search/fields.ts';
import { parseQuery } from '../../../worker/search/parse.ts';
import type { Expression } from '../../../worker/search/query.ts';

const names: Names = {
  tags: [
    { id: 'us-asystencja', label: 'Asystencja osobista', group: 'us' },
    { id: 'us-dps', label: 'Domy pomocy społecznej', group: 'us' },
    { id: 'fin-efs', label: 'Europejski Fundusz Społeczny (Plus)', group: 'fin' },
  ],
  groups: [
    { id: 'us', label: 'Rodzaje usług' },
    { id: 'fin', label: 'Finansowanie' },
  ],
  regions: [
    { code: '24', name: 'śląskie' },
    { code: '02', name: 'dolnośląskie' },
  ],
  bodies: [
    { id: 'mz', name: 'Ministerstwo Zdrowia', short: 'MZ', writtenAs: ['Minister Zdrowia'] },
  ],
  sources: [{ id: 'rcl-bills', name: 'RCL, projekty ustaw' }],
};

function read(text: string) {
  const parsed = parseQuery(text, names);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.query;
}

function problemOf(text: string) {
  const parsed = parseQuery(text, names);
  return parsed.ok ? undefined : [parsed.problem, parsed.place];
}

const word = (text: string): Expression => ({ kind: 'word', word: text, isPrefix: false });

test('words must all stand there; small words say nothing', () => {
  expect(read('pomoc w domu').expression).toEqual({
    kind: 'all',
    all: [word('pomoc'), word('domu')],
  });
});

test('an empty query asks for everything', () => {
  expect(read('  ')).toEqual({ text: '', expression: null });
});

test.each(['"dom dla dzieci"', '„dom dla dzieci”', '«dom dla dzieci»'])(
  '%s is a phrase',
  (text) => {
    expect(read(text).expression).toEqual({ kind: 'phrase', words: ['dom', 'dla', 'dzieci'] });
  },
);

test.each(['-', '−', '–'])('%s before a word excludes it', (minus) => {
  expect(read(`dom ${minus}dziecko`).expression).toEqual({
    kind: 'all',
    all: [word('dom'), { kind: 'not', not: word('dziecko') }],
  });
});

test.each(['OR', 'LUB', '|'])('%s joins its two neighbours', (or) => {
  const either = { kind: 'any', any: [word('dom'), word('lokal'), word('dps')] };
  expect(read(`opieka dom ${or} lokal ${or} dps`).expression).toEqual({
    kind: 'all',
    all: [word('opieka'), either],
  });
});

test.each<[string, string, readonly string[]]>([
  ['tag:us-dps', 'tag', ['us-dps']],
  ['TEMAT:"asystencja osobista"', 'tag', ['us-asystencja']],
  ['znacznik:asystencja,us-dps', 'tag', ['us-asystencja', 'us-dps']],
  ['grupa:us', 'tag', ['us-asystencja', 'us-dps']],
  ['region:slaskie', 'region', ['24']],
  ['województwo:24', 'region', ['24']],
  ['organ:MZ', 'body', ['mz']],
  ['źródło:rcl-bills', 'source', ['rcl-bills']],
  ['source:"projekty ustaw"', 'source', ['rcl-bills']],
  ['rodzaj:tekst,nowe', 'kind', ['text', 'appeared']],
  ['waga:duża', 'level', ['high']],
  ['termin:otwarty', 'deadline', ['open']],
  ['akt:UD315', 'act', ['UD315']],
  ['etap:"komitet stały"', 'stage', ['komitet stały']],
  ['ministerstwo:MZ', 'ministry', ['MZ', 'Minister Zdrowia']],
])('%s is a filter', (text, field, values) => {
  expect(read(text).expression).toEqual({ kind: 'field', field, values });
});

test.each<[string, string | undefined, string | undefined]>([
  ['od:2026-09-14', '2026-09-14', undefined],
  ['do:2026-02', undefined, '2026-02-28'],
  ['okres:2026', '2026-01-01', '2026-12-31'],
  ['okres:2026-09/2026-10', '2026-09-01', '2026-10-31'],
  ['od:2026-09 od:2026-10 do:2027', '2026-10-01', '2027-12-31'],
])('%s is a stretch of days', (text, from, to) => {
  expect(read(text)).toEqual({
    ...{ text, expression: null },
    ...(from && { from }),
    ...(to && { to }),
  });
});

test.each<[string, string, number]>([
  ['x'.repeat(10_000), 'Skróć zapytanie do 1000 znaków: ma ich 10000.', 1_000],
  ['dom "pomocy', 'Brakuje cudzysłowu zamykającego: zamknij go albo usuń otwierający.', 4],
  ['i w oraz z', 'Te słowa stoją w każdym tekście: dodaj słowo, które mówi, o co chodzi.', 0],
  ['🙂 🙂', 'Nie ma tu słowa, którego można szukać: wpisz słowo, numer albo filtr.', 0],
  ['& | ! ( ) :* <->', 'Nie ma tu słowa, którego można szukać: wpisz słowo, numer albo filtr.', 0],
  ['dom OR', 'Po obu stronach LUB (OR) musi stać słowo, fraza albo filtr.', 4],
  [
    'dom region:narnia',
    'Nie znamy województwa „narnia”. Napisz nazwę albo kod, np. region:śląskie.',
    4,
  ],
  ['tag:', 'Po „tag:” brakuje wartości; pisz ją bez spacji.', 0],
  ['od:wczoraj', 'Podaj „od:” jako 2026, 2026-09 albo 2026-09-14; było „wczoraj”.', 0],
  ['do:2026-02-30', 'Podaj „do:” jako 2026, 2026-09 albo 2026-09-14; było „2026-02-30”.', 0],
  ['od:2026-09 do:2026-08', 'Okres kończy się (2026-08-31), zanim się zaczyna (2026-09-01).', 0],
])('%s is answered with what is wrong, and where', (text, problem, place) => {
  expect(problemOf(text)).toEqual([problem, place]);
});

test('an unknown filter is no word: the known ones are named', () => {
  expect(problemOf('dom wojt:śląskie')?.[0]).toMatch(
    /^Nie znamy filtra „wojt:”\. Filtry to: tag, /,
  );
});
