import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadLemmatiser } from '../../../worker/io/dictionary.ts';
import type { Lemmatiser } from '../../../worker/language/lemmas.ts';
import { makeLemmatiser } from '../../../worker/language/lemmas.ts';
import { compilePhrase, makePhraseFinder } from '../../../worker/language/phrases.ts';

const lemmas = loadLemmatiser();
const pairs = new URL('../../../../shared/eval/lemma-pairs.jsonl', import.meta.url);
const absent = existsSync(pairs) ? '' : ' (skipped: the evaluation set is not here)';

test('gives every lemma that a form may have', () => {
  expect(lemmas('mieszkań')).toContain('mieszkanie');
  expect(lemmas('usługami')).toEqual(new Set(['usługa']));
  expect(lemmas('rady')).toContain('rada');
});

test('joins forms that the dictionary keeps apart', () => {
  expect(meet('dzieci', 'dziecko')).toBe(true);
  expect(meet('ludzi', 'człowiek')).toBe(true);
});

test.each([
  ['deinstytucjonalizacji', 'deinstytucjonalizacja'],
  ['wytchnieniowej', 'wytchnieniowa'],
  ['teleopieką', 'teleopieka'],
  ['opiekuńczo-leczniczych', 'opiekuńczo-leczniczy'],
  ['współkreowaniu', 'współkreowanie'],
])('sees that %s is a form of %s, which no dictionary has', (form, word) => {
  expect(meet(form, word)).toBe(true);
});

test.each([
  ['wykluczony', 'wykluczenie'],
  ['pełnosprawny', 'niepełnosprawny'],
  ['społecznie', 'społeczny'],
  ['asystent', 'asystentura'],
])('keeps %s and %s apart', (one, other) => {
  expect(meet(one, other)).toBe(false);
});

test('takes no notice of case', () => {
  expect(lemmas('USŁUGAMI')).toEqual(lemmas('usługami'));
});

test('has a lemma even for what is no word', () => {
  for (const form of ['', '-', '—', '12', 'x'.repeat(10_000), '\u0000']) {
    expect(lemmas(form).size).toBeGreaterThan(0);
  }
});

test('reads the affix rules of any Hunspell dictionary', () => {
  const small = makeLemmatiser(
    'SFX A Y 1\nSFX A ek ka [^i]ek\n',
    Buffer.from('2\ndomek/A\nwiek/A\n'),
  );
  expect(small('domka')).toEqual(new Set(['domek']));
  expect(small('wika')).not.toContain('wiek');
});

test.skipIf(absent !== '')(`tells the phrase pairs of the evaluation apart${absent}`, () => {
  const rows = readFileSync(pairs, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const wrong = rows.filter(({ phrase, text, match }) => stands(phrase, text, lemmas) !== match);
  expect(wrong.filter(({ match }) => match)).toEqual([]);
  expect(wrong.filter(({ match }) => !match).length).toBeLessThanOrEqual(1);
});

function meet(one: string, other: string): boolean {
  const wanted = lemmas(other);
  return [...lemmas(one)].some((lemma) => wanted.has(lemma));
}

function stands(phrase: string, text: string, lemmatiser: Lemmatiser): boolean {
  const find = makePhraseFinder([compilePhrase('lemmas', phrase, null)], lemmatiser);
  return find(text).some(({ inserted }) => inserted === 0);
}
