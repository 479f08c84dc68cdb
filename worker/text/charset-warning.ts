import type { CharsetWarning } from '../../crawler/charset.ts';

const sentences: Readonly<Partial<Record<CharsetWarning, string>>> = {
  'broken-bytes': 'Część znaków pliku jest uszkodzona.',
  'double-encoded': 'Polskie litery pliku zakodowano dwukrotnie – mogą być nieczytelne.',
};

/** What decoding says to people; a wrong declaration that was put right is nobody's business. */
export function charsetWarnings(found: readonly CharsetWarning[]) {
  const warnings = found.flatMap((warning) => sentences[warning] ?? []);
  return { warnings, confidence: warnings.length === 0 ? 1 : 0.6 };
}
