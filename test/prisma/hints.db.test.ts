import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Hint } from '../../crawler/step.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  areHintsWaiting,
  type Claim,
  claimHint,
  completeHint,
  countHints,
  countOpenHints,
  Fenced,
  findQuarantined,
  postponeHint,
  raiseHintAt,
  raiseHints,
  relayHints,
  renewLease,
  type SentHint,
} from '../../prisma/hints.ts';
import { openTestClient } from './samples.ts';

const hint: Hint = { step: 'diff', row: 'version-1' };

let client: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
});
afterEach(async () => {
  await client.hint.deleteMany();
});
afterAll(() => close());

async function relay(send: (hints: readonly SentHint[]) => void = () => {}): Promise<SentHint[]> {
  const sent: SentHint[] = [];
  const areWaiting = await areHintsWaiting(client);
  await relayHints(client, 100, async (hints) => {
    sent.push(...hints);
    send(hints);
  });
  expect(areWaiting).toBe(sent.length > 0);
  return sent;
}

async function claim(): Promise<Claim> {
  const claimed = await claimHint(client, hint);
  if (claimed === undefined) throw new Error('nothing to claim');
  return claimed;
}

/** As if so many seconds had passed for every hint. */
async function pass(seconds: number): Promise<void> {
  await client.$executeRaw`
    UPDATE hint SET not_before = not_before - make_interval(secs => ${seconds}),
      sent_at = sent_at - make_interval(secs => ${seconds}),
      lease_until = lease_until - make_interval(secs => ${seconds})`;
}

describe('raising', () => {
  test('keeps one row for a step that is raised twice, with a new number', async () => {
    await raiseHints(client, [hint, hint]);
    await raiseHints(client, [hint]);
    expect(await client.hint.findMany()).toMatchObject([{ ...hint, number: 2 }]);
  });

  test('of nothing does nothing', async () => {
    await raiseHints(client, []);
    expect(await client.hint.count()).toBe(0);
  });

  test('for a later moment is neither sent nor claimed before it', async () => {
    await raiseHintAt(client, hint, new Date(Date.now() + 60_000));
    expect(await relay()).toEqual([]);
    expect(await claimHint(client, hint)).toBeUndefined();
    expect(await countOpenHints(client)).toBe(0);
    await pass(61);
    expect(await relay()).toHaveLength(1);
  });
});

describe('sending', () => {
  test('tells of a step once', async () => {
    await raiseHints(client, [hint]);
    expect(await relay()).toEqual([{ ...hint, number: 1 }]);
    expect(await relay()).toEqual([]);
  });

  test('that is cut short sends the same number again', async () => {
    await raiseHints(client, [hint]);
    const dying = () => {
      throw new Error('the queue is gone');
    };
    await expect(relay(dying)).rejects.toThrow('the queue is gone');
    expect(await relay()).toEqual([{ ...hint, number: 1 }]);
  });

  test('tells again, under the next number, of what nobody has claimed for half a minute', async () => {
    await raiseHints(client, [hint]);
    await relay();
    await pass(29);
    expect(await relay()).toEqual([]);
    await pass(2);
    expect(await relay()).toEqual([{ ...hint, number: 2 }]);
  });

  test('leaves a step alone while it is being done', async () => {
    await raiseHints(client, [hint]);
    await relay();
    const held = await claim();
    await pass(8);
    await renewLease(client, held);
    await pass(8);
    expect(await relay()).toEqual([]);
  });

  test('tells at once of a step whose holder is no more, and then waits for an answer', async () => {
    await raiseHints(client, [hint]);
    await relay();
    await claim();
    await pass(11);
    expect(await relay()).toEqual([{ ...hint, number: 2 }]);
    expect(await relay()).toEqual([]);
  });

  test('by two relays at a time tells of each step once', async () => {
    const hints = Array.from({ length: 50 }, (_, i): Hint => ({ step: 'tag', row: `${i}` }));
    await raiseHints(client, hints);
    const sent: string[] = [];
    const one = () =>
      client.$transaction((db) =>
        relayHints(db, 20, async (some) => {
          sent.push(...some.map(({ row }) => row));
        }),
      );
    await Promise.all([one(), one(), one()]);
    expect(sent).toHaveLength(50);
    expect(new Set(sent).size).toBe(50);
  });
});

describe('claiming', () => {
  test('gives a step to one of many', async () => {
    await raiseHints(client, [hint]);
    const claims = await Promise.all(Array.from({ length: 6 }, () => claimHint(client, hint)));
    expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
  });

  test('is possible again when the lease has ended, and then fences the former holder', async () => {
    await raiseHints(client, [hint]);
    const former = await claim();
    await pass(11);
    const latter = await claim();
    expect(latter.starts).toBe(2);
    expect(await renewLease(client, former)).toBe(false);
    await expect(completeHint(client, former)).rejects.toThrow(Fenced);
    await completeHint(client, latter);
    expect(await client.hint.count()).toBe(0);
  });

  test('of a step that is done gives nothing', async () => {
    await raiseHints(client, [hint]);
    await completeHint(client, await claim());
    expect(await claimHint(client, hint)).toBeUndefined();
  });
});

describe('ending', () => {
  test('writes nothing when the step was taken over meanwhile', async () => {
    await raiseHints(client, [hint]);
    const former = await claim();
    await pass(11);
    await claim();
    const write = client.$transaction(async (db) => {
      await db.pulse.create({ data: { queue: 'q', process: 'p', at: new Date() } });
      await completeHint(db, former);
    });
    await expect(write).rejects.toThrow(Fenced);
    expect(await client.pulse.count()).toBe(0);
  });

  test('leaves a step that was raised while it was done, to be done again', async () => {
    await raiseHints(client, [hint]);
    await relay();
    const held = await claim();
    await raiseHints(client, [hint]);
    await completeHint(client, held);
    expect(await relay()).toEqual([{ ...hint, number: 2 }]);
    await completeHint(client, await claim());
    expect(await client.hint.count()).toBe(0);
  });
});

describe('giving back', () => {
  test('waits, then is told of again', async () => {
    await raiseHints(client, [hint]);
    await postponeHint(client, await claim(), 5_000, 'the host sleeps');
    expect(await relay()).toEqual([]);
    await pass(6);
    expect(await relay()).toEqual([{ ...hint, number: 2 }]);
    expect(await client.hint.findFirst()).toMatchObject({ problem: 'the host sleeps' });
  });

  test('for good leaves it to a person, who sees why', async () => {
    await raiseHints(client, [hint]);
    await postponeHint(client, await claim(), null, 'no such column');
    expect(await relay()).toEqual([]);
    expect(await claimHint(client, hint)).toBeUndefined();
    expect(await countOpenHints(client)).toBe(0);
    expect(await findQuarantined(client)).toEqual([{ ...hint, problem: 'no such column' }]);
    expect(await countHints(client)).toEqual([{ step: 'diff', state: 'given-up', count: 1 }]);
  });

  test('ends when the step is raised anew', async () => {
    await raiseHints(client, [hint]);
    await postponeHint(client, await claim(), null, 'no such column');
    await raiseHints(client, [hint]);
    expect(await claim()).toMatchObject({ starts: 1 });
  });

  test('by a former holder changes nothing', async () => {
    await raiseHints(client, [hint]);
    const former = await claim();
    await pass(11);
    const latter = await claim();
    await postponeHint(client, former, null, 'late');
    expect(await client.hint.findFirst()).toMatchObject({ quarantinedAt: null });
    await completeHint(client, latter);
  });
});
