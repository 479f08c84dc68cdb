import type { Facts } from '../crawler/facts.ts';
import type { Db } from './db.ts';
import type { Publication as Row } from './generated/client.ts';

/**
 * Join a publication to the act that one of its keys names, or to a new act. Acts that turn out
 * to be one are merged. The label given last by the strongest key stands.
 *
 * @returns the label, or `null` without keys.
 */
export async function joinAct(
  db: Db,
  publicationId: string,
  keys: readonly string[],
  label: (keys: readonly string[]) => string | undefined,
): Promise<string | null> {
  if (keys.length === 0) return null;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('acts'))`;
  const known = await db.actKey.findMany({ where: { key: { in: [...keys] } } });
  const [first, ...others] = [...new Set(known.map(({ actId }) => actId))].sort();
  const actId = first ?? (await db.act.create({ data: { label: label(keys) ?? '' } })).id;
  await db.actKey.updateMany({ where: { actId: { in: others } }, data: { actId } });
  await db.publication.updateMany({ where: { actId: { in: others } }, data: { actId } });
  await db.act.deleteMany({ where: { id: { in: others } } });
  await db.actKey.createMany({
    data: keys.map((key) => ({ key, actId })),
    skipDuplicates: true,
  });
  const all = await db.actKey.findMany({ where: { actId }, orderBy: { key: 'asc' } });
  const name = label(all.map(({ key }) => key)) ?? '';
  await db.act.update({ where: { id: actId }, data: { label: name } });
  await db.publication.update({ where: { id: publicationId }, data: { actId } });
  return name;
}

/** An act with the publications that tell of it. */
export interface Act {
  readonly id: string;
  /** What it is known by: `UD315`. */
  readonly label: string;
  /** All keys that lead to it, each with its kind: `register:UD315`. */
  readonly keys: readonly string[];
  readonly publications: readonly ActPublication[];
}

export interface ActPublication {
  readonly id: string;
  readonly sourceId: string;
  readonly key: string;
  readonly title: string;
  readonly address: string;
  readonly facts: Facts;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly isWithdrawn: boolean;
}

/**
 * All acts by their labels, or those to which a number leads: a register number, a print, an ELI
 * or an RCL number, however it is spaced and cased.
 */
export async function findActs(db: Db, number?: string): Promise<Act[]> {
  const wanted = number?.replace(/\s+/gu, '').toUpperCase();
  const rows = await db.act.findMany({
    where:
      wanted === undefined
        ? {}
        : { keys: { some: { OR: kinds.map((kind) => ({ key: `${kind}:${wanted}` })) } } },
    include: {
      keys: { orderBy: { key: 'asc' } },
      publications: { orderBy: [{ firstSeenAt: 'asc' }, { key: 'asc' }] },
    },
    orderBy: { label: 'asc' },
  });
  return rows.map(({ id, label, keys, publications }) => ({
    ...{ id, label },
    keys: keys.map(({ key }) => key),
    publications: publications.map(toActPublication),
  }));
}

const kinds = ['register', 'print', 'eli', 'rcl'];

function toActPublication(row: Row): ActPublication {
  const { id, sourceId, key, title, address, firstSeenAt, lastSeenAt, isWithdrawn } = row;
  const facts = row.facts as Facts;
  return { id, sourceId, key, title, address, facts, firstSeenAt, lastSeenAt, isWithdrawn };
}
