import robotsParser from 'robots-parser';

/** What a host says to robots: rules, nothing, or "ask later". */
export type Robots =
  | { readonly kind: 'rules'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'later' };

/** RFC 9309: at least this much must be read; more is no honest rule file. */
const mostCharacters = 512_000;

/** The longest pause that is believed; some hosts ask for a day between two requests. */
const longestDelayMs = 120_000;

/**
 * What an answer to `/robots.txt` means (RFC 9309): any 4xx is "no rules", a server error is
 * "not now", and a page of HTML in its place has no rules either.
 */
export function readRobots(status: number, text: string): Robots {
  if (status >= 500 || status === 429) return { kind: 'later' };
  if (status < 200 || status >= 300) return { kind: 'none' };
  if (/^\s*<(!doctype|html|head|body)\b/i.test(text)) return { kind: 'none' };
  return { kind: 'rules', text: text.slice(0, mostCharacters) };
}

/** Whether a rule file lets `userAgent` ask this address; `null` is a host without one. */
export function mayFetch(robotsText: string | null, address: string, userAgent: string): boolean {
  if (robotsText === null) return true;
  return parse(robotsText, address).isAllowed(address, userAgent) ?? true;
}

/** The pause in milliseconds that a rule file asks of `userAgent`; 0 where it asks none. */
export function crawlDelayMs(
  robotsText: string | null,
  address: string,
  userAgent: string,
): number {
  if (robotsText === null) return 0;
  const seconds = parse(robotsText, address).getCrawlDelay(userAgent) ?? 0;
  return Math.min(Math.max(seconds * 1000, 0), longestDelayMs);
}

/** Where the rules for an address stand. */
export function robotsAddress(address: string): string {
  return new URL('/robots.txt', address).href;
}

interface Rules {
  isAllowed(address: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

// The package's types tell of a default export inside the module, its file is the function itself.
const open = robotsParser as unknown as (address: string, text: string) => Rules;

function parse(text: string, address: string): Rules {
  return open(robotsAddress(address), text);
}
