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
  const [olderEnd, newerEnd] = [older.length - tail, newer.length - tail];
  const collect = new Collector();
  collect.same(0, 0, head);
  if (head < olderEnd && head < newerEnd) {
    from.fill(older, newer, head, olderEnd, newerEnd, marks);
    to.fill(newer, older, head, newerEnd, olderEnd, marks);
    const dropped = olderEnd - head - from.length + newerEnd - head - to.length;
    const pairs = keepPairs(mostEdits - dropped);
    if (pairs === undefined) return undefined;
    for (let at = pairs - 1; at >= 0; at -= 1)
      collect.same(from.places[from.kept[at] ?? 0] ?? 0, to.places[to.kept[at] ?? 0] ?? 0, 1);
  }
  collect.same(olderEnd, newerEnd, tail);
  return collect.upTo(older.length, newer.length);
}

function highest(ids: Int32Array, least: number): number {
  return ids.reduce((most, id) => Math.max(most, id), least);
}

/**
 * The numbers of a list's middle that the other's middle has, too. Two of them serve all
 * comparisons: there are thousands, most of them small, and none of them lasts.
 */
class Shared {
  length = 0;
  /** Where in the list they stand. */
  places = new Int32Array(256);
  ids = new Int32Array(256);
  /** Which of them are kept, last first. */
  kept = new Int32Array(256);

  fill(
    list: Int32Array,
    other: Int32Array,
    head: number,
    end: number,
    otherEnd: number,
    marks: Int32Array,
  ): void {
    this.#makeRoom(end - head);
    this.length = 0;
    for (let at = head; at < otherEnd; at += 1) marks[other[at] ?? 0] = 1;
    for (let at = head; at < end; at += 1) this.#add(at, list[at] ?? 0, marks);
    for (let at = head; at < otherEnd; at += 1) marks[other[at] ?? 0] = 0;
  }

  #add(place: number, id: number, marks: Int32Array): void {
    if (marks[id] !== 1) return;
    this.places[this.length] = place;
    this.ids[this.length] = id;
    this.length += 1;
  }

  #makeRoom(count: number): void {
    if (this.places.length >= count) return;
    this.places = new Int32Array(2 * count);
    this.ids = new Int32Array(2 * count);
    this.kept = new Int32Array(2 * count);
  }
}

const [from, to] = [new Shared(), new Shared()];

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

/**
 * For each number of edits the furthest point on each of its diagonals, -edits to edits, every
 * second.
 */
let rows = new Int32Array(1024);

const startOfRow = (edits: number) => (edits * (edits + 1)) / 2;

function makeRow(edits: number): void {
  const end = startOfRow(edits + 1);
  if (rows.length >= end) return;
  const larger = new Int32Array(2 * end);
  larger.set(rows);
  rows = larger;
}

/** Mark what is kept of both lists. @returns how many pairs, or `undefined` past `mostEdits` */
function keepPairs(mostEdits: number): number | undefined {
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    makeRow(edits);
    if (fillRow(edits)) return walkBack(edits);
  }
  return undefined;
}

/** One more edit on each diagonal; true when the end is reached. */
function fillRow(edits: number): boolean {
  const [start, before] = [startOfRow(edits), startOfRow(edits - 1)];
  for (let at = 0; at <= edits; at += 1) {
    const diagonal = 2 * at - edits;
    let x = startAfterEdit(before, at, edits);
    while (x < from.length && x - diagonal < to.length && from.ids[x] === to.ids[x - diagonal])
      x += 1;
    rows[start + at] = x;
    if (x >= from.length && x - diagonal >= to.length) return true;
  }
  return false;
}

/** Where an edit leads on a diagonal: by the better of its neighbours in the row before. */
function startAfterEdit(before: number, at: number, edits: number): number {
  if (edits === 0) return 0;
  return comesFromAbove(before, at, edits)
    ? (rows[before + at] ?? 0)
    : (rows[before + at - 1] ?? 0) + 1;
}

function comesFromAbove(before: number, at: number, edits: number): boolean {
  if (at === 0) return true;
  return at !== edits && (rows[before + at - 1] ?? 0) < (rows[before + at] ?? 0);
}

function walkBack(lastEdit: number): number {
  let [x, y, count] = [from.length, to.length, 0];
  for (let edits = lastEdit; edits >= 0; edits -= 1) {
    const before = startOfRow(edits - 1);
    const at = (x - y + edits) / 2;
    const start = startAfterEdit(before, at, edits);
    while (x > start) {
      x -= 1;
      y -= 1;
      from.kept[count] = x;
      to.kept[count] = y;
      count += 1;
    }
    if (comesFromAbove(before, at, edits)) y -= 1;
    else x -= 1;
  }
  return count;
}

/** Makes stretches of what was kept, in order; what lies between was replaced. */
class Collector {
  readonly #stretches: Stretch[] = [];
  // The open stretch of kept numbers, its ends on both sides.
  #olderStart = 0;
  #newerStart = 0;
  #older = 0;
  #newer = 0;

  same(fromOlder: number, fromNewer: number, length: number): void {
    if (length === 0) return;
    if (fromOlder > this.#older || fromNewer > this.#newer) {
      this.#close(fromOlder, fromNewer);
      this.#olderStart = fromOlder;
      this.#newerStart = fromNewer;
    }
    this.#older = fromOlder + length;
    this.#newer = fromNewer + length;
  }

  upTo(endOlder: number, endNewer: number): Stretch[] {
    this.#close(endOlder, endNewer);
    return this.#stretches;
  }

  #close(toOlder: number, toNewer: number): void {
    const [older, newer] = [this.#older, this.#newer];
    if (older > this.#olderStart)
      this.#stretches.push({
        kind: 'same',
        older: [this.#olderStart, older],
        newer: [this.#newerStart, newer],
      });
    if (toOlder > older || toNewer > newer)
      this.#stretches.push({ kind: 'replaced', older: [older, toOlder], newer: [newer, toNewer] });
  }
}
