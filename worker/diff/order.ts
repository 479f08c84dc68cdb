import type { UnitChange } from '../change.ts';
import type { Alignment } from './align.ts';

/** Walk the newer parts in order; removed ones come after what they stood behind. */
export function inNewerOrder(
  { toNewer, inOrder, toOlder }: Alignment,
  changesAt: (newerAt: number) => readonly UnitChange[],
  removedAt: (olderAt: number) => readonly UnitChange[],
): UnitChange[] {
  const changes: UnitChange[] = [];
  const removedBehind = goneBehind(toNewer, inOrder);
  const tellRemoved = (anchor: number) => {
    for (const from of removedBehind.get(anchor) ?? []) changes.push(...removedAt(from));
  };
  tellRemoved(-1);
  for (let at = 0; at < toOlder.length; at += 1) {
    changes.push(...changesAt(at));
    tellRemoved(at);
  }
  return changes;
}

/** By the newer index behind which they stood: older parts that have no partner. */
function goneBehind(toNewer: readonly number[], inOrder: Alignment['inOrder']) {
  const gone = new Map<number, number[]>();
  let anchor = -1;
  for (let from = 0; from < toNewer.length; from += 1) {
    const to = toNewer[from] ?? -1;
    if (inOrder.has(from)) anchor = to;
    if (to !== -1) continue;
    const behind = gone.get(anchor);
    if (behind === undefined) gone.set(anchor, [from]);
    else behind.push(from);
  }
  return gone;
}
