import type { SourceKind } from '../crawler/source.ts';
import type { Db } from './db.ts';
import { Prisma, type AddedSource as Row } from './generated/client.ts';
import { queryRows } from './statements.ts';

/** A page that an analyst asked to have watched. */
export interface AddedSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly region?: string;
  readonly body?: string;
  readonly address: string;
  readonly selector?: string;
  readonly fetchWith: 'http' | 'browser';
  readonly everyHours?: number;
  readonly addedAt: Date;
  /** Set: it is no longer asked; what was seen of it stays. */
  readonly removedAt?: Date;
}

/** Every page that was ever added, the first one first. Asked for before every step. */
export async function findAdded(db: Db): Promise<AddedSource[]> {
  const rows = await queryRows<Row>(
    db,
    Prisma.sql`/* prepared */
    SELECT id, name, kind, region, body, address, selector, fetch_with AS "fetchWith",
      every_hours AS "everyHours", added_at AS "addedAt", removed_at AS "removedAt"
    FROM added_source ORDER BY added_at, id`,
  );
  return rows.map(toAdded);
}

/** @returns whether it was kept; not when its id or its address is taken. */
export async function addSource(db: Db, source: AddedSource): Promise<boolean> {
  const { count } = await db.addedSource.createMany({ data: [source], skipDuplicates: true });
  return count === 1;
}

/** Ask it no more. @returns whether there is such a page that was not removed before. */
export async function removeSource(db: Db, id: string, removedAt: Date): Promise<boolean> {
  const { count } = await db.addedSource.updateMany({
    where: { id, removedAt: null },
    data: { removedAt },
  });
  return count === 1;
}

/** Ask it again. @returns whether there is such a page that was removed. */
export async function restoreSource(db: Db, id: string): Promise<boolean> {
  const { count } = await db.addedSource.updateMany({
    where: { id, removedAt: { not: null } },
    data: { removedAt: null },
  });
  return count === 1;
}

function toAdded({ id, name, kind, address, fetchWith, addedAt, ...row }: Row): AddedSource {
  const { region, body, selector, everyHours, removedAt } = row;
  return {
    ...{ id, name, address, addedAt },
    kind: kind as SourceKind,
    fetchWith: fetchWith === 'browser' ? 'browser' : 'http',
    ...(region !== null && { region }),
    ...(body !== null && { body }),
    ...(selector !== null && { selector }),
    ...(everyHours !== null && { everyHours }),
    ...(removedAt !== null && { removedAt }),
  };
}
