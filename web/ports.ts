import type { Sha256, SourceId } from '../crawler/brand.ts';
import type { SourceHealth } from '../crawler/health.ts';
import type { NotWatched } from '../crawler/source.ts';
import type { MailKind, MailState } from '../reports/mail/message.ts';
import type { NamedPlan } from '../reports/named-plan.ts';
import type { ChangeKind, ChangeRecord } from '../worker/change.ts';
import type { DocumentText } from '../worker/document-text.ts';
import type { Filter } from '../worker/filter.ts';
import type { Facets } from '../worker/search/facets.ts';
import type { Highlight } from '../worker/search/highlight.ts';

/** All that the pages need of the world. A command supplies it; a test supplies an object. */
export interface WebPorts {
  /** World time: "today" of deadlines and periods. */
  now(): Date;
  /** The style sheet's text, read once at start. */
  readonly styles: string;
  /** A Polish sentence for every footer, e.g. that the content is invented. */
  readonly footNote?: string;
  readonly choices: FixedChoices;
  readonly permissions: readonly PermissionNote[];

  /**
   * Newest first, or those first that say most of what was asked. `after` is any text from an
   * address; one that is no cursor counts as none.
   */
  findChanges(
    filter: Filter,
    page: { limit: number; after?: string; order?: 'newest' | 'relevance' },
  ): Promise<ChangePage>;
  /** `undefined` for any id that is not a change's, well formed or not. */
  findChange(id: string): Promise<ChangeRecord | undefined>;
  /** Both texts that a change compares; `undefined` where it compares none. */
  findTexts(id: string): Promise<ComparedTexts | undefined>;
  /** Relevant changes with a deadline on `day` (`YYYY-MM-DD`) or later, soonest first, one per publication. */
  findOpenDeadlines(day: string, limit: number): Promise<readonly ChangeRecord[]>;
  /** Changes seen in `from` ≤ t < `to`. */
  countChanges(from: Date, to: Date): Promise<ChangeCounts>;
  health(): Promise<readonly SourceHealth[]>;
  /** Places that ought to be watched and are not. */
  unwatched(): Promise<readonly NotWatched[]>;
  /** One row for each of the 16 voivodeships. */
  plans(): Promise<readonly NamedPlan[]>;
  /** `'damaged'` when the store no longer holds the bytes of that hash. */
  findCopy(sha256: Sha256): Promise<StoredCopy | 'damaged' | undefined>;

  /** Newest period first. */
  listReports(): Promise<readonly ReportSummary[]>;
  /** The stored bytes of a report, as they were approved or sent. */
  findReportHtml(id: string): Promise<string | undefined>;
  /** Absent when mail really leaves: then there is nothing to show and nothing is shown. */
  readonly outbox?: OutboxPorts;

  /** Whoever a mail's secret link belongs to; `undefined` for any other text. */
  findReader(token: string): Promise<ReaderNote | undefined>;
  /** Stop all mail to that reader now. @returns false when the link is nobody's. */
  leave(token: string): Promise<boolean>;

  liveness(): Promise<Liveness>;
  /** Prometheus text format. */
  metrics(): Promise<string>;
  /** True when `error` says that the database cannot be reached: a pause, not a defect. */
  isUnavailable(error: unknown): boolean;
  /** Write an unexpected error to the log. @returns the number under which it stands there. */
  report(error: unknown, request: { method: string; path: string }): string;
}

export interface OutboxPorts {
  /** Newest first. */
  list(page: { limit: number; after?: string }): Promise<MailPage>;
  find(id: string): Promise<StoredMail | undefined>;
}

export interface ComparedTexts {
  readonly older: DocumentText;
  readonly newer: DocumentText;
}

export interface ChangePage {
  readonly changes: readonly ChangeRecord[];
  /** For `after` of the next page; `null` on the last one. */
  readonly next: string | null;
  /** `'many'` where counting on would cost too much: over a thousand. */
  readonly total: number | 'many';
  /** How often each value of a filter stands in what was found; sources give the regions and bodies. */
  readonly facets?: Facets;
  /** By a change's id: what was found in it, where words were asked. */
  readonly highlights?: ReadonlyMap<string, readonly Highlight[]>;
  /** Words that the last word may become, when it was taken as a beginning. */
  readonly completions?: readonly string[];
  /** The search was given up after 3 seconds: nothing is known. */
  readonly isTooSlow?: true;
}

export interface ChangeCounts {
  readonly all: number;
  readonly relevant: number;
  /** Of the relevant ones. */
  readonly byKind: Readonly<Record<ChangeKind, number>>;
}

export interface StoredCopy {
  readonly body: Uint8Array;
  /** As the site declared it; believed by nobody. */
  readonly contentType: string;
  /** The address that answered with it; names the file when it is saved. */
  readonly address: string;
}

/** Who allowed the reading of a source whose robots.txt forbids it, when, and on what ground. */
export interface PermissionNote {
  readonly sourceId: SourceId;
  readonly ground: string;
  readonly recordedBy: string;
  /** `YYYY-MM-DD`. */
  readonly recordedOn: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface TagChoice extends Choice {
  /** Polish name of its group in the taxonomy. */
  readonly group: string;
}

/** What a filter may name, besides the sources that are watched. */
export interface FixedChoices {
  readonly tags: readonly TagChoice[];
  /** TERYT code and name. */
  readonly regions: readonly Choice[];
  readonly bodies: readonly BodyChoice[];
}

export interface BodyChoice extends Choice {
  readonly short?: string;
  /** How sites write it; a query finds it by these, too. */
  readonly writtenAs?: readonly string[];
}

export interface ReportSummary {
  readonly id: string;
  /** In Polish: „wrzesień–październik 2026”. */
  readonly period: string;
  readonly edition: number;
  readonly builtAt: Date;
  readonly state: 'draft' | 'approved' | 'sent';
  readonly changes: number;
}

export interface MailSummary {
  readonly id: string;
  readonly kind: MailKind;
  readonly subject: string;
  readonly to: string;
  readonly at: Date;
  readonly state: MailState;
}

export interface MailPage {
  readonly mails: readonly MailSummary[];
  readonly next: string | null;
}

export interface StoredMail extends MailSummary {
  readonly messageId: string;
  readonly from: string;
  readonly text: string;
  readonly html: string | null;
}

/** What the page of a secret link says: no address, since the link may have been forwarded. */
export interface ReaderNote {
  /** Names of the subscriptions. */
  readonly subscriptions: readonly string[];
  readonly hasLeft: boolean;
}

export interface Liveness {
  readonly database: boolean;
  /** Real milliseconds since each queue's last pulse job ran to its end. */
  readonly pulses: readonly { readonly queue: string; readonly ageMs: number }[];
}
