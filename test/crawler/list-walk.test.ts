import { expect, test } from 'vitest';
import type { SnapshotId, SourceId } from '../../crawler/brand.ts';
import type { Ports } from '../../crawler/crawl.ts';
import { walkLists } from '../../crawler/list-walk.ts';
import { parsePage } from '../../crawler/page.ts';
import type { Snapshot } from '../../crawler/snapshot.ts';
import type { Source } from '../../crawler/source.ts';
import { openTrail } from '../../crawler/trail.ts';
import { openHeap } from '../support/heap.ts';

const pages = 60;
const addressOf = (number: number) => `https://bip.example.pl/lista/${number}`;
const numberOf = (address: string) => Number(address.split('/').at(-1));

/** A long list: each page names one publication, by a piece of its text. */
const list: Source = {
  ...{ id: 'lista' as SourceId, name: 'Lista', kind: 'regional', hosts: ['bip.example.pl'] },
  ...{ start: [addressOf(1)], everyHours: 12, pauseMs: 0, fetchWith: 'http' },
  ...{ sane: { leastRows: 1, dropLimit: 0.4 }, listing: 'complete' },
  list: ({ url, text }) => {
    const key = url.href;
    const number = numberOf(key);
    return {
      publications: [{ key, title: text.slice(0, 40), address: key, facts: {} }],
      ...(number < pages && { next: addressOf(number + 1) }),
    };
  },
};

const ports: Ports = {
  known: () => undefined,
  fetch: async (address) => {
    const text = `Uchwała nr ${numberOf(address)} w sprawie planu: ${'słowo '.repeat(20_000)}`;
    const snapshot = { id: `copy-${address}` as SnapshotId, address } as Snapshot;
    return { kind: 'stored', snapshot, page: () => parsePage(new URL(address), text) };
  },
};

test('rows do not hold the pages that they were read from', async () => {
  const { held } = openHeap();
  const before = held();
  const { rows } = await walkLists(list, list.start, ports, openTrail(), true);
  const kept = (held() - before) / pages;

  expect(rows.size).toBe(pages);
  expect(kept).toBeLessThan(20_000);
});
