import type { DocumentId, PublicationId, SnapshotId } from '../crawler/brand.ts';
import { type Facts, mergeFacts } from '../crawler/facts.ts';
import { plausibleFacts } from '../crawler/plausible.ts';
import type { Sighting } from '../crawler/sightings.ts';
import type { DocumentRole } from '../crawler/source.ts';
import { hashContent } from './version.ts';

/** Two absences this far apart confirm a withdrawal. */
const confirmedAfterMs = 24 * 3_600_000;

/** What the database knows of a publication before a run is read. */
export interface KnownPublication {
  readonly id: PublicationId;
  readonly key: string;
  readonly isWithdrawn: boolean;
  /** World time of the first of the absences that were seen in a row. */
  readonly absentSince: Date | null;
  /** Of its newest version of facts; `null` before the first one, or after an absence. */
  readonly factsHash: string | null;
  /** As they were read last; what cannot be is replaced by them. */
  readonly facts?: Facts;
  readonly documents: readonly KnownDocument[];
}

export interface KnownDocument {
  readonly id: DocumentId;
  readonly address: string;
  readonly isRemoved: boolean;
}

/** What is to be written of one publication that a run saw. */
export interface PublicationPlan {
  /** `null`: never seen before. */
  readonly publicationId: PublicationId | null;
  readonly key: string;
  readonly title: string;
  readonly address: string;
  readonly facts: Facts;
  readonly mark: string | undefined;
  /** Nothing was read in it before: what comes with it belongs to its appearance. */
  readonly isFirst: boolean;
  /** All its pages were read, so its facts and documents may be compared. */
  readonly isRead: boolean;
  /** The facts differ from the newest version; written with the newest of its copies. */
  readonly newVersion: { readonly snapshotId: SnapshotId; readonly contentHash: string } | null;
  readonly documents: readonly DocumentPlan[];
  /** Documents that its pages no longer name. */
  readonly removed: readonly DocumentId[];
  /** Documents that were removed and are named again. */
  readonly returned: readonly DocumentId[];
  readonly newestSnapshotId: SnapshotId;
}

export interface DocumentPlan {
  readonly documentId: DocumentId | null;
  readonly address: string;
  readonly name: string;
  readonly role: DocumentRole;
  /** Its stored copy; `null` when it could not be fetched. */
  readonly snapshotId: SnapshotId | null;
  /** It was read already, and says what its newest version says. */
  readonly isUnchanged?: true;
}

export interface RunPlan {
  readonly publications: readonly PublicationPlan[];
  /** Known publications that a complete list did not name. */
  readonly absences: readonly {
    readonly publicationId: PublicationId;
    readonly isConfirmed: boolean;
  }[];
}

/**
 * Decide what a good run means. Pure: whoever reads the run again decides the same.
 *
 * A publication whose pages could not all be read is only noted as seen; absence counts only
 * when every list page was read, and is confirmed by a second one at least 24 hours later.
 */
export function planRun(
  run: { readonly at: Date; readonly isComplete: boolean },
  sightings: readonly Sighting[],
  known: ReadonlyMap<string, KnownPublication>,
): RunPlan {
  const seen = new Set(sightings.map(({ key }) => key));
  const missing = run.isComplete ? [...known.values()].filter(({ key }) => !seen.has(key)) : [];
  return {
    publications: sightings.map((sighting) =>
      planPublication(sighting, known.get(sighting.key), run.at),
    ),
    absences: missing
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ id, absentSince }) => ({
        publicationId: id,
        isConfirmed:
          absentSince !== null && run.at.getTime() - absentSince.getTime() >= confirmedAfterMs,
      })),
  };
}

function planPublication(
  sighting: Sighting,
  known: KnownPublication | undefined,
  at: Date,
): PublicationPlan {
  const { facts, contentHash } = chooseFacts(sighting, known, at);
  const isNew = sighting.isComplete && known?.factsHash !== contentHash;
  return {
    publicationId: known?.id ?? null,
    key: sighting.key,
    title: facts.title ?? sighting.listed.title,
    address: sighting.listed.address,
    facts,
    mark: sighting.listed.mark,
    isFirst: (known?.factsHash ?? null) === null,
    isRead: sighting.isComplete,
    newVersion: isNew ? { snapshotId: sighting.newestSnapshotId, contentHash } : null,
    documents: planDocuments(sighting, known),
    removed: sighting.isComplete && sighting.isDeep ? removedDocuments(sighting, known) : [],
    returned: returnedDocuments(sighting, known),
    newestSnapshotId: sighting.newestSnapshotId,
  };
}

/** Where a site gives one key twice, the row that is known already stands; else the last one. */
function chooseFacts(sighting: Sighting, known: KnownPublication | undefined, at: Date) {
  const { listed, facts: newest, alternatives = [] } = sighting;
  const candidates = [newest, ...alternatives].map((read) => {
    const titled = mergeFacts(listed.facts, read, { title: read.title ?? listed.title });
    const facts = plausibleFacts(titled, known?.facts, at);
    return { facts, contentHash: hashContent({ kind: 'facts', facts }) };
  });
  const [last] = candidates;
  const same = candidates.find(({ contentHash }) => contentHash === known?.factsHash);
  if (last === undefined) throw new Error(`${sighting.key}: wanted facts, found none`);
  return same ?? last;
}

function planDocuments(sighting: Sighting, known: KnownPublication | undefined): DocumentPlan[] {
  const ids = new Map(known?.documents.map(({ address, id }) => [address, id]));
  return sighting.documents.map(({ address, name, role }) => ({
    documentId: ids.get(address) ?? null,
    address,
    name,
    role,
    snapshotId: sighting.documentSnapshots.get(address) ?? null,
  }));
}

function removedDocuments(sighting: Sighting, known: KnownPublication | undefined): DocumentId[] {
  const named = new Set(sighting.documents.map(({ address }) => address));
  return (known?.documents ?? [])
    .filter(({ address, isRemoved }) => !isRemoved && !named.has(address))
    .map(({ id }) => id);
}

function returnedDocuments(sighting: Sighting, known: KnownPublication | undefined): DocumentId[] {
  const named = new Set(sighting.documents.map(({ address }) => address));
  return (known?.documents ?? [])
    .filter(({ address, isRemoved }) => isRemoved && named.has(address))
    .map(({ id }) => id);
}

/**
 * The plan without what is known already: documents that say what they said are neither read nor
 * compared again, however much the page around them moved.
 *
 * @param hashOf the content's hash of a copy that was read already
 * @param newest the hash of each document's newest version
 */
export function spareUnchanged(
  plan: RunPlan,
  hashOf: (id: SnapshotId) => string | undefined,
  newest: ReadonlyMap<string, string>,
): RunPlan {
  const spare = (document: DocumentPlan): DocumentPlan => {
    const { documentId, snapshotId } = document;
    const known = documentId === null ? undefined : newest.get(documentId);
    if (known === undefined || snapshotId === null || hashOf(snapshotId) !== known) return document;
    return { ...document, isUnchanged: true };
  };
  const publications = plan.publications.map((one) =>
    one.returned.length > 0 ? one : { ...one, documents: one.documents.map(spare) },
  );
  return { ...plan, publications };
}
