import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilIdle } from '../../commands/wire/pass.ts';
import { lookAgain, walkWorld } from '../../commands/wire/walk-world.ts';
import { removeSubscriber } from '../../prisma/subscribers.ts';
import { type OpenWalk, openWalk, subscribe, temporaryFolder } from '../pipeline/open-walk.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase } from '../support/database.ts';
import { type Answer, openPostOffice } from './post-office.ts';

const folder = temporaryFolder('mail');
beforeAll(() => makeSmallWorld(9, `${folder.dir}/world`, 2));
afterAll(() => folder.remove());

const reader = 'czytelniczka@wrzos.example';

/** The small world up to its news, with a mail server of one's own and a reader of drafts. */
async function openNews(all: AsyncDisposableStack, answer?: () => Answer) {
  const post = await openPostOffice(answer);
  all.defer(post.close);
  const database = await createDatabase();
  all.defer(database.drop);
  const data = temporaryFolder('mail');
  all.defer(data.remove);
  const walk = await openWalk(readWorld(`${folder.dir}/world`), {
    ...{ DATABASE_URL: database.url, DATA_DIR: data.dir, SMTP_URL: post.url },
  });
  all.defer(walk.close);
  await subscribe(walk, reader, { kinds: ['appeared'] });
  return { post, walk };
}

const ledger = ({ app }: OpenWalk) => app.client.mail.findMany();

/** What was put off becomes due, and is done. */
async function letTimePass({ app, roles }: OpenWalk): Promise<void> {
  await app.client.hint.updateMany({ data: { notBefore: new Date(Date.now() - 1_000) } });
  await untilIdle(app, roles);
}

test('an alert reaches its reader once, and nobody else', async () => {
  await using all = new AsyncDisposableStack();
  const { post, walk } = await openNews(all);
  await walkWorld(walk);
  const [row, ...others] = await ledger(walk);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ state: 'accepted', attempts: 1, unknowns: 0, recipient: reader });
  expect(post.taken).toHaveLength(1);
  const [mail] = post.taken;
  expect(mail?.messageId).toBe(row?.messageId);
  expect(mail?.to).toMatchObject({ value: [{ address: reader }] });
  expect(mail?.subject).toContain('nowy projekt');
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  await letTimePass(walk);
  expect(post.taken).toHaveLength(1);
});

test('a server that takes a mail and hangs up gets it once more, under the same Message-ID', async () => {
  await using all = new AsyncDisposableStack();
  const answers: Answer[] = ['drop', 'accept'];
  const { post, walk } = await openNews(all, () => answers.shift() ?? 'accept');
  await walkWorld(walk);
  expect(await ledger(walk)).toMatchObject([{ state: 'unknown', unknowns: 1, settledAt: null }]);
  const [hint] = await walk.app.client.hint.findMany();
  const waitMs = (hint?.notBefore.getTime() ?? 0) - Date.now();
  expect(waitMs).toBeGreaterThan(90_000);
  expect(waitMs).toBeLessThan(121_000);
  expect(post.taken).toHaveLength(1);

  await letTimePass(walk);
  expect(await ledger(walk)).toMatchObject([{ state: 'accepted', attempts: 2, unknowns: 1 }]);
  expect(post.taken).toHaveLength(2);
  expect(new Set(post.taken.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await walk.app.client.hint.count()).toBe(0);
});

test('a server that hangs up each time gets it twice at most', async () => {
  await using all = new AsyncDisposableStack();
  const { post, walk } = await openNews(all, () => 'drop');
  await walkWorld(walk);
  for (let times = 0; times < 3; times += 1) await letTimePass(walk);
  expect(post.taken).toHaveLength(2);
  const [row] = await ledger(walk);
  expect(row).toMatchObject({ state: 'unknown', unknowns: 2, attempts: 2 });
  expect(row?.settledAt).not.toBeNull();
});

test('who leaves between queueing and sending gets nothing', async () => {
  await using all = new AsyncDisposableStack();
  let isHeld = true;
  const { post, walk } = await openNews(all, () => (isHeld ? 'refuse' : 'accept'));
  await walkWorld(walk);
  expect(await ledger(walk)).toMatchObject([{ state: 'queued', attempts: 1 }]);
  expect(await removeSubscriber(walk.app.client, reader, new Date())).toBe(true);
  isHeld = false;
  const before = post.taken.length;
  await letTimePass(walk);
  expect(await ledger(walk)).toMatchObject([{ state: 'suppressed' }]);
  expect(post.taken).toHaveLength(before);
  expect(await walk.app.client.hint.count()).toBe(0);
});

test('who leaves before a change settles is not told of it', async () => {
  await using all = new AsyncDisposableStack();
  const { post, walk } = await openNews(all);
  await subscribe(walk, 'zostaje@wrzos.example', { kinds: ['appeared'] });
  const [first, second] = walk.world.moments;
  if (first === undefined || second === undefined) throw new Error('too short a world');
  await walkWorld({ ...walk, world: { ...walk.world, moments: [first] } });
  await removeSubscriber(walk.app.client, reader, new Date());
  await walkWorld({ ...walk, world: { ...walk.world, moments: [second] } });
  await lookAgain(walk, undefined);
  const recipients = (await ledger(walk)).map(({ recipient }) => recipient);
  expect(recipients).toEqual(['zostaje@wrzos.example']);
  expect(post.taken).toHaveLength(1);
});
