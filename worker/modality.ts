import type { Replacement } from './changed-words.ts';

/** What became of a duty. */
export type ModalityChange = 'weaker' | 'stronger' | 'negation-added' | 'negation-removed';

const may = /(?<!\p{L})(?:może|mogą|można|w miarę możliwości|fakultatywn\p{L}*)(?!\p{L})/iu;
const must =
  /(?<!\p{L})(?:musi|muszą|należy|powin\p{L}+|winien|winna|winno|winni|winny|wymaga się|z?obowiąz(?:any|ana|ane|ani|ek|ku|kowo|kow\p{L}+|uje|ują)|zobowiązan\p{L}+|zapewnia|zapewniają|gwarantuj\p{L}+|przysługuj\p{L}+)(?!\p{L})/iu;
const not =
  /(?<!\p{L})(?:nie|ani|bez|zakaz\p{L}*|zabrania|niedopuszczaln\p{L}*|z wyjątkiem|z wyłączeniem|o ile)(?!\p{L})/iu;

/** In more words than these a "może" is one of many things said: only their count tells. */
const mostWords = 12;

/** First that fits: what stands on one side only, and what it means when it came or went. */
const rules: readonly (readonly [RegExp, ModalityChange, ModalityChange])[] = [
  [may, 'weaker', 'stronger'],
  [not, 'negation-added', 'negation-removed'],
  [must, 'stronger', 'weaker'],
];

/** Whether changed words turn a duty into a choice or back, or turn a rule round. */
export function modalityChangeOf({ before, after }: Replacement): ModalityChange | undefined {
  const isLong = Math.max(wordsIn(before), wordsIn(after)) > mostWords;
  // A long passage that came or went says many things; none of them is the change.
  if (isLong && (before === '' || after === '')) return undefined;
  const changes = ruleChanges(before, after, isLong ? countOf : hasAny);
  return changes[0] ?? (isLong ? undefined : prefixChangeOf(before, after));
}

function ruleChanges(
  before: string,
  after: string,
  weigh: (text: string, pattern: RegExp) => number,
): ModalityChange[] {
  return rules.flatMap(([pattern, come, gone]) => {
    const difference = weigh(after, pattern) - weigh(before, pattern);
    return difference === 0 ? [] : [difference > 0 ? come : gone];
  });
}

function hasAny(text: string, pattern: RegExp): number {
  return pattern.test(text) ? 1 : 0;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(new RegExp(pattern, 'giu'))?.length ?? 0;
}

/** "odpłatnie" → "nieodpłatnie", "odpłatne" → "bezpłatne": a negation inside the word. */
function prefixChangeOf(before: string, after: string): ModalityChange | undefined {
  const [one, other] = [unpaid(before), unpaid(after)];
  if (other === `nie${one}`) return 'negation-added';
  return one === `nie${other}` ? 'negation-removed' : undefined;
}

function unpaid(word: string): string {
  return word
    .toLowerCase()
    .replace(/[.,;:]+$/u, '')
    .replace(/^bezpłatn/u, 'nieodpłatn');
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).length;
}
