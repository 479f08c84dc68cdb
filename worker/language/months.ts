const months = new Set(
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' ',
  ),
);

/** Whether a word names a month as dates do: `marca`. In lower case. */
export function isMonth(word: string): boolean {
  return months.has(word);
}
