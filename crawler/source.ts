import type { SourceId } from './brand.ts';
import type { Facts } from './facts.ts';
import type { Page } from './page.ts';

/** Where a voivodeship publishes: each of the 16 has one of each. */
export type Channel = 'bip' | 'rops' | 'programme' | 'journal';

export type SourceKind = 'work-list' | 'draft-act' | 'parliament' | 'journal' | 'regional' | 'news';

/** What a document is, as far as its place on the site tells. */
export type DocumentRole =
  | 'draft'
  | 'memorandum'
  | 'ria'
  | 'letter'
  | 'remarks'
  | 'plan'
  | 'annex'
  | 'print'
  | 'report'
  | 'other';

/**
 * One section of one website that is watched. A declaration with pure readings: it never
 * fetches, stores or logs. Both readings throw `LayoutChanged` when the site was redesigned.
 */
export interface Source {
  readonly id: SourceId;
  /** Polish, as readers see it. */
  readonly name: string;
  readonly kind: SourceKind;
  /** The institution that answers for it, an id of `config/bodies.ts`. */
  readonly body?: string;
  /** TERYT code of a voivodeship, two digits. */
  readonly region?: string;
  /** Of a regional source: which of the four places of its region it is. */
  readonly channel?: Channel;
  /** Empty only where `startsAt` or `learnsFrom` tells. */
  readonly start: readonly string[];
  /** Where the addresses depend on the day, or on how far an earlier run came. */
  startsAt?(moment: Moment): readonly string[];
  /** Where nobody knows the address, but pages of another source name it. */
  readonly learnsFrom?: Lesson;
  /** Hours between two runs. */
  readonly everyHours: number;
  /** Between two requests to one of its hosts. */
  readonly pauseMs: number;
  readonly fetchWith: 'http' | 'browser';
  /** Hosts it may touch; a link or redirect elsewhere is never followed. */
  readonly hosts: readonly string[];
  /** Set where robots.txt forbids: off until `config/permissions` names a legal basis. */
  readonly needsPermission?: true;
  readonly sane: Sanity;
  /**
   * `complete`: each run lists everything, so a missing publication may be withdrawn.
   * `recent`: newest first, the walk stops at the first page on which nothing moved. `feed`: shows
   * what moved in a stretch of time, so it may be empty, and what is not in it is not missing.
   */
  readonly listing: 'complete' | 'recent' | 'feed';
  /**
   * Set where `mark` has the precision of a day: something marked with the day of the last look,
   * or the day before it, may have moved again and is read again.
   */
  readonly marksDays?: true;

  /** What a list page shows. */
  list(page: Page): Listing;
  /**
   * Whether a publication concerns the field, so that its further pages and its documents are
   * wanted, too; judged by the facts of the list and of its first pages. Absent: always.
   */
  deepens?(facts: Facts): boolean;
  /** What a page of one publication shows; absent where the list says it all. */
  read?(page: Page): Reading;
  /**
   * The main text of a page that is itself a document (a `ListedDocument` with the page's own
   * address), without menus and metadata; absent where all documents are files.
   */
  text?(page: Page): readonly string[];
  /**
   * A list's or publication's page without what must never be kept: names and addresses of
   * officials. The copy that is stored, with its SHA-256, is of this text. Gives the same text
   * where there is nothing to take out.
   */
  redact?(address: URL, text: string): string;
}

/** When a walk starts. */
export interface Moment {
  readonly now: Date;
  /**
   * When the last run that read everything started; `undefined` before the first. A feed is asked
   * from a little before it, and it moves only after a clean pass.
   */
  readonly since: Date | undefined;
}

/** How the start address of one source is read from the list pages of another. */
export interface Lesson {
  readonly source: SourceId;
  find(page: Page): string | undefined;
  /** Polish: why it is not watched until then. */
  readonly because: string;
}

/** A place that ought to be watched and is not: it stands in the coverage with its reason. */
export interface NotWatched
  extends Pick<Source, 'id' | 'name' | 'kind' | 'body' | 'region' | 'channel'> {
  /** What is known of its address. */
  readonly address?: string;
  /** A Polish sentence: `Nie znamy adresu wykazu uchwał zarządu w tym BIP.` */
  readonly because: string;
}

/** What counts as a sane answer of this source. */
export interface Sanity {
  /** Fewest publications that a whole run must list. */
  readonly leastRows: number;
  /** Words that must stand on every list page, whatever its layout; absent for JSON and CSV. */
  readonly landmark?: string;
  /** Largest share (0-1) of known publications that may vanish from one run to the next. */
  readonly dropLimit: number;
}

export interface Listing {
  readonly publications: readonly Listed[];
  /**
   * Rows that the page shows, where `publications` holds only those of the field: what counts
   * when the list is held against its total and its past.
   */
  readonly examined?: number;
  /** The next list page. */
  readonly next?: string;
  /** How many publications the site says it has. */
  readonly total?: number;
}

/** One publication as a list shows it. */
export interface Listed {
  /** Stable for ever, unique in its source; DESIGN section 7 has the forms. */
  readonly key: string;
  readonly title: string;
  /** Where a person reads it. */
  readonly address: string;
  readonly facts: Facts;
  /** Pages to fetch and `read` for it; none where the list says it all. */
  readonly pages?: readonly string[];
  readonly documents?: readonly ListedDocument[];
  /**
   * Pages that are kept beside it as evidence, when it is new or its mark moved. They are never
   * read, so neither their absence nor their words change a fact.
   */
  readonly evidence?: readonly string[];
  /** A technical mark that moves whenever the publication does (a modification date); no fact. */
  readonly mark?: string;
  /**
   * At rest since so long ago that its pages are not worth asking: known by its row, and nothing is
   * recorded of it. When it moves, its first reading is where its history begins, not a change.
   */
  readonly isDormant?: true;
}

/** What one page of a publication adds to what is known of it. */
export interface Reading {
  readonly facts: Facts;
  readonly documents: readonly ListedDocument[];
  /** Further pages that belong to the same publication. */
  readonly pages: readonly string[];
  /** Pages that a site may or may not have (404 is no fault there); asked after `pages`. */
  readonly extras?: readonly string[];
}

/** A file or text that belongs to a publication. */
export interface ListedDocument {
  readonly address: string;
  readonly name: string;
  readonly role: DocumentRole;
}
