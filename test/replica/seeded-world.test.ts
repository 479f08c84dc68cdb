import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readTaxonomy } from '../../config/taxonomy.ts';
import { sources } from '../../crawler/sources/index.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import { makeTagger } from '../../worker/language/tagger.ts';
import { compareLedger } from './ledger.ts';
import { tellStory } from './make-world.ts';
import { rehearse } from './rehearsal/rehearse.ts';
import { makeSeededWorld, seededStory } from './seeded-world.ts';
import { readWorld } from './world.ts';

const dir = mkdtempSync(join(tmpdir(), 'seeded-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a seeded world', () => {
  test('is the same for the same seed and another for another', () => {
    const [one, again, other] = [5, 5, 6].map((seed) => [...tellStory(seededStory(seed))]);

    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test.each([1, 12, 77])('of seed %i plants 20 to 40 changes', (seed) => {
    makeSeededWorld(seed, dir);
    const { expected } = readWorld(dir);

    expect(expected.length).toBeGreaterThanOrEqual(20);
    expect(expected.length).toBeLessThanOrEqual(40);
  });

  test('says in its pages what its ledger says', { timeout: 60_000 }, async () => {
    makeSeededWorld(2026, dir);
    const world = readWorld(dir);
    const used = sources.filter(({ id }) => world.sources.includes(id));
    const tagger = makeTagger(readTaxonomy(), loadLemmatiser());
    const found = await rehearse(world, used, tagger);
    const moments = world.moments.map(({ at }) => at);
    const { missed, invented } = compareLedger(world.expected, found, moments);

    expect([...missed, ...invented].map(({ text }) => text)).toEqual([]);
  });
});
