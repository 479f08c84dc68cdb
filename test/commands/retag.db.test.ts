import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeTag } from '../../commands/wire/judge-tag.ts';
import { ensurePublished } from '../../commands/wire/open-tagger.ts';
import { untilIdle } from '../../commands/wire/pass.ts';
import { publishRetag, readEdited, rehearseRetag, toPublish } from '../../commands/wire/retag.ts';
import { walkWorld } from '../../commands/wire/walk-world.ts';
import type { Taxonomy } from '../../config/taxonomy.ts';
import { findChange, findChanges } from '../../prisma/changes.ts';
import { raiseHints } from '../../prisma/hints.ts';
import { findPrecision } from '../../prisma/judgements.ts';
import { findPublished } from '../../prisma/taxonomy.ts';
import type { ChangeRecord } from '../../worker/change.ts';
import { type OpenWalk, openWalk, subscribe, temporaryFolder } from '../pipeline/open-walk.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

const folder = temporaryFolder('retag');
let database: TestDatabase;
let walk: OpenWalk;

beforeAll(async () => {
  makeSmallWorld(5, `${folder.dir}/world`);
  database = await createDatabase();
  walk = await openWalk(readWorld(`${folder.dir}/world`), {
    DATABASE_URL: database.url,
    DATA_DIR: folder.dir,
  });
  await subscribe(walk);
  await walkWorld(walk);
}, 120_000);

afterAll(async () => {
  await walk?.close();
  await database?.drop();
  folder.remove();
});

const everything = async (): Promise<ChangeRecord[]> => {
  const { client, sourceIndex } = walk.app;
  return (await findChanges(client, sourceIndex, {}, { limit: 1_000 })).changes;
};

/** What alerts anybody: notifications, mails, and hints to match. */
async function told() {
  const { client } = walk.app;
  const [notifications, mails, hints] = await Promise.all([
    client.notification.count(),
    client.mail.count(),
    client.hint.count({ where: { step: { in: ['match', 'send'] } } }),
  ]);
  return { notifications, mails, hints };
}

const without = (taxonomy: Taxonomy, ...ids: string[]): Taxonomy => ({
  ...taxonomy,
  version: 'edited',
  tags: taxonomy.tags.filter(({ id }) => !ids.includes(id)),
});

/** The tag that most changes bear: what it would cost to lose it shows. */
function commonest(changes: readonly ChangeRecord[]): string {
  const counts = Map.groupBy(
    changes.flatMap(({ tags }) => tags),
    ({ tag }) => tag,
  );
  const [[tag] = ['']] = [...counts].sort(([, one], [, other]) => other.length - one.length);
  return tag;
}

test('the first start publishes version 1, by which everything is tagged', async () => {
  const published = await findPublished(walk.app.client);
  const versions = (await everything()).flatMap(({ tags }) =>
    tags.map(({ taxonomyVersion }) => taxonomyVersion),
  );

  expect(published).toMatchObject({ number: 1, by: 'pierwsze uruchomienie' });
  expect(new Set(versions)).toEqual(new Set(['1']));
});

test('files that say what is in force give nothing to publish', async () => {
  const published = await ensurePublished(walk.app.client, new Date());

  expect(toPublish(readEdited(), published, 'A', new Date())).toBeUndefined();
});

test('a rehearsal says what a tag would lose, with examples, and writes nothing', async () => {
  const changes = await everything();
  const tag = commonest(changes);
  const bearing = changes.filter(({ tags }) => tags.some((match) => match.tag === tag));
  const published = await ensurePublished(walk.app.client, new Date());

  const effect = await rehearseRetag(
    walk.app,
    published,
    without(readEdited(), tag),
    new Date('2000-01-01'),
  );
  const later = await rehearseRetag(
    walk.app,
    published,
    without(readEdited(), tag),
    new Date('2100-01-01'),
  );

  expect(effect.changes).toBe(changes.length);
  expect(effect.tags).toMatchObject([{ tag, gained: { count: 0 } }]);
  expect(effect.tags[0]?.lost.count).toBe(bearing.length);
  expect(bearing.map(({ id }) => id)).toContain(effect.tags[0]?.lost.examples[0]?.changeId);
  expect(later.changes).toBe(0);
  expect(await everything()).toEqual(changes);
  expect((await findPublished(walk.app.client))?.number).toBe(1);
});

