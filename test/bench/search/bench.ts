import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSpeech } from '../../../commands/wire/open-speech.ts';
import { openDatabase } from '../../../config/database.ts';
import { openLog } from '../../../config/log.ts';
import { sources } from '../../../crawler/sources/index.ts';
import { findChangesById } from '../../../prisma/changes.ts';
import { openClient } from '../../../prisma/client.ts';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { searchChanges } from '../../../prisma/search.ts';
import { recordSearchEntry } from '../../../prisma/search-index.ts';
import { column, heading, say } from '../table.ts';
import { type Filler, openFiller } from './fill.ts';
import { makePool } from './pool.ts';
import { type Question, questionsOf } from './queries.ts';

const contents = 20_000;
const sizes = [10_000, 100_000, Number(process.env.SEARCH_CHANGES ?? 1_000_000)];
/** A folder that keeps the filled database for the next run: sizes it has passed are left out then. */
const keptDir = process.env.SEARCH_KEPT_DIR;
const questionsAKind = 15;
/** Changes that go the pipeline's way into the index, each in its own transaction. */
const ingested = 500;
const promised = { p50: 20, p95: 300 };

/**
 * Newest 20 with highlights and facets over a growing number of changes on the embedded database.
 * Takes some ten minutes and 6 GB of disk.
 *
 * @returns whether the last size keeps what is promised
 */
export async function benchSearch(): Promise<boolean> {
  heading('search');
  const dataDir = keptDir ?? mkdtempSync(join(tmpdir(), 'monitor-bench-'));
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, openLog('error'));
  await migrate(database.url);
  const client = openClient(database.url, 4);
  const pool = makePool(contents, openSpeech().lemmas);
  const filler = await openFiller(database.url, pool);
  const questions = questionsOf(pool, questionsAKind);
  say(`${contents} contents, ${pool.forms.length} forms, ${questions.length} questions`);
  try {
    let isKept = false;
    let { filled } = filler;
    for (const size of sizes.filter((one) => one >= filled)) {
      isKept = await measure(client, filler, questions, filled, size);
      filled = size;
    }
    return isKept;
  } finally {
    await client.$disconnect();
    await filler.close();
    await database.close();
    if (keptDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(
  client: PrismaClient,
  filler: Filler,
  questions: readonly Question[],
  from: number,
  to: number,
): Promise<boolean> {
  heading(`${to} changes`);
  if (to > from) await fill(filler, from, to);
  await filler.keep(to);
  const rate = await ingest(client, filler, to);
  await filler.settle();
  const { index, table } = await filler.sizes();
  say(`index ${megabytes(index)}, table ${megabytes(table)}, ingest ${rate.toFixed(0)} changes/s`);
  await ask(client, questions);
  const times = await ask(client, questions);
  const all = times.map(({ ms }) => ms);
  for (const [kind, own] of Map.groupBy(times, (one) => one.kind))
    say(column(kind, 24), inWords(own.map(({ ms }) => ms)));
  say(column('all', 24), inWords(all));
  return quantile(all, 0.5) <= promised.p50 && quantile(all, 0.95) <= promised.p95;
}

async function fill(filler: Filler, from: number, to: number): Promise<void> {
  if (to <= 100_000) {
    const seconds = await filler.add(from, to, true);
    say(`bulk into the index: ${((to - from) / seconds).toFixed(0)} changes/s`);
  } else {
    const { all, index } = await filler.addMany(from, to);
    say(`filled in ${all.toFixed(0)} s, of these the index of words ${index.toFixed(0)} s`);
  }
}

const sourceIndex = new Map(sources.map((source) => [source.id as string, source]));

async function ingest(client: PrismaClient, filler: Filler, to: number): Promise<number> {
  const ids = await filler.ids(to - ingested, to);
  await filler.unindex(ids);
  const changes = await findChangesById(client, sourceIndex, ids);
  const { lemmas } = openSpeech();
  const started = performance.now();
  for (const change of changes)
    await client.$transaction((db) => recordSearchEntry(db, change, lemmas));
  return changes.length / ((performance.now() - started) / 1_000);
}

async function ask(client: PrismaClient, questions: readonly Question[]) {
  const times: { kind: string; ms: number }[] = [];
  const now = new Date('2026-06-01T00:00:00Z');
  for (const { kind, filter } of questions) {
    const started = performance.now();
    await searchChanges(client, sourceIndex, filter, { limit: 20 }, openSpeech(), now);
    times.push({ kind, ms: performance.now() - started });
  }
  return times;
}

function inWords(times: readonly number[]): string {
  const shown = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1));
  return `p50 ${shown[0]} ms, p95 ${shown[1]} ms, most ${shown[2]} ms`;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
