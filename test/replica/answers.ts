import type { Entry } from './world.ts';

/** One answer of one host, before it is written to a world's folder. */
export interface Answer
  extends Partial<
    Pick<Entry, 'status' | 'headers' | 'delayMs' | 'truncateAt' | 'redirect' | 'lie'>
  > {
  readonly host: string;
  /** As it is asked for; `match` instead for a pattern. */
  readonly path?: string;
  readonly match?: string;
  /** Its name in the host's folder; absent for an answer without a body. */
  readonly file?: string;
  readonly body?: Uint8Array | string;
}

/** A text for HTML: as text or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `2026-09-07` as Polish sites write it: `07-09-2026`. */
export function dayFirst(day: string, separator = '-'): string {
  return day.slice(0, 10).split('-').toReversed().join(separator);
}

/** `2026-09-07` as people write it in a letter: `7 września 2026 r.` */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year} r.`;
}

const months =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' ',
  );

/** Letters that change with the seed and nothing else: the tokens that firewalls put into pages. */
export function token(seed: string, length: number): string {
  let state = 7;
  for (const char of seed) state = (state * 31 + (char.codePointAt(0) ?? 0)) % 2_147_483_647;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(65 + (state % 16));
  }).join('');
}
