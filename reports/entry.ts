import type { ChangeRecord } from '../worker/change.ts';
import { summarise } from './summary.ts';

/** A change in a report, with the number under which its evidence stands. */
export interface Entry {
  /** From 1, in order of time; the anchor is `dow-<number>`. */
  readonly number: number;
  readonly summary: string;
  readonly change: ChangeRecord;
}

/** All changes in order of time, numbered. The same changes always get the same numbers. */
export function entriesOf(changes: readonly ChangeRecord[]): Entry[] {
  return [...changes]
    .sort((a, b) => a.seenAt.getTime() - b.seenAt.getTime() || compareKeys(a, b))
    .map((change, at) => ({ number: at + 1, summary: summarise(change), change }));
}

const keyOf = ({ source, publication, id }: ChangeRecord) =>
  `${source.id}\n${publication.key}\n${id}`;

function compareKeys(a: ChangeRecord, b: ChangeRecord): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : Number(left > right);
}

/** Entries grouped by a key, groups in the order of their first entry. */
export function groupEntries(
  entries: readonly Entry[],
  keyFor: (entry: Entry) => string,
): (readonly [Entry, ...Entry[]])[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const group = groups.get(keyFor(entry));
    if (group === undefined) groups.set(keyFor(entry), [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** Is any tag of this family (`ngo`, `gr`, `dok` …) on the change? */
export const hasFamily = ({ change }: Entry, family: string) =>
  change.tags.some(({ tag }) => familyOf(tag) === family);

/** `us` of `us-asystencja`. */
export const familyOf = (tag: string) => tag.split('-')[0] ?? '';
