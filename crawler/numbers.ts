/**
 * A number of a works list in its one form: upper case, no spaces inside (`UD 408` and `ud408`
 * are `UD408`). Prefixes are kept as they are: `UDER66`, `MZ1921`, `41/2026` are numbers too.
 */
export function normaliseNumber(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}
