import type { TagRules } from '../worker/language/tagger.ts';
import { type Db, json } from './db.ts';
import { Prisma } from './generated/client.ts';
import { queryRows } from './statements.ts';

/** Groups and tags, as an analyst wrote them. */
export interface TaxonomyContent {
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly tags: TagRules['tags'];
}

export interface NewTaxonomy {
  readonly content: TaxonomyContent;
  /** SHA-256 of the content. */
  readonly contentHash: string;
  readonly by: string;
  readonly at: Date;
}

/** A taxonomy that was in force from its publication until the next one. */
export interface PublishedTaxonomy extends NewTaxonomy {
  /** From 1; tags name it. */
  readonly number: number;
}

/** The taxonomy in force; `undefined` before the first start. */
export async function findPublished(db: Db): Promise<PublishedTaxonomy | undefined> {
  const row = await db.taxonomyVersion.findFirst({ orderBy: { number: 'desc' } });
  if (row === null) return undefined;
  const { number, contentHash, publishedBy: by, publishedAt: at } = row;
  return { number, contentHash, by, at, content: row.content as unknown as TaxonomyContent };
}

/**
 * The number of the taxonomy in force; 1 before the first start, which publishes that.
 * Cheap: asked for before every tagging.
 */
export async function findPublishedNumber(db: Db): Promise<number> {
  const newest = Prisma.sql`/* prepared */
    SELECT coalesce(max(number), 1) AS number FROM taxonomy_version`;
  const [row] = await queryRows<{ number: number }>(db, newest);
  return row?.number ?? 1;
}

/** Put a taxonomy in force. @returns false when that number was given already: another was quicker. */
export async function publishTaxonomy(
  db: Db,
  number: number,
  { content, contentHash, by, at }: NewTaxonomy,
): Promise<boolean> {
  const { count } = await db.taxonomyVersion.createMany({
    data: [{ number, contentHash, content: json(content), publishedBy: by, publishedAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/**
 * Make sure, until the transaction ends, that no other taxonomy comes into force.
 *
 * @returns false when another is in force by now.
 */
export async function holdTaxonomy(db: Db, number: number): Promise<boolean> {
  await db.$executeRaw`SELECT FROM taxonomy_version WHERE number = ${number} FOR SHARE`;
  return (await findPublishedNumber(db)) === number;
}

/**
 * Be the only one who publishes, until the transaction ends.
 *
 * @returns false when somebody else is at it, or another taxonomy is in force by now.
 */
export async function startPublishing(db: Db, number: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isOurs: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('retag')) AS "isOurs"`;
  return row?.isOurs === true && (await findPublishedNumber(db)) === number;
}

/** Wait for those who hold the taxonomy, and keep others out until the transaction ends. */
export async function lockTaxonomy(db: Db, number: number): Promise<boolean> {
  await db.$queryRaw`SELECT number FROM taxonomy_version WHERE number = ${number} FOR UPDATE`;
  return (await findPublishedNumber(db)) === number;
}