test('a judgement is kept, shown, counted, and taken back', async () => {
  const { app } = walk;
  const [change] = (await everything()).filter(({ tags }) => tags.length > 1);
  const [first, second] = change?.tags ?? [];
  if (change === undefined || first === undefined || second === undefined)
    throw new Error('wanted a change with two tags');
  const say = (tag: string, verdict: 'confirmed' | 'rejected' | 'undone') =>
    judgeTag(app, change, { tag, verdict, by: 'Anna' });

  await say(first.tag, 'rejected');
  const judged = await say(second.tag, 'confirmed');
  expect(judged.rejectedTags).toMatchObject([
    { tag: first.tag, judgement: { verdict: 'rejected', by: 'Anna' } },
  ]);
  expect(judged.tags.map(({ tag }) => tag)).not.toContain(first.tag);
  expect(judged.tags.find(({ tag }) => tag === second.tag)?.judgement?.verdict).toBe('confirmed');
  expect(judged.relevanceReasons.join()).not.toContain(`główny: ${first.label} `);
  const { changes: found } = await findChanges(
    app.client,
    app.sourceIndex,
    { tags: [first.tag] },
    { limit: 1_000 },
  );
  expect(found.map(({ id }) => id)).not.toContain(change.id);
  expect(await findPrecision(app.client)).toEqual(
    expect.arrayContaining([
      { tag: first.tag, confirmed: 0, rejected: 1, precision: 0 },
      { tag: second.tag, confirmed: 1, rejected: 0, precision: 1 },
    ]),
  );

  await say(second.tag, 'undone');
  const undone = await say(first.tag, 'undone');
  expect(undone.rejectedTags).toEqual([]);
  expect(undone).toMatchObject({ isRelevant: change.isRelevant, tags: change.tags });
  expect(await findPrecision(app.client)).toEqual([]);
});

test('without any tag that stands, a change is not relevant', async () => {
  const { app } = walk;
  const [change] = (await everything()).filter(({ isRelevant }) => isRelevant);
  if (change === undefined) throw new Error('wanted a relevant change');
  const ofPublication = await app.client.tag.findMany({
    where: { targetId: change.publication.id },
  });
  const all = new Set([...change.tags, ...ofPublication].map(({ tag }) => tag));
  let judged = change;
  for (const tag of all)
    judged = await judgeTag(app, judged, { tag, verdict: 'rejected', by: 'Anna' });

  expect(judged).toMatchObject({ isRelevant: false, relevanceReasons: [], tags: [] });
});

test('publishing tags everything anew in one go, and alerts nobody', async () => {
  const { app, roles } = walk;
  const before = await everything();
  const toldBefore = await told();
  const tag = commonest(before);
  const published = await ensurePublished(app.client, new Date());
  const edited = toPublish(without(readEdited(), tag), published, 'Anna', new Date());
  if (edited === undefined) throw new Error('wanted files that differ');
  const rejected = before.filter(({ rejectedTags = [] }) => rejectedTags.length > 0);

  await publishRetag(app, published, edited);
  await untilIdle(app, roles);

  const after = await everything();
  expect(await findPublished(app.client)).toMatchObject({ number: 2, by: 'Anna' });
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  for (const [at, { tags }] of after.entries()) {
    const expected = before[at]?.tags.filter((match) => match.tag !== tag) ?? [];
    expect(tags.map((match) => match.tag)).toEqual(expected.map((match) => match.tag));
    expect(tags.every(({ taxonomyVersion }) => taxonomyVersion === '2')).toBe(true);
  }
  for (const { id, rejectedTags = [] } of rejected) {
    const again = await findChange(app.client, app.sourceIndex, id);
    expect(again?.rejectedTags?.map((match) => match.tag)).toEqual(
      rejectedTags.map((match) => match.tag).filter((one) => one !== tag),
    );
    expect(again?.isRelevant).toBe(false);
  }
  expect(await told()).toEqual(toldBefore);
});

test('what is tagged after that goes by the new version, and still alerts nobody twice', async () => {
  const { app, roles } = walk;
  const [change] = (await everything()).filter(({ tags }) => tags.length > 0);
  if (change === undefined) throw new Error('wanted a change with tags');
  const { mails, notifications } = await told();

  await raiseHints(app.client, [{ step: 'tag', row: change.id }]);
  await untilIdle(app, roles);

  expect(await findChange(app.client, app.sourceIndex, change.id)).toMatchObject({
    tags: change.tags,
  });
  expect(await told()).toMatchObject({ mails, notifications });
  expect(await app.client.tag.count({ where: { taxonomyVersion: '1' } })).toBeGreaterThan(0);
});

test('of two who publish at once, one is told', async () => {
  const { app } = walk;
  const published = await ensurePublished(app.client, new Date());
  const one = toPublish(readEdited(), published, 'Anna', new Date());
  if (one === undefined) throw new Error('wanted files that differ');

  const both = await Promise.allSettled([
    publishRetag(app, published, one),
    publishRetag(app, published, one),
  ]);
  const refused = both.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));

  expect(String(refused)).toContain('publikuje właśnie ktoś inny');
  expect(refused).toHaveLength(1);
  expect((await findPublished(app.client))?.number).toBe(published.number + 1);
  expect((await everything()).some(({ tags }) => tags.length > 0)).toBe(true);
  await expect(publishRetag(app, published, one)).rejects.toThrow('publikuje właśnie ktoś inny');
  expect((await everything()).some(({ tags }) => tags.length > 0)).toBe(true);
});
