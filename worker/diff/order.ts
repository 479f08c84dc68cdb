import type { UnitChange } from '../change.ts';
import type { Alignment } from './align.ts';

/** Walk the newer parts in order; removed ones come after what they stood behind. */
export function inNewerOrder(
  { toNewer, inOrder, toOlder }: Alignment,
  changesAt: (newerAt: number) => readonly UnitChange[],
  removedAt: (olderAt: number) => readonly UnitChange[],
): UnitChange[] {
  let anchor = -1;
  const anchors = toNewer.map((to, from) => {
    if (inOrder.has(from)) anchor = to;
    return anchor;
  });
  const gone = toNewer.flatMap((to, from) => (to === -1 ? [from] : []));
  const removedBehind = Map.groupBy(gone, (from) => anchors[from]);
  const removed = (at: number) => (removedBehind.get(at) ?? []).flatMap(removedAt);
  return [...removed(-1), ...toOlder.flatMap((_, at) => [...changesAt(at), ...removed(at)])];
}
