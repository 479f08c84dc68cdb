import type { Hit } from './phrases.ts';
import type { Meaning, Span } from './tagger.ts';

/** A tag that a text earned, with the words that earned it best. */
export interface Found {
  /** Position of the tag in the taxonomy. */
  readonly tag: number;
  readonly hit: Hit<Meaning>;
  /** Its words changed, in whole or in part. */
  readonly isChanged: boolean;
}

/**
 * Settle which of the phrases found in one text earn their tags, in the order of the taxonomy.
 *
 * @param umbrellas of each tag: the tags that come with it.
 */
export function findTags(
  hits: readonly Hit<Meaning>[],
  spans: readonly Span[],
  umbrellas: readonly (readonly number[])[],
): Found[] {
  const earned = new Map<number, Found>();
  for (const [tag, own] of Map.groupBy(hits, ({ phrase }) => phrase.meaning.tag)) {
    const best = bestHit(own, spans);
    if (best !== undefined) earned.set(tag, { tag, ...best });
  }
  for (const found of [...earned.values()])
    for (const tag of umbrellas[found.tag] ?? [])
      if (!earned.has(tag)) earned.set(tag, { ...found, tag });
  return [...earned.values()].sort((one, other) => one.tag - other.tag);
}

/** Words that changed before words around them; then the longest; then the first. */
function bestHit(hits: readonly Hit<Meaning>[], spans: readonly Span[]) {
  const blocked = blocker(hits.filter(({ phrase }) => phrase.meaning.isNearMiss));
  let best: { hit: Hit<Meaning>; isChanged: boolean } | undefined;
  for (const hit of hits) {
    if (hit.phrase.meaning.isNearMiss || blocked(hit)) continue;
    const isChanged = touches(hit, spans);
    const order =
      best === undefined
        ? -1
        : Number(best.isChanged) - Number(isChanged) || longestFirst(hit, best.hit);
    if (order < 0) best = { hit, isChanged };
  }
  return best;
}

function touches({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/**
 * Says whether a near miss keeps a hit from earning its tag. Near misses come in the order of
 * their starts, so only those about the hit are looked at, however long the text is.
 */
function blocker(nearMisses: readonly Hit<Meaning>[]): (hit: Hit<Meaning>) => boolean {
  const longest = nearMisses.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (hit) => {
    let at = firstFrom(nearMisses, hit.start - longest - glossGap);
    for (let near = nearMisses[at]; near !== undefined && near.start < hit.end; at += 1) {
      if (blocks(near, hit)) return true;
      near = nearMisses[at + 1];
    }
    return false;
  };
}

/** The first that starts at `start` or later, by halves. */
function firstFrom(hits: readonly Hit<Meaning>[], start: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Both claim the same words: the longer phrase wins, then the tighter one, then the near miss. */
function blocks(nearMiss: Hit<Meaning>, hit: Hit<Meaning>): boolean {
  if (nearMiss.end <= hit.start || hit.end <= nearMiss.start) return isGlossOf(nearMiss, hit);
  return longestFirst(nearMiss, hit) <= 0;
}

const glossGap = 2;

/** "dynamiczny system zakupów (DPS)": the bracket names the near miss, not ours. */
function isGlossOf(nearMiss: Hit<Meaning>, hit: Hit<Meaning>): boolean {
  const between = hit.start - nearMiss.end;
  return hit.phrase.words.length === 1 && between > 0 && between <= glossGap;
}

function longestFirst(one: Hit<Meaning>, other: Hit<Meaning>): number {
  return other.phrase.words.length - one.phrase.words.length || one.inserted - other.inserted;
}
