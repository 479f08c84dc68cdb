import type { WorldClock } from '../../config/clock.ts';
import { findChanges } from '../../prisma/changes.ts';
import { nextSecondLook } from '../../prisma/sources.ts';
import { type Comparison, compareLedger } from '../../test/replica/ledger.ts';
import type { World } from '../../test/replica/world.ts';
import { foundChanges } from './found-changes.ts';
import type { App } from './open-app.ts';
import { openAll, untilIdle } from './pass.ts';
import { openDue, type Roles } from './roles.ts';

/** A world on its way: the parts that do the work, and the clock that they go by. */
export interface Walk {
  readonly world: World;
  readonly app: App;
  readonly roles: Roles;
  readonly clock: WorldClock;
}

/** Go from moment to moment, and between them to each second look that the monitor asks for. */
export async function walkWorld(
  walk: Walk,
  onMoment: (index: number, name: string) => void = () => {},
): Promise<void> {
  const { world, app, roles, clock } = walk;
  for (const [index, { at, name }] of world.moments.entries()) {
    onMoment(index, name);
    clock.set(at);
    await openAll(app);
    await untilIdle(app, roles);
    await lookAgain(walk, world.moments[index + 1]?.at);
  }
}

/** A source that never comes to rest does not hold the walk up for ever. */
const mostLooks = 50;

/** Every second look that is wanted `before` the next moment. */
export async function lookAgain(
  { app, roles, clock }: Omit<Walk, 'world'>,
  before: Date | undefined,
): Promise<void> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const look = await nextSecondLook(app.client);
    if (look === undefined || (before !== undefined && look >= before)) return;
    clock.set(new Date(Math.max(look.getTime(), clock.now().getTime())));
    await openDue(app);
    await untilIdle(app, roles);
  }
}

/** More changes than any world plants. */
const mostChanges = 100_000;

/** What the monitor knows by now, held against what the world planted. */
export async function holdAgainstLedger(
  { moments, expected }: World,
  { client, sourceIndex }: App,
): Promise<Comparison> {
  const { changes } = await findChanges(client, sourceIndex, {}, { limit: mostChanges });
  const found = await foundChanges(client, changes);
  return compareLedger(
    expected,
    found,
    moments.map(({ at }) => at),
  );
}
