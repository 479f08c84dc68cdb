import { expect, test } from 'vitest';
import type { Sha256, SnapshotId } from '../../crawler/brand.ts';
import { sightings, type TrailPage } from '../../crawler/crawl.ts';
import { parsePage } from '../../crawler/page.ts';
import { rclOutlines } from '../../crawler/sources/rcl-outlines.ts';
import { fixture } from './sources/fixture.ts';

const address = rclOutlines.start[0] ?? '';

function listPage(text: string): TrailPage {
  const snapshot = {
    id: 'copy' as SnapshotId,
    sha256: 'a'.repeat(64) as Sha256,
    sourceId: rclOutlines.id,
    ...{ address, finalAddress: address, status: 200, contentType: 'text/html', bytes: 1 },
    takenAt: new Date('2026-09-01T06:00:00Z'),
  };
  const page = () => parsePage(new URL(address), text);
  return { role: 'list', address, publicationKey: null, snapshot, page };
}

test('what is at rest since long ago is seen, and counts as not read', () => {
  const text = fixture('rcl-outlines/list.html', address).text;
  const long = listPage(text.replace('kryteriów: 3', 'kryteriów: 22150'));
  const last = sightings(rclOutlines, [long]).at(-1);

  expect(last).toMatchObject({ key: '12200017', isComplete: false, documents: [] });
});
