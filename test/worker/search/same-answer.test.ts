import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLemmatiser } from '../../../worker/io/dictionary.ts';
import { holds, readEntry } from '../../../worker/search/find.ts';
import { highlightsOf } from '../../../worker/search/highlight.ts';
import { parseQuery } from '../../../worker/search/parse.ts';
import { toTest } from '../../../worker/search/test.ts';
import { toTsquery } from '../../../worker/search/tsquery.ts';
import { toVectors } from '../../../worker/search/vector.ts';

const lemmas = loadLemmatiser();
const speech = { lemmas, abbreviations: [] };

function entryOf(text: string) {
  return readEntry([{ kind: 'text', name: 'art. 1', text }], [], lemmas);
}

function shown(text: string, query: string) {
  const parsed = parseQuery(query);
  if (!parsed.ok || parsed.query.expression === null) throw new Error('wanted a query');
  const test = toTest(parsed.query.expression, speech);
  const [highlight] = highlightsOf(entryOf(text), test, 1);
  return highlight?.parts.map(({ text: part, isFound }) => (isFound ? `[${part}]` : part)).join('');
}

test('found words are marked as they stand', () => {
  expect(shown('Usług asystenckich nie ma w domach.', 'usługa dom')).toBe(
    '[Usług] asystenckich nie ma w [domach].',
  );
});

test('of a long text the stretch is shown in which most was found, cut between words', () => {
  const filler = 'zwykłe słowa bez znaczenia '.repeat(20);
  const text = `${filler}dom ${filler}żłobek obok domu ${filler}`;
  const quoted = shown(text, 'żłobek dom') ?? '';
  expect(quoted).toContain('[żłobek] obok [domu]');
  expect(quoted).toMatch(/^…\S.*\S…$/);
  expect(quoted.length).toBeLessThan(320);
});

test('what must not stand there is never marked', () => {
  expect(shown('dom bez dziecka', 'dom -żłobek')).toBe('[dom] bez dziecka');
});

test('any text can be read, indexed and shown; any query is answered', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ maxLength: 60 }),
      (text, query) => {
        const parsed = parseQuery(query);
        expect(toVectors([{ kind: 'text', name: '', text }], [], lemmas)).toHaveLength(1);
        if (!parsed.ok) {
          expect(parsed.problem).toMatch(/[.]$/);
          return;
        }
        if (parsed.query.expression === null) return;
        const test = toTest(parsed.query.expression, speech);
        expect(toTsquery(test)).not.toBe('');
        const entry = entryOf(`${text} ${query}`);
        const quoted = highlightsOf(entry, test, 2).flatMap(({ parts }) => parts);
        if (holds(test, entry)) return;
        expect(quoted.every(({ text: part }) => part !== '')).toBe(true);
      },
    ),
  );
});

test('a quotation is a stretch of the text, with nothing added but its dots', () => {
  const words = fc.array(fc.constantFrom('dom', 'domu', 'kot', 'bardzo-długie', 'x'), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ');
      const test = toTest({ kind: 'word', word: 'dom', isPrefix: false }, speech);
      for (const { parts } of highlightsOf(entryOf(text), test, 1)) {
        const quoted = parts
          .map((part) => part.text)
          .join('')
          .replace(/^…|…$/g, '');
        expect(text).toContain(quoted);
        expect(parts.some(({ isFound }) => isFound)).toBe(true);
      }
    }),
  );
});
