import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { rootCertificates, TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { isLiteral, isPublic } from '../address.ts';
import { HostUnavailable, NotAllowed } from '../errors.ts';
import { isPinned, type Pin, pinsOf } from '../pin.ts';

export interface ConnectorOptions {
  /** Further certificates to trust, PEM. */
  readonly ca?: string | undefined;
  /** All addresses of a host name. */
  readonly resolve?: ((hostname: string) => Promise<readonly string[]>) | undefined;
  /** Certificates that are taken for a host beside those that everybody trusts. */
  readonly pins?: readonly Pin[] | undefined;
  /** Until a connection must stand, its handshake included. */
  readonly connectMs?: number;
  /** Tests alone: when every check of an address has passed, this is dialled in its place. */
  readonly detour?: { readonly host: string; readonly port: number } | undefined;
}

type Options = Parameters<buildConnector.connector>[0];
type Callback = Parameters<buildConnector.connector>[1];

/**
 * A connector that dials public addresses only. The check stands where the dialled address is
 * chosen, so a name that answers differently the second time gains nothing.
 */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  const { ca, resolve = resolveAll, pins = [], connectMs = 10_000, detour } = options;
  const common = { timeout: connectMs, allowH2: false, lookup: guardedLookup(resolve) };
  const dial = buildConnector({ ...common, ...(ca !== undefined && { ca }) });
  const dialPinned = (own: readonly Pin[]) => pinnedConnector(own, common, ca);
  return (asked, callback) => {
    const { hostname } = asked;
    if (isLiteral(hostname) && !isPublic(hostname))
      return callback(notPublic(hostname, hostname), null);
    // Pins speak of the world's own certificates: the machine's own time decides.
    const own = asked.protocol === 'https:' ? pinsOf(pins, hostname, new Date()) : [];
    const chosen = own.length === 0 ? dial : dialPinned(own);
    if (detour === undefined) return chosen(asked, callback);
    return goRound(chosen, asked, callback, detour, resolve);
  };
}

/**
 * Takes what everybody trusts, an issuer that was named for the host, or the pinned certificate;
 * nothing is sent before that is known. Sessions are not kept: each connection shows its own.
 */
function pinnedConnector(
  pins: readonly Pin[],
  common: { readonly timeout: number; readonly lookup: LookupFunction },
  ca: string | undefined,
): buildConnector.connector {
  const issuers = pins.flatMap(({ issuer }) => issuer ?? []);
  const trusted = [...rootCertificates, ...issuers, ...(ca === undefined ? [] : [ca])];
  const dial = buildConnector({
    ...{ ...common, allowH2: false, maxCachedSessions: 0, ca: trusted },
    rejectUnauthorized: false,
  });
  return (asked, callback) =>
    dial(asked, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      const doubt = doubtOf(socket, pins);
      if (doubt === undefined) return callback(null, socket);
      socket.destroy();
      return callback(doubt, null);
    });
}

function doubtOf(socket: unknown, pins: readonly Pin[]): Error | undefined {
  if (!(socket instanceof TLSSocket)) return new Error('wanted TLS, found a plain connection');
  if (socket.authorized || isPinned(pins, socket.getPeerCertificate().fingerprint256 ?? ''))
    return undefined;
  // Node gives the code alone where it was told not to refuse by itself.
  const code = `${socket.authorizationError}`;
  return Object.assign(new Error(`neither trusted nor pinned: ${code}`), { code });
}

function goRound(
  dial: buildConnector.connector,
  asked: Options,
  callback: Callback,
  { host, port }: { readonly host: string; readonly port: number },
  resolve: (hostname: string) => Promise<readonly string[]>,
): void {
  const servername = asked.servername ?? asked.hostname;
  publicOf(asked.hostname, resolve).then(
    () => dial({ ...asked, servername, hostname: host, port: `${port}` }, callback),
    (error) => callback(error, null),
  );
}

/** A lookup that gives public addresses only, and fails where one is not. */
export function guardedLookup(
  resolve: (hostname: string) => Promise<readonly string[]>,
): LookupFunction {
  return (hostname, { all }, callback) => {
    publicOf(hostname, resolve).then(
      (found) => {
        const addresses = found.map((address) => ({ address, family: familyOf(address) }));
        if (all) callback(null, addresses);
        else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
      },
      (error) => callback(error, ''),
    );
  };
}

async function publicOf(
  hostname: string,
  resolve: (hostname: string) => Promise<readonly string[]>,
) {
  const addresses = await resolve(hostname);
  const hidden = addresses.find((address) => !isPublic(address));
  if (hidden !== undefined) throw notPublic(hostname, hidden);
  if (addresses.length === 0)
    throw new HostUnavailable(`${hostname}: wanted an address, found none`, undefined, {
      fault: 'unknown-name',
    });
  return addresses;
}

function notPublic(hostname: string, address: string): NotAllowed {
  return new NotAllowed(`${hostname}: wanted only public addresses, found ${address}`);
}

const familyOf = (address: string) => (address.includes(':') ? 6 : 4);

/** As the system resolves names. */
export async function resolveAll(hostname: string): Promise<string[]> {
  const found = await lookup(hostname, { all: true });
  return found.map(({ address }) => address);
}
