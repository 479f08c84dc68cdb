import { cite, citedAt, type Place, within } from './citation.ts';

/** What an amending provision does to a place of another act. */
export type AmendmentKind =
  | 'new-wording'
  | 'added'
  | 'repealed'
  | 'words-replaced'
  | 'words-added'
  | 'words-removed'
  | 'renumbered';

/** One order of an instruction: what it does, and to which places. */
export interface Order {
  readonly kind: AmendmentKind;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly place: Place;
  /** `art. 8 ust. 2 zdanie drugie`, `tytuł rozdziału 2`. */
  readonly cited: string;
}

const actions: readonly (readonly [AmendmentKind, RegExp])[] = [
  ['renumbered', /oznacza się jako|otrzymuj\p{L}+ oznaczenie|oznacza się odpowiednio/iu],
  [
    'words-replaced',
    /(?:wyraz\p{L}*|zwrot|kwot\p{L}*|liczb\p{L}*|cyfr\p{L}*|dat\p{L}{1,2})\s.{0,900}zastępuje się|zastępuje się (?:użyt\p{L}+ .{0,60})?(?:wyraz|liczb|kwot)/isu,
  ],
  [
    'words-removed',
    /skreśla się (?:użyt\p{L}+ .{0,60})?(?:wyraz|zwrot|liczb|przecinek)|wyraz\p{L}*\s.{0,900}skreśla się/isu,
  ],
  ['words-added', /dodaje się (?:wyraz|zwrot|przecinek|dwukropek|zdanie)/iu],
  ['added', /dodaje się/iu],
  ['repealed', /uchyla się|skreśla się|trac(?:i|ą) moc/iu],
  ['new-wording', /otrzymuj(?:e|ą) brzmienie|nadaje się brzmienie|w brzmieniu/iu],
];

/** Longer than any instruction; new wording is not part of it. */
const longest = 6_000;

