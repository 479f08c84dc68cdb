import { checkAddress } from './address.ts';
import { NotAllowed, SuspectAnswer } from './errors.ts';

export const mostRedirects = 5;
const statuses = [301, 302, 303, 307, 308];

export function isRedirect(status: number): boolean {
  return statuses.includes(status);
}

/**
 * The address to ask next, if the hop is one that we may follow.
 *
 * @param visited every address asked so far, the one that redirects last
 * @throws {SuspectAnswer} for a loop, too many hops, no target, a step down from https to http, or
 *   another site than the source's (often a login or a notice of maintenance)
 * @throws {NotAllowed} for an address that nobody may ask: scheme, port, user, private network
 */
export function followRedirect(
  visited: readonly URL[],
  location: string | undefined,
  hosts: readonly string[],
): URL {
  const from = visited.at(-1);
  const to = location === undefined ? null : URL.parse(location, from);
  const refuse = (reason: string, found: string): never => {
    throw new SuspectAnswer(reason, `${from}: wanted a page, found ${found}`);
  };
  if (from === undefined || to === null) return refuse('redirect', `a redirect to ${location}`);
  to.hash = '';
  if (visited.some(({ href }) => href === to.href)) return refuse('redirect-loop', 'a loop');
  if (visited.length > mostRedirects)
    return refuse('redirect-loop', `over ${mostRedirects} redirects`);
  if (from.protocol === 'https:' && to.protocol === 'http:')
    return refuse('redirect', `a step down to ${to}`);
  return checkTarget(to, hosts);
}

function checkTarget(to: URL, hosts: readonly string[]): URL {
  // Checked as its own host first: what is wrong with it then is more than being elsewhere.
  checkAddress(to.href, [to.hostname]);
  try {
    return checkAddress(to.href, hosts);
  } catch (cause) {
    if (!(cause instanceof NotAllowed)) throw cause;
    throw new SuspectAnswer('foreign-host', `a redirect leads away: ${cause.message}`, { cause });
  }
}
