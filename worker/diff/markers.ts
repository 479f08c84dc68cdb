/** Levels of a Polish legal text, outermost first. */
export const levels = ['art', 'paragraph', 'ust', 'pkt', 'lit', 'tiret'] as const;
export type Level = (typeof levels)[number];

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

/** Articles need a full stop or the end of the line: "Art. 5 ustawy" is a sentence. */
const patterns: readonly (readonly [Level, RegExp])[] = [
  ['art', new RegExp(String.raw`^(Art\.?\s*(${number})(?:\.|$))\s*(.*)$`, 'su')],
  ['paragraph', new RegExp(String.raw`^(§\s*(${number})(?:\.|$))\s*(.*)$`, 'su')],
  ['ust', /^((\d{1,3}[a-z]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]*)\.)\s+(\S.*)$/su],
  ['pkt', /^((\d{1,3}[a-z]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]*)\))\s*(.*)$/su],
  ['lit', /^(([a-z]{1,3})\))\s*(.*)$/su],
  ['tiret', /^([–—-](?:\s[–—-])?()(?=\s))\s+(.*)$/su],
];

/** The marker that a paragraph begins with, of `outermost` level or deeper. */
export function markerOf(text: string, outermost: Level = 'art'): Marker | undefined {
  for (const [level, pattern] of patterns) {
    if (levels.indexOf(level) < levels.indexOf(outermost)) continue;
    const [, written, number, rest] = pattern.exec(text) ?? [];
    if (written !== undefined && number !== undefined && rest !== undefined)
      return { level, number, written: written.replace(/\s+/g, ' '), rest };
  }
  return undefined;
}

/** The level below; a tiret has none. */
export function deeper(level: Level): Level | undefined {
  return levels[levels.indexOf(level) + 1];
}

const chapterPattern =
  /^(rozdział|dział|tytuł|księga|oddział|część)\s+([IVXLCDM]+[a-z]?|\d+[a-z]?|ogólna|szczególna)\b\.?\s*(.{0,200})$/isu;

/** A chapter's head: `Rozdział 3`, with its title when that stands on the same line. */
export function chapterOf(text: string): { label: string; title: string } | undefined {
  const [, kind, number, title] = chapterPattern.exec(text) ?? [];
  if (kind === undefined || number === undefined || title === undefined) return undefined;
  if (/[,;]$/.test(text) || /^[\p{Ll},;(]/u.test(title)) return undefined;
  return { label: `${kind.toLowerCase()} ${number}`, title };
}

const annexPattern = /^załącznik(?:\s+(?:nr\s+)?(\d+[a-z]?))?\b(?=\s*(?:$|do\b|\.$))(.{0,300})$/isu;

/** An annex's head: `Załącznik nr 2 do ustawy …` → `załącznik nr 2`. */
export function annexOf(text: string): string | undefined {
  const match = annexPattern.exec(text);
  if (match === null || /[,;]$/.test(text)) return undefined;
  return match[1] === undefined ? 'załącznik' : `załącznik nr ${match[1]}`;
}

const tiretNames =
  'pierwsze drugie trzecie czwarte piąte szóste siódme ósme dziewiąte dziesiąte'.split(' ');

/** One step of a citation: `art. 12a`, `§ 4`, `ust. 1`, `pkt 3`, `lit. a`, `tiret drugie`. */
export function citation(level: Level, number: string): string {
  const prefix = { art: 'art.', paragraph: '§', ust: 'ust.', pkt: 'pkt', lit: 'lit.' };
  if (level === 'tiret') return `tiret ${tiretNames[Number(number) - 1] ?? number}`;
  return `${prefix[level]} ${number}`;
}
