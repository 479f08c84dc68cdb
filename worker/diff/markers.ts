/** Levels of a Polish legal text by their depth, the outermost 0. */
export const depths = { art: 0, paragraph: 1, ust: 2, pkt: 3, lit: 4, tiret: 5, double: 6 };
export type Level = keyof typeof depths;

const levels = Object.keys(depths) as readonly Level[];

/** What a paragraph of an act begins with. */
export interface Marker {
  readonly level: Level;
  /** `12a`, `24¹`, `b`; `''` for a tiret, which is counted. */
  readonly number: string;
  /** As it stands in the text: `Art. 12a.`, `2)`, `–`. */
  readonly written: string;
  /** The text after it; may begin with a marker of a deeper level. */
  readonly rest: string;
}

/** `12`, `12a`, `24¹`, `151²ᵃ`, `67¹⁸`. */
const number = String.raw`\d{1,4}[a-z]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]*[a-zᵃ-ᶻ]{0,2}`;
const short = String.raw`\d{1,3}[a-z]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]*[a-zᵃ-ᶻ]{0,2}`;

/** Several that went at once: `Art. 5–9. (uchylone)`. */
const many = (one: string) =>
  String.raw`${one}(?:\s?[–-]\s?${one}(?=[.)]\s*\((?:uchyl|pomin|skreśl|utrac)))?`;

/** A unified text shows both wordings while one goes and one comes: `[Art. 5. …] <Art. 5. …>`. */
const bracket = String.raw`[\[<]?\s?`;
/** A footnote hangs on the number: `2.⁴⁾ Gmina …`. */
const noted = String.raw`(?:\s?[⁰¹²³⁴-⁹]+⁾|\*+⁾)?`;

/** Articles need a full stop or the end of the line: "Art. 5 ustawy" is a sentence. */
const patterns: Readonly<Record<Level, RegExp>> = {
  art: new RegExp(String.raw`^(${bracket}Art\.?\s*(${many(number)})(?:\.${noted}|$))\s*`, 'u'),
  paragraph: new RegExp(String.raw`^(${bracket}§\s*(${many(number)})(?:\.${noted}|$))\s*`, 'u'),
  ust: new RegExp(String.raw`^(${bracket}(${many(short)})\.${noted})\s+(?=\S)`, 'u'),
  pkt: new RegExp(String.raw`^(${bracket}(${many(short)})\)${noted})\s*`, 'u'),
  lit: new RegExp(String.raw`^(${bracket}(${many('[a-z]{1,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]*')})\)${noted})\s*`, 'u'),
  tiret: new RegExp(String.raw`^([–—-]()${noted}(?=\s))\s+`, 'u'),
  double: new RegExp(String.raw`^([–—-]\s?[–—-]()${noted}(?=\s))\s+`, 'u'),
};

const numbered: readonly Level[] = ['ust', 'pkt'];
const lettered: readonly Level[] = ['lit'];
// Two dashes before one.
const dashed: readonly Level[] = ['double', 'tiret'];
const bySign: Readonly<Record<string, readonly Level[]>> = {
  ...{ A: ['art'], '§': ['paragraph'] },
  ...{ '–': dashed, '—': dashed, '-': dashed },
};
/** Behind a bracket. */
const anyOf: readonly Level[] = ['art', 'paragraph', 'ust', 'pkt', 'lit'];

/** What a text may be marked with, by its first character. */
function possibleIn(text: string): readonly Level[] {
  const first = text.charAt(0);
  if (first >= '0' && first <= '9') return numbered;
  if (first >= 'a' && first <= 'z') return lettered;
  return bySign[first] ?? anyOf;
}

/** Whether a text can begin with a marker: cheaper than to try them all on every line. */
const mayBegin = /^[[<]?\s?(?:Art|§|\d|[a-z]{1,3}(?:[⁰¹²³⁴-⁹–-]|\))|[–—-])/u;

/** The marker that a paragraph begins with, of `outermost` level or deeper. */
export function markerOf(text: string, outermost: Level = 'art'): Marker | undefined {
  if (!mayBegin.test(text)) return undefined;
  for (const level of possibleIn(text)) {
    const match = depths[level] < depths[outermost] ? null : patterns[level].exec(text);
    if (match !== null) return toMarker(level, match, text);
  }
  return undefined;
}

const someSpace = /\s/;

function toMarker(level: Level, match: RegExpExecArray, text: string): Marker {
  const number = match[2] ?? '';
  const written = match[1] ?? '';
  return {
    level,
    number: someSpace.test(number) ? number.replace(/\s/g, '') : number,
    written: someSpace.test(written) ? written.replace(/\s+/g, ' ') : written,
    rest: text.slice(match[0].length),
  };
}

const mayBeTop = /^[[<]?\s?(?:Art|§)/u;

/** The marker of an article or a paragraph (§) that a text begins with. */
export function topMarkerOf(text: string): Marker | undefined {
  const marker = mayBeTop.test(text) ? markerOf(text) : undefined;
  return marker?.level === 'art' || marker?.level === 'paragraph' ? marker : undefined;
}

/** The level below; a double tiret has none. */
export function deeper(level: Level): Level | undefined {
  return levels[levels.indexOf(level) + 1];
}

const tiretNames =
  'pierwsze drugie trzecie czwarte piąte szóste siódme ósme dziewiąte dziesiąte'.split(' ');

const prefixes = { art: 'art.', paragraph: '§', ust: 'ust.', pkt: 'pkt', lit: 'lit.' };

/** One step of a citation: `art. 12a`, `§ 4`, `ust. 1`, `pkt 3`, `lit. a`, `tiret drugie`. */
export function citation(level: Level, number: string): string {
  if (level === 'tiret') return `tiret ${tiretNames[Number(number) - 1] ?? number}`;
  if (level === 'double') return `podwójne tiret ${tiretNames[Number(number) - 1] ?? number}`;
  return `${prefixes[level]} ${number}`;
}
