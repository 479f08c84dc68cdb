import { diffArrays } from 'diff';
import type { Passage } from '../change.ts';
import { contentKey, squeezed, type Token, type Wording, wordingOf } from './tokens.ts';

/** Words of one part against those of its predecessor. */
export interface WordDiff {
  /** Joined without anything between, kept and added ones give the newer text. */
  readonly passages: readonly Passage[];
  readonly gaveUp: boolean;
}

/** Past these the whole part is shown as replaced. A page has about 300 words. */
const limits = { maxEditLength: 1_500, timeout: 1_000 };

/**
 * The words in which two texts of one part differ. Paragraphs are compared first (a line each),
 * words only inside paragraphs that took each other's place; case and punctuation are no change.
 */
export function compareWords(older: Wording, newer: Wording): WordDiff {
  if (!older.text.includes('\n') && !newer.text.includes('\n')) {
    const { passages, gaveUp } = compareRuns(older, newer);
    return { passages: joined(passages), gaveUp };
  }
  const lines = diffArrays(linesOf(older.text), linesOf(newer.text), {
    ...limits,
    comparator: (one: Wording, other: Wording) => one.key === other.key,
  });
  if (lines === undefined) return replaced(older.text, newer.text);
  const parts = runsOf(lines).map(({ same, removed, added }) =>
    same.length > 0
      ? kept(same)
      : compareRuns(wordingOf(textOf(removed)), wordingOf(textOf(added))),
  );
  const passages = joined(parts.flatMap((part) => part.passages));
  return { passages, gaveUp: parts.some((part) => part.gaveUp) };
}

/** Lines that were kept, or lines that took the place of others. */
interface Run {
  readonly same: Wording[];
  readonly removed: Wording[];
  readonly added: Wording[];
}

function runsOf(changes: readonly { value: Wording[]; added: boolean; removed: boolean }[]): Run[] {
  const runs: Run[] = [];
  for (const { value, added, removed } of changes) {
    const isSame = !added && !removed;
    const open = runs.at(-1);
    const run = open !== undefined && open.same.length > 0 === isSame ? open : newRun(runs);
    if (added) run.added.push(...value);
    else if (removed) run.removed.push(...value);
    else run.same.push(...value);
  }
  return runs;
}

function newRun(runs: Run[]): Run {
  const run = { same: [], removed: [], added: [] };
  runs.push(run);
  return run;
}

function kept(lines: readonly Wording[]): WordDiff {
  return { passages: [{ kind: 'same', text: textOf(lines) }], gaveUp: false };
}

/** Lines with their line ends. */
function linesOf(text: string): Wording[] {
  return text === '' ? [] : text.split(/(?<=\n)/u).map(wordingOf);
}

function textOf(lines: readonly Wording[]): string {
  return lines.map(({ text }) => text).join('');
}

function compareRuns(older: Wording, newer: Wording): WordDiff {
  const words = diffArrays(
    older.tokens.map(({ key }) => key),
    newer.tokens.map(({ key }) => key),
    limits,
  );
  if (words === undefined) return replaced(older.text, newer.text);
  return { passages: withoutSpacing(spell(words, older.tokens, newer.tokens)), gaveUp: false };
}

/** Words that differ by a space only ("18¹ i", "18¹i") are kept words. */
function withoutSpacing(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage, at): Passage[] => {
    const [before, after] = [passages[at - 1], passages[at + 1]];
    if (passage.kind === 'removed' && after?.kind === 'added' && areSqueezed(passage, after))
      return [];
    if (passage.kind === 'added' && before?.kind === 'removed' && areSqueezed(before, passage))
      return [{ kind: 'same', text: passage.text }];
    return [passage];
  });
}

function areSqueezed(one: Passage, other: Passage): boolean {
  return squeezed(contentKey(one.text)) === squeezed(contentKey(other.text));
}

/** From keys back to words as they stand; kept words in their newer form. */
function spell(
  words: readonly { count: number; added: boolean; removed: boolean }[],
  before: readonly Token[],
  after: readonly Token[],
): Passage[] {
  let [from, to] = [0, 0];
  return words.map(({ count, added, removed }) => {
    const tokens = removed ? before.slice(from, from + count) : after.slice(to, to + count);
    from += added ? 0 : count;
    to += removed ? 0 : count;
    return { kind: kindOf(added, removed), text: tokens.map(({ written }) => written).join('') };
  });
}

function kindOf(added: boolean, removed: boolean): Passage['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

/** The whole part as removed and added: a comparison that gave up never says "no change". */
function replaced(older: string, newer: string): WordDiff {
  const passages: Passage[] = [
    { kind: 'removed', text: older },
    { kind: 'added', text: newer },
  ];
  return { passages: passages.filter(({ text }) => text !== ''), gaveUp: true };
}

/** Neighbours of one kind as one passage, none of them empty. */
function joined(passages: readonly Passage[]): Passage[] {
  const all: Passage[] = [];
  for (const passage of passages) {
    const last = all.at(-1);
    if (passage.text === '') continue;
    if (last?.kind === passage.kind)
      all[all.length - 1] = { kind: last.kind, text: last.text + passage.text };
    else all.push(passage);
  }
  return all.map((passage, at) => (at < all.length - 1 ? spaced(passage) : passage));
}

/** The last words of a text have no space behind them: followed by others, they need one. */
function spaced({ kind, text }: Passage): Passage {
  return { kind, text: /\s$/u.test(text) ? text : `${text} ` };
}
