import type { SnapshotId } from '../crawler/brand.ts';
import { type Page, parsePage } from '../crawler/page.ts';
import type { Listing, Source } from '../crawler/source.ts';
import { readPageText } from './text/page-text.ts';
import { hashContent } from './version.ts';

/** What was read in one stored copy: the same, whoever reads it and however often. */
interface Recollection {
  readonly listing: Listing;
  /** Of the text that the page itself is; `undefined` where it cannot be read. */
  readonly textHash: string | undefined;
}

/**
 * What was read lately in the pages that are documents themselves. The crawl that keeps a copy, the
 * step that compares it and the next crawl that is told "not modified" ask the same of it, and
 * finding the text of a page is the dearest thing they do.
 */
export interface PageMemory {
  /** The source, reading nothing anew that is remembered. */
  remembering(source: Source): Source;
  /** Say which copy a page is, so that what is read in it can be remembered. */
  tell(copy: SnapshotId, page: Page): Page;
  /** A page that gives what was read in the copy, and nothing else; `undefined` if forgotten. */
  recall(source: Source, copy: SnapshotId): Page | undefined;
  /** The hash of what the page itself says, as of a version of its text. */
  textHashOf(source: Source, page: Page): string | undefined;
}

/** @param most copies that are remembered: about 1 kB each */
export function openPageMemory(most = 2_000): PageMemory {
  const bySource = new WeakMap<Source, Map<SnapshotId, Recollection>>();
  const copyOf = new WeakMap<Page, SnapshotId>();
  const byPage = new WeakMap<Page, Recollection>();
  const of = (source: Source) => {
    const known = bySource.get(source) ?? new Map<SnapshotId, Recollection>();
    bySource.set(source, known);
    return known;
  };
  const list = (source: Source, page: Page): Listing => {
    const known = byPage.get(page);
    if (known !== undefined) return known.listing;
    const listing = source.list(page);
    const copy = copyOf.get(page);
    if (copy === undefined || !isOwnDocument(listing)) return listing;
    // A title may be a piece of the page's string, and a piece holds the whole: a clone holds itself.
    const found = { listing: structuredClone(listing), textHash: hashOf(source, page) };
    byPage.set(page, found);
    keep(of(source), copy, found, most);
    return listing;
  };
  return {
    remembering: (source) =>
      source.text === undefined ? source : { ...source, list: (page) => list(source, page) },
    tell(copy, page) {
      copyOf.set(page, copy);
      return page;
    },
    recall(source, copy) {
      const known = of(source).get(copy);
      if (known === undefined) return undefined;
      const page = parsePage(new URL('about:blank'), '');
      byPage.set(page, known);
      return page;
    },
    textHashOf: (source, page) => {
      const known = byPage.get(page);
      return known === undefined ? hashOf(source, page) : known.textHash;
    },
  };
}

/** A page that lists itself alone: the text that its publication has is its own. */
function isOwnDocument({ publications: [only, ...others] }: Listing): boolean {
  if (only === undefined || others.length > 0) return false;
  return only.documents?.some(({ address }) => address === only.address) ?? false;
}

function keep<Kept>(known: Map<SnapshotId, Kept>, copy: SnapshotId, found: Kept, most: number) {
  known.delete(copy);
  known.set(copy, found);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}

function hashOf(source: Source, page: Page): string | undefined {
  const result = readPageText(source, page);
  return result?.kind === 'read' ? hashContent({ kind: 'text', text: result.text }) : undefined;
}
