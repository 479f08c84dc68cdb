/** Stretches that were kept, or that took each other's place: ends on either side, from 0. */
export interface Stretch {
  readonly kind: 'same' | 'replaced';
  /** `[start, end)` in the older and in the newer list. */
  readonly older: readonly [number, number];
  readonly newer: readonly [number, number];
}

/**
 * The shortest edit between two lists of numbers, by Myers' O(ND) algorithm (Algorithmica 1, 1986);
 * `undefined` past `mostEdits`, so that the time is at most in proportion to its square. Numbers
 * that one list lacks are left out first: between texts that share little, few are left.
 *
 * @param marks a cell for each number, all zero, and so again in the end
 */
export function shortestEdit(
  older: Int32Array,
  newer: Int32Array,
  mostEdits: number,
  marks: Int32Array = new Int32Array(1 + highest(older, highest(newer, 0))),
): Stretch[] | undefined {
  const head = equalHead(older, newer);
  const tail = equalTail(older, newer, head);
  const ends = [older.length - tail, newer.length - tail] as const;
  const collect = newCollector();
  collect.same(0, 0, head);
  if (head < ends[0] && head < ends[1]) {
    const from = placesShared(older, newer, head, ends, marks);
    const to = placesShared(newer, older, head, [ends[1], ends[0]], marks);
    const dropped = ends[0] - head - from.length + ends[1] - head - to.length;
    const kept = keptPairs(idsAt(older, from), idsAt(newer, to), mostEdits - dropped);
    if (kept === undefined) return undefined;
    for (let at = kept.length - 2; at >= 0; at -= 2)
      collect.same(from[kept[at] ?? 0] ?? 0, to[kept[at + 1] ?? 0] ?? 0, 1);
  }
  collect.same(...ends, tail);
  return collect.upTo(older.length, newer.length);
}

function highest(ids: Int32Array, least: number): number {
  return ids.reduce((most, id) => Math.max(most, id), least);
}

/** Where in the middle of a list stand numbers that the middle of the other has, too. */
function placesShared(
  list: Int32Array,
  other: Int32Array,
  head: number,
  [end, otherEnd]: readonly [number, number],
  marks: Int32Array,
): number[] {
  for (let at = head; at < otherEnd; at += 1) marks[other[at] ?? 0] = 1;
  const places: number[] = [];
  for (let at = head; at < end; at += 1) if (marks[list[at] ?? 0] === 1) places.push(at);
  for (let at = head; at < otherEnd; at += 1) marks[other[at] ?? 0] = 0;
  return places;
}

const idsAt = (list: Int32Array, places: readonly number[]) => places.map((at) => list[at] ?? 0);

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

/** Pairs (index in `from`, index in `to`) of what was kept, last first. */
function keptPairs(
  from: readonly number[],
  to: readonly number[],
  mostEdits: number,
): number[] | undefined {
  /** For each number of edits the furthest point on each of its diagonals, -edits to edits, every second. */
  const rows: number[] = [];
  for (let edits = 0; edits <= mostEdits; edits += 1)
    if (addRow(rows, edits, from, to)) return walkBack(rows, edits, from.length, to.length);
  return undefined;
}

const startOfRow = (edits: number) => (edits * (edits + 1)) / 2;

/** One more edit on each diagonal; true when the end is reached. */
function addRow(
  rows: number[],
  edits: number,
  from: readonly number[],
  to: readonly number[],
): boolean {
  const before = startOfRow(edits - 1);
  for (let at = 0; at <= edits; at += 1) {
    const diagonal = 2 * at - edits;
    let x = startAfterEdit(rows, before, at, edits);
    while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x += 1;
    rows.push(x);
    if (x >= from.length && x - diagonal >= to.length) return true;
  }
  return false;
}

/** Where an edit leads on a diagonal: by the better of its neighbours in the row before. */
function startAfterEdit(
  rows: readonly number[],
  before: number,
  at: number,
  edits: number,
): number {
  if (edits === 0) return 0;
  return comesFromAbove(rows, before, at, edits)
    ? (rows[before + at] ?? 0)
    : (rows[before + at - 1] ?? 0) + 1;
}

function comesFromAbove(rows: readonly number[], before: number, at: number, edits: number) {
  if (at === 0) return true;
  return at !== edits && (rows[before + at - 1] ?? 0) < (rows[before + at] ?? 0);
}

function walkBack(
  rows: readonly number[],
  lastEdit: number,
  fromLength: number,
  toLength: number,
): number[] {
  const kept: number[] = [];
  let [x, y] = [fromLength, toLength];
  const back = (start: number) => {
    while (x > start) {
      x -= 1;
      y -= 1;
      kept.push(x, y);
    }
  };
  for (let edits = lastEdit; edits > 0; edits -= 1) {
    const before = startOfRow(edits - 1);
    const at = (x - y + edits) / 2;
    back(startAfterEdit(rows, before, at, edits));
    if (comesFromAbove(rows, before, at, edits)) y -= 1;
    else x -= 1;
  }
  back(0);
  return kept;
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
