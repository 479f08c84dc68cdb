import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTaxonomy } from '../../config/taxonomy.ts';
import { sources } from '../../crawler/sources/index.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import { openOcr } from '../../worker/io/ocr.ts';
import { makeTagger } from '../../worker/language/tagger.ts';
import { compareLedger } from './ledger.ts';
import { tellStory } from './make-world.ts';
import { rehearse } from './rehearsal/rehearse.ts';
import { twoMonths } from './two-months/story.ts';
import { readWorld } from './world.ts';

const dir = join(import.meta.dirname, '../worlds/two-months');
const world = readWorld(dir);

test('the script makes the checked-in files, byte for byte', () => {
  const made = tellStory(twoMonths);
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1));
  const differing = [...made].filter(
    ([name, bytes]) => !names.includes(name) || !readFileSync(join(dir, name)).equals(bytes),
  );

  expect(names.toSorted()).toEqual([...made.keys()].toSorted());
  expect(differing.map(([name]) => name)).toEqual([]);
});

test('the ledger plants every kind of change, in every source', () => {
  const kinds = new Set(world.expected.map(({ change }) => change));
  const planted = new Set(world.expected.map(({ source }) => source));
  const unitKinds = world.expected.flatMap(({ units = [] }) => units.map(({ kind }) => kind));

  expect(world.expected.length).toBeGreaterThanOrEqual(200);
  expect(kinds.size).toBe(6);
  expect([...planted].toSorted()).toEqual(world.sources.toSorted());
  expect(new Set(unitKinds)).toEqual(
    new Set(['changed', 'added', 'removed', 'moved', 'renumbered']),
  );
});

test('at least forty kinds of false answers are told, by sources of every kind', () => {
  const answers = world.moments.flatMap(({ name }) =>
    readdirSync(join(dir, name)).flatMap((host): { lie?: string }[] =>
      JSON.parse(readFileSync(join(dir, name, host, 'index.json'), 'utf8')),
    ),
  );
  const kinds = new Set(answers.flatMap(({ lie }) => lie ?? []));

  expect(kinds.size).toBeGreaterThanOrEqual(40);
});

test('what the pages say is what the ledger says', { timeout: 240_000 }, async () => {
  const used = sources.filter(({ id }) => world.sources.includes(id));
  const tagger = makeTagger(readTaxonomy(), loadLemmatiser());
  const cacheFolder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const ocr = openOcr({ cacheFolder });
  const found = await rehearse(world, used, tagger, ocr.recognise).finally(async () => {
    await ocr.close();
    rmSync(cacheFolder, { recursive: true });
  });
  const moments = world.moments.map(({ at }) => at);
  const { missed, invented } = compareLedger(world.expected, found, moments);

  expect([...missed, ...invented].map(({ text }) => text)).toEqual([]);
});
