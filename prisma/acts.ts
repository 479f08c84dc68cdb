import type { Db } from './db.ts';

/**
 * Join a publication to the act that one of its keys names, or to a new act. Acts that turn out
 * to be one are merged. The label given last by the strongest key stands.
 */
export async function joinAct(
  db: Db,
  publicationId: string,
  keys: readonly string[],
  label: (keys: readonly string[]) => string | undefined,
): Promise<void> {
  if (keys.length === 0) return;
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
  await db.act.update({
    where: { id: actId },
    data: { label: label(all.map(({ key }) => key)) ?? '' },
  });
  await db.publication.update({ where: { id: publicationId }, data: { actId } });
}
