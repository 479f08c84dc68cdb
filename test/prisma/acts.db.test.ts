import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinAct } from '../../prisma/acts.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { labelOf } from '../../worker/acts.ts';
import { addPublication, openTestClient } from './samples.ts';

let client: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
});
afterAll(() => close());

const join = (id: string, ...keys: string[]) =>
  client.$transaction((db) => joinAct(db, id, keys, labelOf));

async function labelsOf(ids: readonly string[]) {
  const rows = await client.publication.findMany({
    where: { id: { in: [...ids] } },
    include: { act: true },
  });
  return ids.map((id) => rows.find((row) => row.id === id)?.act?.label);
}

test('publications that share a key share an act, and its strongest label', async () => {
  const list = await addPublication(client, 'list');
  const bill = await addPublication(client, 'bill');
  expect(await join(list, 'register:UD1')).toBe('UD1');
  expect(await join(bill, 'rcl:RM-0610-1-27', 'register:UD1')).toBe('UD1');
  expect(await labelsOf([list, bill])).toEqual(['UD1', 'UD1']);
});

test('a publication without keys has no act', async () => {
  const alone = await addPublication(client, 'alone');
  expect(await join(alone)).toBeNull();
  expect(await labelsOf([alone])).toEqual([undefined]);
});

test('two acts that turn out to be one are merged, with all that hangs on them', async () => {
  const bill = await addPublication(client, 'merge-bill');
  const print = await addPublication(client, 'merge-print');
  const process = await addPublication(client, 'merge-process');
  await join(bill, 'register:UD2');
  await join(print, 'print:10/7');
  const before = await client.act.count();
  expect(await join(process, 'print:10/7', 'register:UD2')).toBe('UD2');
  expect(await client.act.count()).toBe(before - 1);
  expect(await labelsOf([bill, print, process])).toEqual(['UD2', 'UD2', 'UD2']);
  expect(
    await client.actKey.count({ where: { key: { in: ['register:UD2', 'print:10/7'] } } }),
  ).toBe(2);
});

test('the order in which publications are joined does not matter', async () => {
  const labels: unknown[] = [];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const tag = order.join('');
    const keys = [[`register:U${tag}`], [`print:${tag}`, `register:U${tag}`], [`print:${tag}`]];
    const ids: string[] = [];
    for (const at of order) {
      ids[at] = await addPublication(client, `${tag}-${at}`);
      await join(ids[at] ?? '', ...(keys[at] ?? []));
    }
    labels.push(new Set(await labelsOf(ids)).size);
  }
  expect(labels).toEqual([1, 1, 1]);
});

test('many at once make one act', async () => {
  const ids = await Promise.all(
    Array.from({ length: 6 }, (_, at) => addPublication(client, `crowd-${at}`)),
  );
  await Promise.all(ids.map((id, at) => join(id, 'register:UD9', `rcl:RM-${at}`)));
  expect(new Set(await labelsOf(ids))).toEqual(new Set(['UD9']));
  expect(await client.act.count({ where: { label: 'UD9' } })).toBe(1);
});

test('joining twice changes nothing', async () => {
  const id = await addPublication(client, 'twice');
  await join(id, 'register:UD5');
  const before = await client.act.count();
  await join(id, 'register:UD5');
  expect(await client.act.count()).toBe(before);
});
