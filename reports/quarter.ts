const roman = ['I', 'II', 'III', 'IV'];

/** A quarter as one number, so that shifts are differences: year times 4 plus 0-3. */
export type Quarter = number;

/** Reads „III kwartał 2026 r.”, „IV kw. 2026”, „2026 Q3”; `undefined` for anything else. */
export function parseQuarter(text: string): Quarter | undefined {
  const words = /\b(IV|I{1,3}|[1-4])\s*(?:kwarta\p{L}*|kw\.?|Q)\s*(\d{4})/iu.exec(text);
  if (words !== null) return quarterOf(words[2], words[1]);
  const code = /\b(\d{4})\s*[-/]?\s*Q([1-4])\b/i.exec(text);
  return code === null ? undefined : quarterOf(code[1], code[2]);
}

function quarterOf(year = '', place = ''): Quarter {
  const index = roman.indexOf(place.toUpperCase());
  return Number(year) * 4 + (index >= 0 ? index : Number(place) - 1);
}

/** „IV kw. 2026”, with no-break spaces. */
export function quarterInWords(quarter: Quarter): string {
  return `${roman[quarter % 4]}\u00a0kw.\u00a0${Math.floor(quarter / 4)}`;
}

/** The roman number of a quarter within its year. */
export const romanOf = (quarter: Quarter) => roman[quarter % 4] ?? '';

/** „+2 kw.”, „−1 kw.”, „bez zmian”. */
export function shiftInWords(before: Quarter, after: Quarter): string {
  const shift = after - before;
  if (shift === 0) return 'bez zmian';
  return `${shift > 0 ? '+' : '−'}${Math.abs(shift)}\u00a0kw.`;
}
