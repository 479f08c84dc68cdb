import ipaddr from 'ipaddr.js';
import { NotAllowed } from './errors.ts';

/** Longer ones are traps or mistakes; the longest real one seen has 310 characters (2026-08). */
const longest = 4096;
const schemes = ['http:', 'https:'];
/** WHATWG URLs leave the scheme's own port empty. */
const ports = ['', '80', '443'];

/**
 * The address as a URL, if a source with these hosts may ask it.
 *
 * @throws {NotAllowed} naming what stands in the way: scheme, port, user, host or form.
 */
export function checkAddress(address: string, hosts: readonly string[]): URL {
  const url = URL.parse(address);
  const refuse = (found: string): never => {
    throw new NotAllowed(`wanted an address on ${hosts.join(', ')}, found ${found}`);
  };
  if (address.length > longest) return refuse(`one of ${address.length} characters`);
  if (url === null || hasControls(address)) return refuse(JSON.stringify(address));
  if (!schemes.includes(url.protocol)) return refuse(`the scheme of ${url}`);
  if (!ports.includes(url.port)) return refuse(`the port of ${url}`);
  if (url.username !== '' || url.password !== '') return refuse(`a user in it (${url.host})`);
  if (!hosts.includes(url.hostname)) return refuse(`${url.hostname}`);
  if (isLiteral(url.hostname) && !isPublic(url.hostname)) return refuse(`${url.hostname}`);
  return url;
}

/** Whether {@link checkAddress} would pass; for links that are passed over, not reported. */
export function isAllowed(address: string, hosts: readonly string[]): boolean {
  try {
    return checkAddress(address, hosts) !== undefined;
  } catch (error) {
    if (error instanceof NotAllowed) return false;
    throw error;
  }
}

/**
 * Whether an IP address lies in the public internet. Private, loopback, link-local, shared,
 * reserved, multicast, and every form that hides an IPv4 address in IPv6 are not.
 */
export function isPublic(ip: string): boolean {
  const bare = ip.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare)) return false;
  const address = ipaddr.process(bare);
  if (address.range() !== 'unicast') return false;
  // Global unicast is 2000::/3 (RFC 4291); the library calls all that is left "unicast".
  return (
    address.kind() === 'ipv4' ||
    address
      .toByteArray()
      .slice(0, 1)
      .every((b) => b >> 5 === 1)
  );
}

/** Names of hosts have other letters, too; the library takes longer to see that. */
const mayBeLiteral = /^[\da-fx.:[\]]+$/i;

/** Whether a URL's host name is an IP address. */
export function isLiteral(hostname: string): boolean {
  return mayBeLiteral.test(hostname) && ipaddr.isValid(hostname.replace(/^\[|\]$/g, ''));
}

/** The URL parser drops line ends and tabs silently and turns backslashes: who sends them lies. */
function hasControls(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it seeks.
  return /[\u0000-\u001f\u007f\\]/.test(address);
}
