import type {
  Brand,
  DocumentId,
  PublicationId,
  Sha256,
  SnapshotId,
  SourceId,
} from '../crawler/brand.ts';
import type { FactName, Facts } from '../crawler/facts.ts';
import type { DocumentRole, SourceKind } from '../crawler/source.ts';
import type { Deadline } from './deadline.ts';
import type { TagMatch } from './tag.ts';

export type ChangeId = Brand<'ChangeId'>;
export type VersionId = Brand<'VersionId'>;

export type ChangeKind =
  | 'appeared'
  | 'facts'
  | 'text'
  | 'document-added'
  | 'document-removed'
  | 'withdrawn';

/** A fact before and after; `null` where there was or is none. */
export interface FieldChange {
  readonly field: FactName;
  readonly before: string | null;
  readonly after: string | null;
  /** Of a fact with several values, one a line: those that came and those that went. */
  readonly linesAdded?: readonly string[];
  readonly linesRemoved?: readonly string[];
}

/** Characters of a unit's own text, from 0: `[start, end)`. */
export type Span = readonly [start: number, end: number];

/** Words of one unit: kept, only in the newer, or only in the older text. */
export interface Passage {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** In a changed unit, where places were asked for: in its newer text, unless it was removed … */
  readonly at?: Span;
  /** … and in its older text, unless it was added. */
  readonly wasAt?: Span;
}

/** What became of one unit of a legal text or plan. */
export interface UnitChange {
  /** The unit as lawyers cite it in the newer text: `art. 5 ust. 2`; `''` for the text before the first unit. */
  readonly unit: string;
  /** Its label in the older text, when that differs. */
  readonly wasUnit?: string;
  readonly kind: 'changed' | 'added' | 'removed' | 'moved' | 'renumbered' | 'split' | 'merged';
  /** Of a unit that was split: the two units, neighbours, that hold its very words now. */
  readonly splitInto?: readonly string[];
  /** Of a merged unit: the two units of the older text whose very words it holds. */
  readonly mergedFrom?: readonly string[];
  readonly passages: readonly Passage[];
  /** Page in the newer file (in the older for a removed unit), where pages exist. */
  readonly page?: number;
  /** Page in the older file of a unit that stands in both. */
  readonly wasPage?: number;
  /** The place in another act that this unit amends: `art. 17 ust. 1 ustawy o pomocy społecznej`. */
  readonly amends?: string;
  /** True when the comparison ran into its limit and shows the whole unit as replaced. */
  readonly gaveUp?: true;
}

/** A text against its predecessor: only units that differ, in the order of the newer text. */
export interface TextDiff {
  readonly units: readonly UnitChange[];
  readonly unchangedUnits: number;
  /** Absent where nothing differs, and in what was compared before counts were kept. */
  readonly counts?: DiffCounts;
  /** References that changed only because what they name has another number: no changes. */
  readonly followedReferences?: readonly FollowedReference[];
}

export interface DiffCounts {
  /** By kind; a kind that did not occur is absent. */
  readonly kinds: Readonly<Partial<Record<UnitChange['kind'], number>>>;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** `art. 12 ust. 3` → `art. 13 ust. 3`, as written in a unit of the newer text. */
export interface FollowedReference {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

export type ChangeDetail =
  | { readonly kind: 'appeared'; readonly facts: Facts }
  | { readonly kind: 'facts'; readonly fields: readonly FieldChange[] }
  | ({ readonly kind: 'text' } & TextDiff)
  | { readonly kind: 'document-added'; readonly name: string; readonly role: DocumentRole }
  | { readonly kind: 'document-removed'; readonly name: string; readonly role: DocumentRole }
  | { readonly kind: 'withdrawn' };

/** Explained, not counted: every reason is a Polish phrase that quotes the words. */
export interface Significance {
  readonly level: 'high' | 'middle' | 'low';
  readonly reasons: readonly string[];
}

/** The stored copy behind a claim. */
export interface Evidence {
  readonly snapshotId: SnapshotId;
  readonly address: string;
  readonly takenAt: Date;
  readonly status: number;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly contentType: string;
}

/** A change with all that pages, reports and mails say of it. */
export interface ChangeRecord {
  readonly id: ChangeId;
  readonly kind: ChangeKind;
  /** World time of the run that saw it first. */
  readonly seenAt: Date;
  /** When a second look confirmed it; nothing is mailed before. */
  readonly settledAt: Date | null;
  readonly source: {
    readonly id: SourceId;
    readonly name: string;
    readonly kind: SourceKind;
    readonly body: string | null;
    readonly region: string | null;
  };
  readonly publication: {
    readonly id: PublicationId;
    readonly key: string;
    readonly title: string;
    readonly address: string;
    readonly facts: Facts;
  };
  readonly document: {
    readonly id: DocumentId;
    readonly name: string;
    readonly role: DocumentRole;
    readonly address: string;
  } | null;
  readonly detail: ChangeDetail;
  readonly significance: Significance;
  /** Those that stand: what an analyst rejected is not among them. */
  readonly tags: readonly TagMatch[];
  /** Given by the rules and rejected by an analyst. */
  readonly rejectedTags?: readonly TagMatch[];
  readonly isRelevant: boolean;
  /** Polish: why it counts as relevant ("znacznik główny: …", "ministerstwo kluczowe"). */
  readonly relevanceReasons: readonly string[];
  /** Of the publication, soonest first. */
  readonly deadlines: readonly Deadline[];
  /** Register number, print or ELI by which the act is known, e.g. `UD315`. */
  readonly act: string | null;
  readonly evidence: { readonly before: Evidence | null; readonly after: Evidence | null };
}
