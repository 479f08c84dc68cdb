import type { Replacement } from './changed-words.ts';

/** What became of a duty. */
export type ModalityChange = 'weaker' | 'stronger' | 'negation-added' | 'negation-removed';

const may = /(?<!\p{L})(?:może|mogą|można|w miarę możliwości|fakultatywn\p{L}*)(?!\p{L})/iu;
const must =
  /(?<!\p{L})(?:musi|muszą|należy|powin\p{L}+|z?obowiąz(?:any|ana|ane|ani|ek|ku|kowo|kow\p{L}+|uje|ują)|zobowiązan\p{L}+|zapewnia|zapewniają|gwarantuj\p{L}+|przysługuj\p{L}+)(?!\p{L})/iu;
const not = /(?<!\p{L})(?:nie|bez|zakaz\p{L}*|z wyjątkiem|z wyłączeniem|o ile)(?!\p{L})/iu;

/** In more words than these a "może" is one of many things said, not the change. */
const mostWords = 12;

/** First that fits: what stands on one side only, and what it means when it came or went. */
const rules: readonly (readonly [RegExp, ModalityChange, ModalityChange])[] = [
  [may, 'weaker', 'stronger'],
  [not, 'negation-added', 'negation-removed'],
  [must, 'stronger', 'weaker'],
];

/** Whether changed words turn a duty into a choice or back, or turn a rule round. */
export function modalityChangeOf({ before, after }: Replacement): ModalityChange | undefined {
  if (Math.max(wordsIn(before), wordsIn(after)) > mostWords) return undefined;
  const rule = rules.find(([pattern]) => pattern.test(before) !== pattern.test(after));
  if (rule === undefined) return undefined;
  const [pattern, come, gone] = rule;
  return pattern.test(after) ? come : gone;
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).length;
}
