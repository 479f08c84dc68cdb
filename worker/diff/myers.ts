/** Stretches that were kept, or that took each other's place: ends on either side, from 0. */
export interface Stretch {
  readonly kind: 'same' | 'replaced';
  /** `[start, end)` in the older and in the newer list. */
  readonly older: readonly [number, number];
  readonly newer: readonly [number, number];
}

/**
 * The shortest edit between two lists of numbers, by Myers' O(ND) algorithm (Algorithmica 1, 1986);
 * `undefined` past `mostEdits`, so that the time is at most in proportion to its square.
 */
export function shortestEdit(
  older: Int32Array,
  newer: Int32Array,
  mostEdits: number,
): Stretch[] | undefined {
  const head = equalHead(older, newer);
  const tail = equalTail(older, newer, head);
  const from = older.subarray(head, older.length - tail);
  const to = newer.subarray(head, newer.length - tail);
  const kept = keptIndexes(from, to, mostEdits);
  if (kept === undefined) return undefined;
  const collect = newCollector();
  collect.same(0, 0, head);
  for (let at = kept.length - 3; at >= 0; at -= 3)
    collect.same(head + (kept[at] ?? 0), head + (kept[at + 1] ?? 0), kept[at + 2] ?? 0);
  collect.same(older.length - tail, newer.length - tail, tail);
  return collect.upTo(older.length, newer.length);
}

function equalHead(older: Int32Array, newer: Int32Array): number {
  const shorter = Math.min(older.length, newer.length);
  let head = 0;
  while (head < shorter && older[head] === newer[head]) head += 1;
  return head;
}

function equalTail(older: Int32Array, newer: Int32Array, head: number): number {
  const shorter = Math.min(older.length, newer.length) - head;
  let tail = 0;
  while (tail < shorter && older[older.length - 1 - tail] === newer[newer.length - 1 - tail])
    tail += 1;
  return tail;
}

/** Triples (start in `from`, start in `to`, length) of what was kept, last first. */
function keptIndexes(from: Int32Array, to: Int32Array, mostEdits: number): number[] | undefined {
  if (from.length === 0 || to.length === 0) return [];
  const most = Math.min(mostEdits, from.length + to.length);
  if (Math.abs(from.length - to.length) > most) return undefined;
  const zero = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  // No way leads over the ends of the lists: their outer neighbours are worse than any.
  if (to.length <= most) furthest[zero - to.length - 1] = -2;
  if (from.length <= most) furthest[zero + from.length + 1] = -2;
  /** By number of edits: the furthest points on each diagonal before that edit. */
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice(zero - edits - 1, zero + edits + 2));
    if (advance(from, to, furthest, zero, edits)) return walkBack(from, to, trace, edits);
  }
  return undefined;
}

/** One more edit on each diagonal; true when the end is reached. */
function advance(
  from: Int32Array,
  to: Int32Array,
  furthest: Int32Array,
  zero: number,
  edits: number,
): boolean {
  const lowest = edits <= to.length ? -edits : ((edits - to.length) & 1) - to.length;
  const highest = edits <= from.length ? edits : from.length - ((edits - from.length) & 1);
  for (let diagonal = lowest; diagonal <= highest; diagonal += 2) {
    const start = startAfterEdit(furthest, zero + diagonal, diagonal, edits);
    const x = start + equalFrom(from, start, to, start - diagonal);
    furthest[zero + diagonal] = x;
    if (x >= from.length && x - diagonal >= to.length) return true;
  }
  return false;
}

/** Where an edit leads on a diagonal: by the better of its neighbours, `at` being its own cell. */
function startAfterEdit(furthest: Int32Array, at: number, diagonal: number, edits: number): number {
  return comesFromAbove(furthest, at, diagonal, edits)
    ? (furthest[at + 1] ?? 0)
    : (furthest[at - 1] ?? 0) + 1;
}

function comesFromAbove(furthest: Int32Array, at: number, diagonal: number, edits: number) {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (furthest[at - 1] ?? 0) < (furthest[at + 1] ?? 0);
}

function equalFrom(from: Int32Array, x: number, to: Int32Array, y: number): number {
  let length = 0;
  while (x + length < from.length && y + length < to.length && from[x + length] === to[y + length])
    length += 1;
  return length;
}

function walkBack(
  from: Int32Array,
  to: Int32Array,
  trace: readonly Int32Array[],
  lastEdit: number,
): number[] {
  const kept: number[] = [];
  let [x, y] = [from.length, to.length];
  for (let edits = lastEdit; edits > 0; edits -= 1) {
    const before = trace[edits] ?? new Int32Array(3);
    const diagonal = x - y;
    // `before` begins at diagonal -edits - 1.
    const at = diagonal + edits + 1;
    const start = startAfterEdit(before, at, diagonal, edits);
    kept.push(start, start - diagonal, x - start);
    x = comesFromAbove(before, at, diagonal, edits) ? start : start - 1;
    y = x - (x === start ? diagonal + 1 : diagonal - 1);
  }
  return [...kept, 0, 0, x];
}

function newCollector() {
  const stretches: Stretch[] = [];
  let [older, newer] = [0, 0];
  const replaced = (toOlder: number, toNewer: number) => {
    if (toOlder > older || toNewer > newer)
      stretches.push({ kind: 'replaced', older: [older, toOlder], newer: [newer, toNewer] });
    [older, newer] = [toOlder, toNewer];
  };
  return {
    same(fromOlder: number, fromNewer: number, length: number) {
      if (length === 0) return;
      replaced(fromOlder, fromNewer);
      const last = stretches.at(-1);
      [older, newer] = [fromOlder + length, fromNewer + length];
      const start: Stretch = last?.kind === 'same' ? last : startOf(fromOlder, fromNewer);
      if (last?.kind === 'same') stretches.pop();
      stretches.push({
        kind: 'same',
        older: [start.older[0], older],
        newer: [start.newer[0], newer],
      });
    },
    upTo(endOlder: number, endNewer: number) {
      replaced(endOlder, endNewer);
      return stretches;
    },
  };
}

function startOf(older: number, newer: number): Stretch {
  return { kind: 'same', older: [older, older], newer: [newer, newer] };
}
