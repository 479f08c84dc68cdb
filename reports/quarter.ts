const roman = ['I', 'II', 'III', 'IV'];

/** A quarter as one number, so that shifts are differences: year times 4 plus 0-3. */
export type Quarter = number;

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
