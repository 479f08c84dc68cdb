import { splitUnits } from '../diff/units.ts';
import type { Place } from './citation.ts';
import { type StructureNode, treeOf } from './tree.ts';

/**
 * The tree of new wording. A quoted point has no article around it, so the places above it are
 * put before it while it is cut, and left off again.
 *
 * @returns `[]` where the wording has no units: a sentence, a title
 */
export function wordingOf(quoted: string, target: Place): StructureNode[] {
  const lines = quoted.split('\n').map((line) => line.replace(/^„\s*/u, '').trim());
  const own = lines.filter((line) => line !== '');
  const [first = ''] = own;
  const above = /^Art\./u.test(first) ? [] : markersAbove(target);
  // An act of paragraphs is known by its first one.
  const isRegulation = /^§/u.test(above[0] ?? first);
  const before = isRegulation ? [`§ 1. ${dots}`] : [];
  const paragraphs = [...before, ...above, ...own].map((text) => ({ text, kind: 'text' as const }));
  return descend(treeOf(splitUnits(paragraphs)).slice(before.length), above.length);
}

/** Ends like words that a list follows. */
const dots = '…:';

/** `Art. 29. …`, `1. …`, `2) …`: what a target lies in, without its own last step. */
function markersAbove(target: Place): string[] {
  const first = (value: string) => value.split(/[\s,–—-]/u)[0] ?? value;
  const marks = [
    target.art === undefined ? [] : [`Art. ${first(target.art)}. ${dots}`],
    target['§'] === undefined ? [] : [`§ ${first(target['§'])}. ${dots}`],
    target.ust === undefined ? [] : [`${first(target.ust)}. ${dots}`],
    target.pkt === undefined ? [] : [`${first(target.pkt)}) ${dots}`],
    target.lit === undefined ? [] : [`${first(target.lit)}) ${dots}`],
  ].flat();
  return target.tiret === undefined ? marks.slice(0, -1) : marks;
}

function descend(nodes: readonly StructureNode[], levels: number): StructureNode[] {
  let found = nodes;
  for (let level = 0; level < levels; level += 1) found = found.at(-1)?.children ?? [];
  return found.filter(({ kind }) => kind !== 'heading');
}
