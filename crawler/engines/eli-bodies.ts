const shortened: ReadonlyMap<string, string> = new Map([
  ['MIN.', 'Minister'],
  ['PREZ.', 'Prezes'],
  ['PRZEW.', 'Przewodniczący'],
  ['PEŁN.', 'Pełnomocnik'],
]);
const small = ['I', 'ORAZ', 'DO', 'W', 'Z', 'NA', 'DS.', 'O'];
const abbreviations = ['RP', 'PE', 'UE', 'NBP', 'ZUS', 'NFZ', 'PAN'];

/**
 * A body as people write it: the API's `MIN. RODZINY, PRACY I POLITYKI SPOŁECZNEJ` is `Minister
 * Rodziny, Pracy i Polityki Społecznej`, which is how all other sources name it.
 */
export function bodyInWords(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map(wordOf)
    .join(' ')
    .replace(/\bdo Spraw\b/u, 'do spraw');
}

function wordOf(word: string): string {
  const whole = shortened.get(word);
  if (whole !== undefined) return whole;
  if (abbreviations.includes(word)) return word;
  const lower = word.toLocaleLowerCase('pl');
  return small.includes(word) ? lower : lower.charAt(0).toLocaleUpperCase('pl') + lower.slice(1);
}
