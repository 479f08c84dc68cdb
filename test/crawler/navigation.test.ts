import { expect, test } from 'vitest';
import { checkStatus, failureOf, headersOfRendered, refusalOf } from '../../crawler/navigation.ts';

const hosts = ['site.example.pl', 'www.site.example.pl'];
const hops = (...addresses: string[]) => addresses.map((address) => new URL(address));
const now = new Date('2026-09-01T06:00:00Z');

test('one address, and steps within the source’s hosts, are allowed', () => {
  expect(refusalOf([], hosts)).toBeUndefined();
  expect(refusalOf(hops('https://site.example.pl/'), hosts)).toBeUndefined();
  expect(
    refusalOf(hops('http://site.example.pl/', 'https://www.site.example.pl/a'), hosts),
  ).toBeUndefined();
});

test.each([
  ['https://site.example.pl/', { reason: 'redirect-loop' }],
  ['http://site.example.pl/a', { reason: 'redirect' }],
  ['https://login.example.com/', { reason: 'foreign-host' }],
  ['https://127.0.0.1/', { name: 'NotAllowed' }],
  ['https://site.example.pl:8443/', { name: 'NotAllowed' }],
])('a step to %s is refused', (to, error) => {
  expect(refusalOf(hops('https://site.example.pl/', to), hosts)).toMatchObject(error);
});

test('more than five steps are a loop', () => {
  const many = Array.from({ length: 7 }, (_, index) => `https://site.example.pl/${index}`);
  expect(refusalOf(hops(...many.slice(0, 6)), hosts)).toBeUndefined();
  expect(refusalOf(hops(...many), hosts)).toMatchObject({ reason: 'redirect-loop' });
});

test.each([
  ['net::ERR_CONNECTION_REFUSED', false, { name: 'HostUnavailable' }],
  ['net::ERR_CERT_DATE_INVALID', false, { name: 'HostUnavailable' }],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', true, { reason: 'truncated' }],
  ['net::ERR_CONTENT_DECODING_FAILED', true, { reason: 'encoding' }],
  ['net::ERR_RESPONSE_HEADERS_TOO_BIG', false, { reason: 'headers' }],
])('%s (begun: %s) has its meaning', (code, hasBegun, error) => {
  expect(failureOf(code, 'https://site.example.pl/', hasBegun)).toMatchObject(error);
});

test('a host that asks for rest is unavailable until then', () => {
  const check = (status: number) => () =>
    checkStatus(status, { 'retry-after': '120' }, 'https://site.example.pl/', now);
  for (const status of [200, 403, 404, 410]) expect(check(status)).not.toThrow();
  for (const status of [408, 429, 500, 503])
    expect(check(status)).toThrow(`found status ${status}`);
});

test('what belongs to the bytes that were sent does not pass for the rendered text', () => {
  const headers = { etag: '"1"', date: 'x', 'content-type': 'text/html', 'content-length': '5' };
  expect(headersOfRendered(headers)).toEqual({
    date: 'x',
    'content-type': 'text/html; charset=utf-8',
  });
});
