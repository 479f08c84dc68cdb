import { expect, test } from 'vitest';
import { regions } from '../../../config/regions.ts';
import { sources } from '../../../crawler/sources/index.ts';
import { notWatched } from '../../../crawler/sources/not-watched.ts';

const places = [...sources, ...notWatched];

test.each(['rops', 'programme'] as const)(
  'each region has its %s watched, or the reason why not',
  (channel) => {
    const of = places.filter((place) => place.channel === channel).map(({ region }) => region);

    expect(of.toSorted()).toEqual(regions.map(({ code }) => code));
  },
);

test('no page of a regional place is asked by two sources', () => {
  const starts = sources
    .filter(({ channel }) => channel === 'rops' || channel === 'programme')
    .flatMap(({ start }) => start);

  expect(new Set(starts).size).toBe(starts.length);
});
