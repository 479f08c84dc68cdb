import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageMarkdown } from '../commands/wire/coverage-markdown.ts';
import { regions } from '../config/regions.ts';
import { sources } from '../crawler/sources/index.ts';
import { notWatched } from '../crawler/sources/not-watched.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the README shows what is watched, as the code declares it', () => {
  const [, table] = /<!-- made by: [^>]+-->\n([\s\S]*?)\n<!-- end -->/.exec(readme) ?? [];

  expect(table).toBe(coverageMarkdown(sources, notWatched, regions));
});

test('every place of every voivodeship is watched, or it is said why not', () => {
  const places = [...sources, ...notWatched].flatMap(({ region, channel }) =>
    region === undefined ? [] : [`${region} ${channel}`],
  );
  const wanted = regions.flatMap(({ code }) =>
    ['bip', 'rops', 'programme', 'journal'].map((channel) => `${code} ${channel}`),
  );

  expect(wanted.filter((place) => !places.includes(place))).toEqual([]);
});
