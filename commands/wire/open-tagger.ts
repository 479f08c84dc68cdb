import { contentHash, readTaxonomy } from '../../config/taxonomy.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  findPublished,
  findPublishedNumber,
  type PublishedTaxonomy,
  publishTaxonomy,
} from '../../prisma/taxonomy.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import { makeTagger, type Tagger } from '../../worker/language/tagger.ts';

/** A tagger by the files of this installation, for looking at a text without a database. */
export function openTagger(): Tagger {
  return makeTagger(readTaxonomy(), loadLemmatiser());
}

/** The taxonomy in force with a tagger that goes by it. */
export interface PublishedTagger {
  readonly number: number;
  readonly tag: Tagger;
}

/**
 * The tagger by the taxonomy in force: made anew when another one was published, by whatever
 * process. The dictionary takes time and memory: loaded when a tagger is first asked for.
 */
export function openPublishedTagger(client: PrismaClient): () => Promise<PublishedTagger> {
  let known: PublishedTagger | undefined;
  return async () => {
    const number = await findPublishedNumber(client);
    if (known?.number === number) return known;
    const published = await ensurePublished(client, new Date());
    known = { number: published.number, tag: taggerOf(published) };
    return known;
  };
}

export function taggerOf({ number, content }: PublishedTaxonomy): Tagger {
  return makeTagger({ version: String(number), tags: content.tags }, loadLemmatiser());
}

/** The taxonomy in force. The first start puts the files of the installation in force. */
export async function ensurePublished(client: PrismaClient, now: Date): Promise<PublishedTaxonomy> {
  const published = await findPublished(client);
  if (published !== undefined) return published;
  const { groups, tags } = readTaxonomy();
  const content = { groups, tags };
  const first = { content, contentHash: contentHash(content), by: 'pierwsze uruchomienie' };
  await publishTaxonomy(client, 1, { ...first, at: now });
  return (await findPublished(client)) ?? { ...first, number: 1, at: now };
}
