import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunId, SourceId } from '../../crawler/brand.ts';
import type { CrawlResult } from '../../crawler/crawl.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { findGaps } from '../../prisma/health.ts';
import { findLastRun, findRun, finishRun, markRunRead } from '../../prisma/runs.ts';
import {
  ensureSources,
  nextSecondLook,
  openDueRuns,
  openRun,
  type Slots,
  wantSecondLook,
} from '../../prisma/sources.ts';
import { addRun, dawn, minutesLater, openTestClient, sourceId } from './samples.ts';

const ids = ['work-list-rm', 'rcl-bills', 'sejm-prints'] as SourceId[];
const slots: Slots[] = ids.map((id) => ({ id, nextSlot: (after) => minutesLater(360, after) }));

let client: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
});
beforeEach(async () => {
  await client.$executeRaw`TRUNCATE source, run, gap, hint CASCADE`;
});
afterAll(() => close());

const open = (now: Date) => client.$transaction((db) => openDueRuns(db, slots, now));

test('opens one run for each source that is due, and none before the next slot', async () => {
  await ensureSources(client, ids, dawn);
  expect(await open(dawn)).toHaveLength(3);
  await client.run.updateMany({ data: { readAt: dawn } });
  expect(await open(minutesLater(359))).toEqual([]);
  expect(await open(minutesLater(360))).toHaveLength(3);
});

test('makes up for three days of missed slots with one run', async () => {
  await ensureSources(client, ids, dawn);
  expect(await open(minutesLater(3 * 24 * 60))).toHaveLength(3);
  expect(await client.run.count()).toBe(3);
});

test('waits for a run that is not read yet', async () => {
  await ensureSources(client, ids, dawn);
  await open(dawn);
  expect(await open(minutesLater(720))).toEqual([]);
});

test('looked at by many processes at once, opens one run for each source', async () => {
  await ensureSources(client, ids, dawn);
  const held = Promise.withResolvers<void>();
  const first = client.$transaction(async (db) => {
    await openDueRuns(db, slots, dawn);
    await held.promise;
  });
  await setTimeout(100);
  // Their clocks differ by milliseconds, so the slots do.
  const others = [1, 2].map((ms) => open(new Date(dawn.getTime() + ms)));
  await setTimeout(100);
  held.resolve();
  await Promise.all([first, ...others]);
  expect(await client.run.count()).toBe(3);
  expect(await client.hint.count()).toBe(3);
});

test('comes back for a second look, and keeps its schedule', async () => {
  await ensureSources(client, ids, dawn);
  await open(dawn);
  await client.run.updateMany({ data: { readAt: dawn } });
  await wantSecondLook(client, sourceId, minutesLater(15));
  await wantSecondLook(client, sourceId, minutesLater(10));
  await wantSecondLook(client, sourceId, minutesLater(12));
  expect(await nextSecondLook(client)).toEqual(minutesLater(10));
  expect(await open(minutesLater(9))).toEqual([]);
  expect(await open(minutesLater(10))).toHaveLength(1);
  expect(await nextSecondLook(client)).toBeUndefined();
  const { nextDueAt } = await client.sourceState.findUniqueOrThrow({ where: { id: sourceId } });
  expect(nextDueAt).toEqual(minutesLater(360));
});

test('keeps a wish for a second look when a slot is opened twice', async () => {
  await addRun(client);
  await wantSecondLook(client, sourceId, minutesLater(10));
  expect(await openRun(client, sourceId, dawn, minutesLater(720))).toBeUndefined();
  expect(await nextSecondLook(client)).toEqual(minutesLater(10));
  expect(await client.run.count()).toBe(1);
});

const cost = { requests: 2, notModified: 1, bytes: 100 };
const result = (more: Partial<CrawlResult> = {}): CrawlResult => ({
  ...{ pages: [], verdict: 'good', listed: 10, isComplete: true, problems: [] },
  ...more,
});

async function endRun(at: Date, more: Partial<CrawlResult>): Promise<RunId> {
  const id = await addRun(client, at);
  const run = await findRun(client, id);
  if (run === undefined) throw new Error('no run');
  await finishRun(client, run, result(more), cost, at);
  await markRunRead(client, id, at);
  return id;
}

test('takes the first good run for the baseline, not a suspect one before it', async () => {
  const suspect = await endRun(dawn, { verdict: 'suspect', listed: 0 });
  const first = await endRun(minutesLater(10), {});
  const second = await endRun(minutesLater(20), {});
  const isBaseline = async (id: string) => (await findRun(client, id))?.isBaseline;
  expect(await Promise.all([suspect, first, second].map(isBaseline))).toEqual([false, true, false]);
  const { baselineAt } = await client.sourceState.findUniqueOrThrow({ where: { id: sourceId } });
  expect(baselineAt).toEqual(minutesLater(10));
});

test('leaves one gap from the last good run to the next, with the first reason', async () => {
  await endRun(dawn, {});
  await endRun(minutesLater(360), { verdict: 'suspect', problems: ['Strona logowania.'] });
  await endRun(minutesLater(720), { verdict: 'failed', problems: ['Serwis nie odpowiada.'] });
  const gap = { sourceId, from: dawn, reason: 'Strona logowania.' };
  expect(await findGaps(client, dawn, minutesLater(9_999))).toEqual([{ ...gap, to: null }]);
  await endRun(minutesLater(1_080), {});
  const closed = [{ ...gap, to: minutesLater(1_080) }];
  expect(await findGaps(client, dawn, minutesLater(9_999))).toEqual(closed);
  expect(await findGaps(client, minutesLater(1_081), minutesLater(9_999))).toEqual([]);
});

test('raises no reading after a run that is not believed', async () => {
  await endRun(dawn, { verdict: 'suspect', listed: 0 });
  expect(await client.hint.findMany({ where: { step: 'read' } })).toEqual([]);
  expect(await findLastRun(client, sourceId)).toMatchObject({
    previousCount: undefined,
    wasCut: true,
  });
});

test('compares the next list with the last good and whole one', async () => {
  await endRun(dawn, { listed: 30 });
  await endRun(minutesLater(10), { listed: 4, isComplete: false });
  await endRun(minutesLater(20), { verdict: 'suspect', listed: 1 });
  expect(await findLastRun(client, sourceId)).toMatchObject({ previousCount: 30, wasCut: true });
});
