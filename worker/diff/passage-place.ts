import type { Passage, Span } from '../change.ts';
import type { Stretch } from './myers.ts';
import { isTidy, type Words } from './tokens.ts';

/** The words of one text that were compared, and where in it they begin. */
export interface Compared {
  /** As it was written. */
  readonly text: string;
  /** Characters before the first of the words. */
  readonly head: number;
  readonly words: Words;
}

/** Gives the passages of a stretch their places in both texts. */
export type Place = (passage: Passage, stretch: Pick<Stretch, 'older' | 'newer'>) => Passage;

/** Places are characters of the texts as they were written, also where words were joined. */
export function placesBetween(older: Compared, newer: Compared): Place {
  const [wasAt, at] = [spanOf(older), spanOf(newer)];
  return (passage, stretch) => ({
    ...passage,
    ...(passage.kind !== 'added' && { wasAt: wasAt(stretch.older) }),
    ...(passage.kind !== 'removed' && { at: at(stretch.newer) }),
  });
}

function spanOf({ text, head, words }: Compared) {
  // Only words that stand as they were written are compared without their equal ends.
  const written = isTidy(text) ? undefined : writtenPlaces(text, words.text);
  const endOf = (count: number) => (count === 0 ? 0 : (words.ends[count - 1] ?? 0));
  const place = (at: number) => written?.[at] ?? head + at;
  return ([start, end]: readonly [number, number]): Span => [
    place(endOf(start)),
    place(endOf(end)),
  ];
}

/** By character of a tidied text: where it was written. What tidying left out stands before it. */
function writtenPlaces(text: string, tidied: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const unit of tidied.split('')) {
    while (at < text.length && text[at] !== unit) at += 1;
    places.push(at);
    at += 1;
  }
  return [...places, text.length];
}
