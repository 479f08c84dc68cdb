import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RawAnswer } from '../../crawler/answer.ts';
import type { Sha256 } from '../../crawler/brand.ts';
import { isStale } from '../../crawler/freshness.ts';

const now = new Date('2026-09-03T06:00:00Z');
const body = new TextEncoder().encode('lista');
const sha256 = createHash('sha256').update(body).digest('hex') as Sha256;
const other = 'a'.repeat(64) as Sha256;
const noon = 'Wed, 02 Sep 2026 12:00:00 GMT';
const earlier = 'Tue, 01 Sep 2026 12:00:00 GMT';

function answer(headers: Record<string, string>): RawAnswer {
  return { status: 200, headers, finalAddress: 'https://a.example/', body, notModified: false };
}
const last = {
  ...{ snapshot: { sha256: other }, lastModified: noon, date: noon },
  checkedAt: new Date('2026-09-02T12:00:00Z'),
};

test.each([
  ['an older Date', { date: earlier }, true],
  ['an older Last-Modified', { date: noon, 'last-modified': earlier }, true],
  ['the same times', { date: noon, 'last-modified': noon }, false],
  ['times that differ by minutes', { date: 'Wed, 02 Sep 2026 11:30:00 GMT' }, false],
  ['no times', {}, false],
  ['times that cannot be read', { date: 'wczoraj', 'last-modified': '?' }, false],
])('%s: stale is %s', (_what, headers, isOld) => {
  expect(isStale(answer(headers), last, now)).toBe(isOld);
});

test('equal bytes are never stale, and two weeks later a restored site is believed', () => {
  const old = answer({ date: earlier });
  expect(isStale(old, { ...last, snapshot: { sha256 } }, now)).toBe(false);
  expect(isStale(old, last, new Date('2026-09-17T13:00:00Z'))).toBe(false);
  expect(isStale(old, { ...last, date: null, lastModified: null }, now)).toBe(false);
});
