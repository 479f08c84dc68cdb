import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import type { SecureVersion } from 'node:tls';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { HostUnavailable } from '../../crawler/errors.ts';
import { type FetcherOptions, openFetcher } from '../../crawler/io/fetch.ts';
import type { Pin } from '../../crawler/pin.ts';
import { problemOf } from '../../crawler/problem.ts';
import { type Certificate, certify, fingerprintOf } from '../support/certificates.ts';

const host = 'dziennik.example.pl';
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

let root: Certificate;
let middle: Certificate;
const leaves: Record<string, Certificate> = {};

beforeAll(async () => {
  root = await certify({ name: 'Urząd Główny', isAuthority: true });
  middle = await certify({ name: 'Urząd Pośredni', isAuthority: true, by: root });
  leaves.good = await certify({ name: host, by: middle });
  leaves.expired = await certify({ name: host, by: middle, days: -30 });
  leaves.elsewhere = await certify({ name: 'inny.example.pl', by: middle });
  leaves.own = await certify({ name: host });
  leaves.other = await certify({ name: host });
});

interface Server {
  readonly port: number;
  /** Requests that came through the handshake. */
  readonly asked: string[];
}

async function serve(
  name: string,
  { chain = true, maxVersion }: { chain?: boolean; maxVersion?: SecureVersion } = {},
): Promise<Server> {
  const leaf = leaves[name];
  if (leaf === undefined) throw new Error(name);
  const cert = chain ? `${leaf.cert}\n${middle.cert}` : leaf.cert;
  const asked: string[] = [];
  const options = {
    key: leaf.key,
    cert,
    ...(maxVersion && { maxVersion, minVersion: maxVersion }),
  };
  const server = createServer(options, (request, response) => {
    asked.push(`${request.url}`);
    response.end('treść');
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

async function ask(port: number, more: Partial<FetcherOptions> = {}) {
  const fetcher = openFetcher({
    ...{ userAgent: 'SUS-Monitor/test', ca: root.cert, deadlineMs: 3_000 },
    resolve: async () => ['8.8.8.8'],
    detour: { host: '127.0.0.1', port },
    ...more,
  });
  closers.push(() => fetcher.close());
  const address = `https://${host}/lista`;
  return fetcher({ address, hosts: [host], now: new Date(), maxBytes: 10_000 });
}

const soon = new Date(Date.now() + 9 * 24 * 3_600_000).toISOString().slice(0, 10);
const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);

test('a whole chain from a trusted root is taken', async () => {
  const server = await serve('good');
  expect((await ask(server.port)).status).toBe(200);
  expect(server.asked).toEqual(['/lista']);
});

const faulty = [
  ['expired', {}, 'tls-expired', 'Certyfikat serwisu wygasł albo jeszcze nie obowiązuje.'],
  ['elsewhere', {}, 'tls-name', 'Certyfikat serwisu wystawiono dla innej nazwy.'],
  ['own', { chain: false }, 'tls-untrusted', 'Certyfikatu serwisu nie wystawił nikt zaufany.'],
  ['good', { chain: false }, 'tls-chain', 'Serwis nie przysłał pełnego łańcucha certyfikatów.'],
  [
    'good',
    { maxVersion: 'TLSv1.1' },
    'tls',
    'Nie udało się nawiązać szyfrowanego połączenia z serwisem.',
  ],
] as const;

test.each(faulty)('%s %j: refused as %s, and nothing is asked', async (name, how, fault, says) => {
  const server = await serve(name, how);
  const error = await ask(server.port).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HostUnavailable);
  expect(error).toMatchObject({ fault, notBefore: undefined });
  expect(problemOf(error as HostUnavailable)).toBe(says);
  expect(server.asked).toEqual([]);
});

test('a handshake that stalls ends at the deadline', async () => {
  const sockets: Socket[] = [];
  const silent = createTcpServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });
  const started = performance.now();
  const asked = ask((silent.address() as AddressInfo).port, { deadlineMs: 500 });
  await expect(asked).rejects.toThrow(HostUnavailable);
  expect(performance.now() - started).toBeLessThan(3_000);
});

const pinned = (name: string, until = soon): Pin => {
  const leaf = leaves[name];
  if (leaf === undefined) throw new Error(name);
  return { host, sha256: fingerprintOf(leaf), until };
};

test.each([
  ['expired', {}],
  ['elsewhere', {}],
  ['own', { chain: false }],
  ['good', { chain: false }],
] as const)('%s: taken when its own fingerprint is pinned', async (name, how) => {
  const server = await serve(name, how);
  const bare = { ...pinned(name), sha256: pinned(name).sha256?.replaceAll(':', '').toLowerCase() };
  for (const pin of [pinned(name), bare])
    expect((await ask(server.port, { pins: [pin] })).status).toBe(200);
});

test('another certificate than the pinned one is refused before anything is sent', async () => {
  const server = await serve('other', { chain: false });
  const asked = ask(server.port, { pins: [pinned('own')] });
  await expect(asked).rejects.toMatchObject({ fault: 'tls-untrusted' });
  expect(server.asked).toEqual([]);
});

test('a pinned host that got a proper certificate since is taken, too', async () => {
  const server = await serve('good');
  expect((await ask(server.port, { pins: [pinned('own')] })).status).toBe(200);
});

test('a pin that has ended, or is another host’s, is none', async () => {
  const server = await serve('own', { chain: false });
  for (const pin of [pinned('own', yesterday), { ...pinned('own'), host: 'inny.example.pl' }])
    await expect(ask(server.port, { pins: [pin] })).rejects.toThrow(HostUnavailable);
  expect(server.asked).toEqual([]);
});

test('an issuer that was named completes the chain, for as long as the pin holds', async () => {
  const server = await serve('good', { chain: false });
  const pin = { host, issuer: middle.cert, until: soon };
  expect((await ask(server.port, { pins: [pin] })).status).toBe(200);
  await expect(ask(server.port, { pins: [{ ...pin, until: yesterday }] })).rejects.toMatchObject({
    fault: 'tls-chain',
  });
  const expired = await serve('expired', { chain: false });
  await expect(ask(expired.port, { pins: [pin] })).rejects.toMatchObject({ fault: 'tls-expired' });
});
