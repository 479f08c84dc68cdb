import type { Facts } from '../crawler/facts.ts';
import type { PlanPublication } from '../worker/regional-plans/reading.ts';
import type { Db } from './db.ts';

/** What a database can tell of a name; the reading decides. */
const pattern = 'deinstytucjonali|[RW]PDI';
/** Far more than sixteen regions publish on their plans. */
const most = 2_000;

/**
 * Publications of regional sources that may tell of a regional plan, oldest first.
 *
 * @param regionOf TERYT code of each regional source, by its id
 */
export async function findPlanPublications(
  db: Db,
  regionOf: ReadonlyMap<string, string>,
): Promise<PlanPublication[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM publication p
    WHERE p.source_id = ANY (${[...regionOf.keys()]}) AND NOT p.is_withdrawn
      AND (p.title ~* ${pattern} OR p.facts->>'summary' ~* ${pattern} OR EXISTS (
        SELECT FROM document d WHERE d.publication_id = p.id AND NOT d.is_removed AND d.name ~* ${pattern}))
    ORDER BY p.first_seen_at DESC LIMIT ${most}`;
  const rows = await db.publication.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: { firstSeenAt: 'asc' },
    include: {
      documents: { where: { isRemoved: false } },
      deadlines: true,
      versions: {
        where: { kind: 'facts' },
        orderBy: { number: 'desc' },
        take: 1,
        include: { snapshot: true },
      },
    },
  });
  return rows.map((row) => ({
    region: regionOf.get(row.sourceId) ?? '',
    title: row.title,
    address: row.address,
    facts: row.facts as Facts,
    documents: row.documents.map(({ name }) => name),
    deadlines: row.deadlines.map(({ day }) => day),
    copy: row.versions[0]?.snapshot?.sha256 ?? null,
    seenOn: row.firstSeenAt.toISOString().slice(0, 10),
  }));
}
