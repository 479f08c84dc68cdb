import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../commands/wire/open-app.ts';
import { untilIdle } from '../../commands/wire/pass.ts';
import { startRoles } from '../../commands/wire/roles.ts';
import { lookAgain, type Walk, walkWorld } from '../../commands/wire/walk-world.ts';
import { worldClock } from '../../config/clock.ts';
import { readSettings } from '../../config/env.ts';
import { addSubscriber, addSubscription } from '../../prisma/subscribers.ts';
import { parseAddress } from '../../reports/mail/address.ts';
import type { Filter } from '../../worker/filter.ts';
import { openReplica, type Replica } from '../replica/server.ts';
import type { World } from '../replica/world.ts';

/** Where a walk keeps what it keeps; as the environment names it. */
export interface Places {
  readonly DATABASE_URL: string;
  readonly DATA_DIR: string;
  readonly REDIS_URL?: string | undefined;
  readonly SMTP_URL?: string | undefined;
  readonly CRASH_AT?: string | undefined;
  readonly LOG_LEVEL?: string | undefined;
}

export interface OpenWalk extends Walk {
  readonly replica: Replica;
  close(): Promise<void>;
}

/** The whole monitor on a world, in this process: what `demo` opens, with places of the caller's. */
export async function openWalk(world: World, places: Places): Promise<OpenWalk> {
  const [first] = world.moments;
  const clock = worldClock(first?.at ?? new Date(0));
  await using opening = new AsyncDisposableStack();
  const replica = await openReplica(world, clock.now);
  opening.defer(replica.close);
  const settings = readSettings({ LOG_LEVEL: 'silent', ...places, MONITOR_REPLICA: replica.url });
  const app = await openApp(settings, { clock, sourceIds: world.sources });
  opening.defer(app.close);
  const roles = await startRoles(app, ['crawler', 'worker', 'reports']);
  opening.defer(roles.close);
  const opened = opening.move();
  return { world, app, roles, clock, replica, close: () => opened.disposeAsync() };
}

/** Walk the rest of a world that may have been begun before, by a process that is no more. */
export async function walkOn(walk: Walk): Promise<void> {
  const { world, app, clock } = walk;
  const { _max } = await app.client.run.aggregate({ _max: { slot: true } });
  const reached = _max.slot ?? new Date(0);
  const left = world.moments.filter(({ at }) => at > reached);
  if (left.length < world.moments.length) {
    clock.set(reached);
    await untilIdle(app, walk.roles);
    await lookAgain(walk, left[0]?.at);
  }
  await walkWorld({ ...walk, world: { ...world, moments: left } });
}

/** Someone who wants to be told of everything, unless a filter says otherwise. */
export async function subscribe(
  { app }: Pick<Walk, 'app'>,
  mailbox = 'czytelniczka@wrzos.example',
  filter: Filter = {},
): Promise<string> {
  const address = parseAddress(mailbox);
  if (address === undefined) throw new Error(`${mailbox} is no address`);
  const id = await addSubscriber(app.client, address, null, app.clock.now());
  await addSubscription(app.client, id, 'Wszystko', filter);
  return id;
}

/** A fresh folder, and what removes it. */
export function temporaryFolder(name: string) {
  const dir = mkdtempSync(join(tmpdir(), `monitor-${name}-`));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
