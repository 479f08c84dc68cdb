import type { UnitChange } from '../change.ts';
import type { Alignment } from './align.ts';

/** Walk the newer parts in order; removed ones come after what they stood behind. */
export function inNewerOrder(
  { toNewer, inOrder, toOlder }: Alignment,
  changesAt: (newerAt: number) => readonly UnitChange[],
  removedAt: (olderAt: number) => readonly UnitChange[],
): UnitChange[] {
  const removedBehind = new Map<number, number[]>();
  let anchor = -1;
  for (const [from, to] of toNewer.entries()) {
    if (inOrder.has(from)) anchor = to;
    if (to === -1) removedBehind.set(anchor, [...(removedBehind.get(anchor) ?? []), from]);
  }
  const removed = (at: number) => (removedBehind.get(at) ?? []).flatMap(removedAt);
  return [...removed(-1), ...toOlder.flatMap((_, at) => [...changesAt(at), ...removed(at)])];
}
