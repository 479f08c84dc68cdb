import { domainToASCII } from 'node:url';
import type { Brand } from '../../crawler/brand.ts';

/** `local@domain`, plain enough that no mail program can read a second recipient into it. */
export type MailAddress = Brand<'MailAddress'>;

/** An address with the name that stands beside it. */
export interface Mailbox {
  readonly address: MailAddress;
  readonly name: string;
}

// Narrower than RFC 5321 on purpose: no quotes, comments or routes (`%`, `!`), which relays rewrite.
const localPart = /^[a-z0-9#$&'*+/=?^_{}~-]+(?:\.[a-z0-9#$&'*+/=?^_{}~-]+)*$/i;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The only maker of a `MailAddress`: one `@`, an ASCII local part of at most 64 letters, a domain
 * of at least two labels, international ones in punycode and lower case. The local part keeps its
 * case.
 *
 * @returns `undefined` for anything else; nothing is trimmed or mended.
 */
export function parseAddress(text: string): MailAddress | undefined {
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || local.length > 64 || !localPart.test(local)) return undefined;
  const host = parseDomain(domain);
  if (host === undefined || local.length + 1 + host.length > 254) return undefined;
  return `${local}@${host}` as MailAddress;
}

function parseDomain(text: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}.-]{1,253}$/u.test(text)) return undefined;
  const host = domainToASCII(text).toLowerCase();
  const labels = host.split('.');
  const top = labels.at(-1) ?? '';
  const isHost = labels.length > 1 && labels.every((part) => label.test(part));
  return isHost && /[a-z]/.test(top) && host.length <= 253 ? host : undefined;
}

/** What two spellings of one mailbox share: providers do not tell `Anna@` from `anna@`. */
export const sameMailbox = (address: MailAddress) => address.toLowerCase();

/** `example.test` of `anna@example.test`. */
export const domainOf = (address: MailAddress) => address.slice(address.lastIndexOf('@') + 1);

/** Domains reserved for tests and examples: a mail to them reaches nobody (RFC 2606). */
export const isReserved = (address: MailAddress) => /\.(test|example)$/.test(domainOf(address));
