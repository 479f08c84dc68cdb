/** A place in an act: its steps from article to indent, each with its number. */
export interface Place {
  readonly art?: string;
  readonly '§'?: string;
  readonly ust?: string;
  readonly pkt?: string;
  readonly lit?: string;
  readonly tiret?: string;
}

type Level = keyof Place;

const levels: readonly Level[] = ['art', '§', 'ust', 'pkt', 'lit', 'tiret'];

const number = String.raw`\d{1,4}[a-z]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]*[a-zᵃ-ᶻ]{0,2}`;
const listed = (one: string) =>
  `${one}(?:\\s*[–—-]\\s*${one})?(?:(?:,\\s*|\\s+i\\s+|\\s+oraz\\s+)${one}(?:\\s*[–—-]\\s*${one})?(?![)\\p{L}]))*`;
const ordinal = '(?:pierwsz|drug|trzec|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt)\\p{L}*';
const step = new RegExp(
  `^(?:w\\s+|we\\s+)?(?:(art\\.|§|ust\\.|pkt)\\s*(${listed(number)})|(lit\\.)\\s*(${listed('[a-z]{1,3}(?!\\p{L})')})|(tiret)\\s+(${ordinal}))(?=[\\s,.:;)]|$),?\\s*`,
  'iu',
);

/**
 * The place that words begin with: "art. 17 w ust. 1 pkt 3 otrzymuje…" → art. 17 ust. 1 pkt 3.
 *
 * @returns the place, and how many characters name it; `undefined` when the words name none.
 */
export function citedAt(words: string): { place: Place; length: number } | undefined {
  const place: Partial<Record<Level, string>> = {};
  let length = 0;
  for (let deepest = -1; ; ) {
    const match = step.exec(words.slice(length));
    const level = levelOf(match?.[1] ?? match?.[3] ?? match?.[5] ?? '');
    if (match === null || level === undefined || levels.indexOf(level) <= deepest) break;
    place[level] = (match[2] ?? match[4] ?? match[6] ?? '').replace(/\s+/gu, ' ').trim();
    length += match[0].length;
    deepest = levels.indexOf(level);
  }
  return length === 0 ? undefined : { place, length };
}

function levelOf(word: string): Level | undefined {
  return levels.find((level) => level === word.toLowerCase().replace(/\.$/, ''));
}

/** A place inside another: what it names itself wins, and what lies deeper than that goes. */
export function within(outer: Place, inner: Place): Place {
  const first = levels.findIndex((level) => inner[level] !== undefined);
  const kept = levels.filter((level, at) => at < first && outer[level] !== undefined);
  return { ...Object.fromEntries(kept.map((level) => [level, outer[level]])), ...inner };
}

/** `art. 17 ust. 1 pkt 3`; `''` for no place. */
export function cite(place: Place): string {
  return levels
    .flatMap((level) => {
      const value = place[level];
      if (value === undefined) return [];
      return [
        `${level === 'art' || level === 'ust' || level === 'lit' ? `${level}.` : level} ${value}`,
      ];
    })
    .join(' ');
}
