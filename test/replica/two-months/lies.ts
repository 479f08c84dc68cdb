import { sources } from '../../../crawler/sources/index.ts';
import type { Answer } from '../answers.ts';
import { type LieKind, lie } from '../lies.ts';

/**
 * False answers for the quiet moments, when nothing happens on any site: whatever a monitor finds
 * then, it has invented. Which answer gets which lie follows from its host and path alone, so that
 * further chapters bring further lies.
 */

/** In place of whatever was asked. */
const walls: readonly LieKind[] = [
  ...(['firewall-f5', 'firewall-akamai', 'firewall-cloudflare', 'firewall-polish'] as const),
  ...(['firewall-forbidden', 'challenge-cloudflare', 'challenge-incapsula'] as const),
  ...(['captcha-widget', 'captcha-picture', 'maintenance-title', 'maintenance-sentence'] as const),
  ...(['maintenance-rebuilding', 'login', 'login-plain', 'cookie-wall', 'soft-404'] as const),
  ...(['soft-404-heading', 'soft-404-number', 'error-500', 'error-gateway'] as const),
  ...(['error-database', 'error-php', 'redirect-page'] as const),
];

/** Answers that are broken rather than others. */
const breaks: readonly LieKind[] = [
  ...(['empty-body', 'byte-order-mark-only', 'white-space-only', 'zero-bytes'] as const),
  ...(['error-object', 'refused-403', 'legal-451', 'partial-206', 'nested-tags'] as const),
  ...(['attribute-bomb', 'gzip-bomb', 'encoding-lie', 'encoding-unknown'] as const),
  ...(['redirect-elsewhere', 'redirect-home', 'redirect-inside', 'asks-for-rest'] as const),
  'cut-connection',
];

const ofHtml: readonly LieKind[] = ['redesign', 'lost-letters', 'encoded-twice', ...breaks];
const ofJson: readonly LieKind[] = ['null-json', 'cut-json', ...breaks];
const ofTable: readonly LieKind[] = ['header-row-only', 'columns-renamed', 'half-table', ...breaks];
const ofFiles: readonly LieKind[] = ['half-file', 'empty-body', 'firewall-f5', 'login'];

/** 10 September: a wall in front of every site. */
export function wallsEverywhere(answers: readonly Answer[], spared: readonly string[]): Answer[] {
  return answers
    .filter((one) => isSpoilable(one) && !spared.includes(one.host))
    .map((one) => lie(choose(walls, one.host), one));
}

/** 24 September: where the sources begin, something broken. */
export function brokenStarts(answers: readonly Answer[], spared: readonly string[]): Answer[] {
  return answers
    .filter((one) => isSpoilable(one) && isStart(one) && !spared.includes(one.host))
    .map((one) => lie(choose(kindsFor(one), placeOf(one)), one));
}

/** 12 October: the lists are right, what lies behind them is not. */
export function wrongPages(answers: readonly Answer[]): Answer[] {
  return answers
    .filter((one) => isSpoilable(one) && !isStart(one))
    .map((one) => lie(choose(isFile(one) ? ofFiles : walls, placeOf(one)), one));
}

const isFile = ({ file = '' }: Answer) => /\.(pdf|docx?|odt|rtf|xlsx?|zip)$/i.test(file);

function isSpoilable({ path, body, status = 200 }: Answer): boolean {
  return path !== undefined && path !== '/robots.txt' && body !== undefined && status === 200;
}

const starts = new Set(
  sources.flatMap(({ start }) => start.map((address) => placeOf(new URL(address)))),
);

function isStart(answer: Answer): boolean {
  return starts.has(placeOf(answer));
}

function placeOf(one: Answer | URL): string {
  return one instanceof URL ? `${one.host}${one.pathname}${one.search}` : `${one.host}${one.path}`;
}

function kindsFor({ file = '' }: Answer): readonly LieKind[] {
  if (file.endsWith('.json')) return ofJson;
  return file.endsWith('.csv') ? ofTable : ofHtml;
}

/** Always the same of several, and neighbours differ. */
function choose(kinds: readonly LieKind[], seed: string): LieKind {
  let sum = 7;
  for (const char of seed) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 2_147_483_647;
  return kinds[sum % kinds.length] ?? 'firewall-f5';
}
