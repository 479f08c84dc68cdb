const nbsp = '\u00a0';

/** Where Polish typography wants no line break: what stands before and after the space. */
const ties: readonly RegExp[] = [
  /(?<=(?:^|[\s(„\u00a0])[aiouwz]) (?=\S)/giu,
  /(?<=(?:^|[\s(])(?:art\.|ust\.|pkt|lit\.|§|poz\.|nr|str\.|druk)) (?=\S)/giu,
  /(?<=\b[IVX]{1,4}) (?=kw\.|kwarta)/gu,
  /(?<=kw\.|kwartał) (?=\d{4})/gu,
  /(?<=\d) (?=(?:dni|dzień|dnia|r\.|zł|proc\.|%|tys\.|mln|mld|kw\.|zmian|godz))/gu,
  /(?<=\d) (?=(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia))/gu,
  /(?<=\d) (?=\d{3}(?!\d))/gu,
];

/** No-break spaces for our own sentences; never for attributes or quoted evidence. */
export function tie(text: string): string {
  return ties.reduce((tied, spot) => tied.replace(spot, nbsp), text);
}

/** One visible line of a foreign text: no control or direction marks, single spaces. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '') // soft hyphens, zero widths, direction overrides: they hide or turn text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** At most `limit` characters, cut after a whole word, with „…” where something is missing. */
export function shorten(text: string, limit: number): string {
  const letters = [...text];
  if (letters.length <= limit) return text;
  const cut = letters.slice(0, Math.max(limit - 1, 0)).join('');
  const atWord = cut.replace(/\s+\S*$/u, '');
  const kept = atWord.length >= cut.length / 2 ? atWord : cut;
  return `${kept.replace(/[\s,;:–-]+$/u, '').replace(/\s+[aiouwz]$/iu, '')}…`;
}

/** Short phrases as one sentence: first letter large, semicolons between, a full stop. */
export function inOneSentence(phrases: readonly string[]): string {
  const text = phrases.map((phrase) => oneLine(phrase).replace(/\.$/, '')).join('; ');
  return text === '' ? '' : `${text.charAt(0).toLocaleUpperCase('pl')}${text.slice(1)}.`;
}
