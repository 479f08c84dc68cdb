/** Quarters since year 0 of a planned date (`IV kwartał 2026 r.`, `2026 Q4`); `undefined` if unclear. */
export function quarterNumber(planned: string): number | undefined {
  const [, roman, romanYear] =
    /\b(IV|I{1,3})\s*(?:kw\.?|kwartał\p{L}*)\s*(\d{4})/iu.exec(planned) ?? [];
  if (roman !== undefined) return Number(romanYear) * 4 + quarters.indexOf(roman.toUpperCase());
  const [, digit, digitYear] =
    /\b([1-4])\s*(?:kw\.?|kwartał\p{L}*)\s*(\d{4})/iu.exec(planned) ?? [];
  if (digit !== undefined) return Number(digitYear) * 4 + Number(digit) - 1;
  const [, year, quarter] = /\b(\d{4})\s*[-/]?\s*(?:Q|kw\.?\s*)([1-4])\b/iu.exec(planned) ?? [];
  return year === undefined ? undefined : Number(year) * 4 + Number(quarter) - 1;
}

const quarters = ['I', 'II', 'III', 'IV'];

/** Which way a planned date moved; `undefined` when one of the two is unclear. */
export function quarterMove(before: string, after: string): 'earlier' | 'later' | undefined {
  const [was, is] = [quarterNumber(before), quarterNumber(after)];
  if (was === undefined || is === undefined || was === is) return undefined;
  return is < was ? 'earlier' : 'later';
}
