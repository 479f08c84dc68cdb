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
export function sharedEnds(one: string, other: string): SharedEnds {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1;
  const most = shorter - head;
  let tail = 0;
  while (tail < most && fromEnd(one, tail) === fromEnd(other, tail)) tail += 1;
  return {
    head: backToWord(one, other, head),
    tail: onToWord(one, other, tail),
  };
}

function fromEnd(text: string, at: number): number {
  return text.charCodeAt(text.length - 1 - at);
}

/** The share (0-1) of two texts that lies in equal ends of their pieces; 0 for other pieces. */
export function endsLikeness(one: readonly string[], other: readonly string[]): number {
  if (one.length !== other.length) return 0;
  let [shared, total] = [0, 0];
  for (const [at, piece] of one.entries()) {
    const partner = other[at] ?? '';
    const { head, tail } = sharedEnds(piece, partner);
    total += Math.max(piece.length, partner.length);
    shared += piece === partner ? piece.length : head + tail;
  }
  return total === 0 ? 1 : shared / total;
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