export function actionOf(instruction: string): AmendmentKind | undefined {
  const words = instruction.slice(0, longest);
  return actions.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Where a second order begins: "… oznacza się jako ust. 1 i dodaje się ust. 2". */
const second =
  /(?:,?\s(?:i|oraz|a także)|,\sa|,)\s(?=(?:(?:po|przed|w|na)\s[^„”:]{1,60}?\s)?(?:dodaje|uchyla|skreśla|oznacza) się)/gu;
const punctuation = /(?:kropkę|średnik|przecinek|dwukropek)\s+zastępuje się/u;

/**
 * The orders of an instruction inside the place that stands above it. Quoted words are no places.
 *
 * @param said without the name of the amended act and references to journals
 */
export function ordersIn(said: string, above: Place): Order[] {
  const words = said.slice(0, longest).replace(/„[^”]*”/gu, '„”');
  const parts = words.split(second);
  let place = above;
  return parts.flatMap((part) => {
    const kind = actionOf(part);
    const targets = kind === undefined ? [] : targetsOf(part, kind, place);
    place = placesIn(part, place)[0] ?? place;
    const isMark = parts.length > 1 && punctuation.test(part) && !part.includes('„');
    return kind === undefined || isMark || targets.length === 0 ? [] : [{ kind, targets }];
  });
}

/** The place that an instruction leads to, for what stands below it. */
export function placeIn(said: string, above: Place): Place {
  return placesIn(said.slice(0, longest).replace(/„[^”]*”/gu, '„”'), above)[0] ?? above;
}

function targetsOf(words: string, kind: AmendmentKind, above: Place): Target[] {
  const part = partIn(words);
  const places =
    kind === 'added' ? [addedPlace(words, above)] : placesIn(subjectOf(words, kind), above);
  const found = places.length === 0 ? [above] : places;
  return found.flatMap((place) => {
    const cited = [cite(place), part].filter(Boolean).join(' ');
    return cited === '' ? [] : [{ place, cited }];
  });
}

/** Behind "oznacza się jako" stands the new number, no place. */
function subjectOf(words: string, kind: AmendmentKind): string {
  return kind === 'renumbered' ? (words.split(/oznacza się|oznaczenie/u)[0] ?? '') : words;
}

/** "po ust. 1 dodaje się ust. 1a" adds ust. 1a. */
function addedPlace(words: string, above: Place): Place {
  const [before = '', ...after] = words.split(/dodaje się\s+/u);
  const anchor = placesIn(before, above)[0] ?? above;
  const added = citedAt(after.join(' '))?.place;
  return added === undefined ? anchor : within(anchor, added);
}

const beginning = /(?:^|[\s(])(?=(?:art\.|§|ust\.|pkt|lit\.|tiret)\s)/gu;
const linked = /(?:^|[\s,])(?:i|oraz|lub|albo|a także|,)?(?:\s*w)?\s*$/u;

/** Every place that words name, each inside those before it; `in art. 7 i w art. 9` names two. */
function placesIn(words: string, above: Place): Place[] {
  const places: Place[] = [];
  let end = 0;
  for (const { index } of words.matchAll(beginning)) {
    const at = words.slice(index).search(/\S/u) + index;
    const found = at < end ? undefined : citedAt(words.slice(at));
    if (found === undefined) continue;
    const last = places.at(-1);
    const place = within(last ?? above, found.place);
    if (last === undefined || !isSibling(words.slice(end, at), last, found.place)) places.pop();
    places.push(place);
    // The comma behind a place tells whether the next one is another.
    end = at + words.slice(at, at + found.length).replace(/,?\s*$/u, '').length;
  }
  return places;
}

const levels = ['art', '§', 'ust', 'pkt', 'lit', 'tiret'] as const;

/** Joined to the place before by "i", and no deeper than that: another place, not a part of it. */
function isSibling(between: string, last: Place, next: Place): boolean {
  const deepest = levels.findLastIndex((level) => last[level] !== undefined);
  const first = levels.findIndex((level) => next[level] !== undefined);
  return (
    first <= deepest &&
    linked.test(between) &&
    /[,]|\b(?:i|oraz|lub|albo)\b|a także/u.test(` ${between}`)
  );
}

const chapter = '(?:rozdział|dział|oddział|tytuł|ksi[ęe]g|częś[ćc])';
const parts: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [new RegExp(`tytuł\\p{L}*\\s+(${chapter}\\p{L}*\\s+\\S+)`, 'u'), (of) => `tytuł ${of}`],
  [/tytuł\p{L}*\s+(?:ustawy|rozporządzenia|uchwały|zarządzenia)|w tytule/u, () => 'tytuł'],
  [
    new RegExp(
      `(?:dodaje|uchyla|skreśla) się\\s+(${chapter}\\p{L}*\\s+\\d\\S*|${chapter}\\p{L}*\\s+[IVX]\\S*)`,
      'u',
    ),
    (of) => of,
  ],
  [
    /załącznik(?:u|i)?(\s+nr\s+\d+[a-z]?)?\s(?:.{0,80}otrzymuj|do\s)|dodaje się\s+załącznik(\s+nr\s+\d+[a-z]?)/u,
    (one, other) => `załącznik${one || other}`,
  ],
  [/odnośnik(?:u|owi)?\s+(?:nr\s+)?(\d+)/u, (number) => `odnośnik ${number}`],
  [/w części wspólnej|część wspólna/u, () => 'część wspólna'],
  [/(?:we wprowadzeniu|wprowadzeni\p{L}) do wyliczenia/u, () => 'wprowadzenie do wyliczenia'],
  [
    /zdani[eau]\s+(?:(pierwsz|drug|trzec|czwart)\p{L}*|po średniku)/u,
    (which) => `zdanie ${which === '' ? 'po średniku' : (sentences[which] ?? '')}`,
  ],
];

const sentences: Readonly<Record<string, string>> = {
  ...{ pierwsz: 'pierwsze', drug: 'drugie', trzec: 'trzecie', czwart: 'czwarte' },
};

/** A part that has no number of its own: a title, a sentence, the common words of a list. */
function partIn(words: string): string {
  for (const [pattern, name] of parts) {
    const found = pattern.exec(words);
    if (found !== null)
      return name(...found.slice(1).map((group) => group ?? '')).replace(/[,;:.]$/u, '');
  }
  return '';
}
