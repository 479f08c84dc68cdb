const months =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' ',
  );

/** `2026-09-21` → `21 września 2026 r.`; anything else stays as it is. */
export function polishDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year} r.`;
}

/** 1-12 of a month's genitive (`września`); `undefined` for any other word. */
export function monthNumber(word: string): number | undefined {
  const at = months.indexOf(word.toLowerCase());
  return at === -1 ? undefined : at + 1;
}

/** The genitives of the months, for patterns: `stycznia|lutego|…`. */
export const monthPattern = months.join('|');
