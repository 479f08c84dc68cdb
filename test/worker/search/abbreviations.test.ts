import { expect, test } from 'vitest';
import { readTaxonomy } from '../../../config/taxonomy.ts';
import { loadLemmatiser } from '../../../worker/io/dictionary.ts';
import { abbreviationsOf, compileAbbreviations } from '../../../worker/search/abbreviations.ts';
import { holds, readEntry } from '../../../worker/search/find.ts';
import { parseQuery } from '../../../worker/search/parse.ts';
import { toTest } from '../../../worker/search/test.ts';

const lemmas = loadLemmatiser();
const known = abbreviationsOf(readTaxonomy().tags);
const speech = { lemmas, abbreviations: compileAbbreviations(known, lemmas) };

function finds(query: string, text: string): boolean {
  const parsed = parseQuery(query);
  if (!parsed.ok || parsed.query.expression === null) throw new Error('wanted a query');
  const entry = readEntry([{ kind: 'text', name: '', text }], [], lemmas);
  return holds(toTest(parsed.query.expression, speech), entry);
}

test('an abbreviation stands for the phrase whose initials it is', () => {
  expect(known).toContainEqual({ short: 'OPS', long: 'ośrodek pomocy społecznej' });
  expect(known).toContainEqual({ short: 'GOPS', long: 'gminny ośrodek pomocy społecznej' });
  expect(known.filter(({ short }) => short === 'MOPS')).toEqual([
    { short: 'MOPS', long: 'miejski ośrodek pomocy społecznej' },
  ]);
});

test.each([
  ['OPS', 'w ośrodkach pomocy społecznej'],
  ['ops', 'pracownik OPS-u'],
  ['ośrodek pomocy społecznej', 'pracownik OPS-u'],
  ['"ośrodka pomocy społecznej"', 'pracownicy OPS-ów'],
  ['"pracownik ośrodka pomocy społecznej"', 'pracownicy OPS'],
  ['"pracownik OPS"', 'pracownicy ośrodków pomocy społecznej'],
])('%s finds „%s”', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['OPS', 'pomoc społeczna bez ośrodka'],
  ['"ośrodek pomocy"', 'pracownik OPS-u'],
  ['ośrodek wsparcia', 'pracownik OPS-u'],
])('%s does not find „%s”', (query, text) => {
  expect(finds(query, text)).toBe(false);
});
