import { expect, test } from 'vitest';
import { gathered } from '../../commands/wire/gathered.ts';

/** Writes that end when they are told to. */
function openWrites() {
  const writes: { readonly some: readonly string[]; end(error?: Error): void }[] = [];
  const write = (some: readonly string[]) =>
    new Promise<string[]>((resolve, reject) => {
      const end = (error?: Error) =>
        error ? reject(error) : resolve(some.map((one) => `${one} written`));
      writes.push({ some, end });
    });
  return { writes, write };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what comes while a write is under way goes into the next one', async () => {
  const { writes, write } = openWrites();
  const record = gathered(write, (one: string) => one);
  const all = ['a', 'b', 'c'].map(record);
  writes[0]?.end();
  await turn();
  writes[1]?.end();
  expect(await Promise.all(all)).toEqual(['a written', 'b written', 'c written']);
  expect(writes.map(({ some }) => some)).toEqual([['a'], ['b', 'c']]);
});

test('of one key two writes are made', async () => {
  const { writes, write } = openWrites();
  const record = gathered(write, (one: string) => one.slice(0, 1));
  const all = ['x', 'a1', 'a2'].map(record);
  for (const at of [0, 1, 2]) {
    writes[at]?.end();
    await turn();
  }
  expect(await Promise.all(all)).toEqual(['x written', 'a1 written', 'a2 written']);
  expect(writes.map(({ some }) => some)).toEqual([['x'], ['a1'], ['a2']]);
});

test('a write that fails fails for all that were in it, and for no other', async () => {
  const { writes, write } = openWrites();
  const record = gathered(write, (one: string) => one);
  const all = ['a', 'b', 'c'].map((one) => record(one).catch((error: Error) => error.message));
  writes[0]?.end();
  await turn();
  writes[1]?.end(new Error('gone'));
  await turn();
  const later = record('d');
  writes[2]?.end();
  expect(await Promise.all([...all, later])).toEqual(['a written', 'gone', 'gone', 'd written']);
});
