import type { Alignment } from './align.ts';
import type { Block } from './blocks.ts';
import { contentKey, squeezed, type Wording } from './tokens.ts';

/** Whether an older text says the same as a newer one once renumbered references are followed. */
export type References = (older: Wording, newer: Wording) => boolean;

/** `art. 12` and `§ 4`, not those of another act ("art. 12 ustawy"). */
const reference =
  /(art\.|§)\s*(\d+[a-z]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]*)(?!\s+(?:ustawy|rozporządzenia)\s+z\s)/giu;

/** A reference changes with the number of what it names: that is no change of its own. */
export function referencesOf(
  from: readonly Block[],
  to: readonly Block[],
  { toNewer }: Alignment,
): References {
  const renumbered = new Map<string, string>();
  for (const [at, { label }] of from.entries()) {
    const now = to[toNewer[at] ?? -1]?.label;
    if (now !== undefined && now !== label) renumbered.set(label, now);
  }
  const follow = (text: string) =>
    text.replace(reference, (whole, sign: string, number: string) => {
      return renumbered.get(`${sign.toLowerCase()} ${number}`) ?? whole;
    });
  return (older, newer) => {
    if (older.key === newer.key || squeezed(older.key) === squeezed(newer.key)) return true;
    return renumbered.size > 0 && contentKey(follow(older.text)) === newer.key;
  };
}
