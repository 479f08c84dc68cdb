import type { Wording } from './wording.ts';

/** How much two texts share at their beginnings and ends: found without cutting a word. */
export interface SharedEnds {
  /** Characters of the common beginning, up to a word's start. */
  readonly head: number;
  /** Characters of the common end, from a word's start on. */
  readonly tail: number;
}

/**
 * Ends that are the same words on both sides, whatever stands between them. They end where words
 * do: never inside "1 500" or a word that was cut at a line's end.
 */
function sharedEnds(from: Wording, to: Wording): NonNullable<Wording['ends']> {
  const [one, other] = [from.text, to.text];
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1;
  const most = shorter - head;
  let tail = 0;
  while (tail < most && fromEnd(one, tail) === fromEnd(other, tail)) tail += 1;
  return { other: to, head: backToWord(one, other, head), tail: onToWord(one, other, tail) };
}

function fromEnd(text: string, at: number): number {
  return text.charCodeAt(text.length - 1 - at);
}

/** The share (0-1) of two texts that lies in equal ends of their parts; 0 for other parts. */
export function endsLikeness(one: Wording, other: Wording): number {
  const count = partCount(one);
  if (count !== partCount(other)) return 0;
  let [shared, total] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const [part, partner] = [partAt(one, at), partAt(other, at)];
    total += Math.max(part.length, partner.length);
    shared += sharedLength(part, partner);
  }
  return total === 0 ? 1 : shared / total;
}

/** A text of its own is its only part. */
const partCount = ({ parts }: Wording) => Math.max(parts.length, 1);
const partAt = (wording: Wording, at: number) => wording.parts[at] ?? wording;

function sharedLength(one: Wording, other: Wording): number {
  if (one.text === other.text) return one.length;
  const { head, tail } = endsOf(one, other);
  return head + tail;
}

/** `sharedEnds` of two wordings, kept for the next who asks for those of the same two. */
export function endsOf(one: Wording, other: Wording): SharedEnds {
  if (one.ends?.other !== other) one.ends = sharedEnds(one, other);
  return one.ends;
}

function backToWord(one: string, other: string, head: number): number {
  let at = head;
  while (at > 0 && !(isBetweenWords(one, at) && isBetweenWords(other, at))) at -= 1;
  return at;
}

function onToWord(one: string, other: string, tail: number): number {
  let length = tail;
  while (
    length > 0 &&
    !(isBetweenWords(one, one.length - length) && isBetweenWords(other, other.length - length))
  )
    length -= 1;
  return length;
}

/** A word starts here, and the one before has surely ended. */
function isBetweenWords(text: string, at: number): boolean {
  if (at === 0 || text.charCodeAt(at - 1) !== 0x20) return false;
  const before = text.charCodeAt(at - 2);
  // A mark that stands alone goes with the word before it.
  return !isJoining(before) && isLetterOrMark(text.charCodeAt(at));
}

/** After a digit or a hyphen the next word may belong to this one. */
function isJoining(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2011 || code === 0x20;
}

function isLetterOrMark(code: number): boolean {
  return code > 0x2f && code < 0x2000;
}
