import type { Sighting } from '../../../crawler/crawl.ts';
import type { Facts } from '../../../crawler/facts.ts';
import { plausibleFacts } from '../../../crawler/plausible.ts';
import type { ListedDocument, Source } from '../../../crawler/source.ts';
import type { ChangeDetail } from '../../../worker/change.ts';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { compareFacts } from '../../../worker/diff/facts.ts';
import type { DocumentText } from '../../../worker/document-text.ts';
import { readBytes } from '../../../worker/text/read.ts';
import type { Desk } from './ask.ts';

/** What is remembered of a publication between two moments. */
export interface Memory {
  readonly mark: string | undefined;
  readonly fetchedAt: Date;
  readonly facts: Facts;
  readonly documents: ReadonlyMap<string, Remembered>;
  absentSince: Date | undefined;
}

export interface Remembered extends ListedDocument {
  readonly text: DocumentText | undefined;
  readonly seenAt: Date;
}

/** One difference between two memories; `document` where it is about one. */
export interface Difference {
  readonly key: string;
  readonly detail: ChangeDetail;
  readonly document?: Remembered;
}

/** Two absences at least a day apart, and nothing in between. */
export function withdraw(
  seen: readonly Sighting[],
  memory: Map<string, Memory>,
  at: Date,
): Difference[] {
  const keys = new Set(seen.map(({ key }) => key));
  return [...memory].flatMap(([key, known]): Difference[] => {
    if (keys.has(key)) known.absentSince = undefined;
    else if (known.absentSince === undefined) known.absentSince = at;
    else if (at.getTime() - known.absentSince.getTime() >= 24 * 3_600_000) {
      memory.delete(key);
      return [{ key, detail: { kind: 'withdrawn' } }];
    }
    return [];
  });
}

/** What a sighting changes in the memory; one that is not complete changes nothing. */
export async function remember(
  source: Source,
  sighting: Sighting,
  memory: Map<string, Memory>,
  at: Date,
  desk: Desk,
): Promise<Difference[]> {
  const { key, listed, isComplete } = sighting;
  if (!isComplete) return [];
  const before = memory.get(key);
  const facts = plausibleFacts(sighting.facts, before?.facts, at);
  const documents = new Map<string, Remembered>(sighting.isDeep ? [] : before?.documents);
  for (const document of sighting.documents) {
    const known = before?.documents.get(document.address);
    const text = (await readText(source, document, sighting, desk)) ?? known?.text;
    documents.set(document.address, { ...document, text, seenAt: known?.seenAt ?? at });
  }
  memory.set(key, { mark: listed.mark, fetchedAt: at, facts, documents, absentSince: undefined });
  if (before === undefined) return [{ key, detail: { kind: 'appeared', facts } }];
  return [
    ...factDifferences(key, before.facts, facts),
    ...documentDifferences(key, before.documents, documents),
  ];
}

function factDifferences(key: string, before: Facts, after: Facts): Difference[] {
  const fields = compareFacts(before, after);
  return fields.length === 0 ? [] : [{ key, detail: { kind: 'facts', fields } }];
}

function documentDifferences(
  key: string,
  before: ReadonlyMap<string, Remembered>,
  after: ReadonlyMap<string, Remembered>,
): Difference[] {
  const removed = [...before].filter(([address]) => !after.has(address));
  return [
    ...removed.map(([, document]) => about(key, document, 'document-removed')),
    ...[...after].flatMap(([address, now]) => {
      const old = before.get(address);
      return old === undefined
        ? [about(key, now, 'document-added')]
        : textDifference(key, old, now);
    }),
  ];
}

function about(
  key: string,
  document: Remembered,
  kind: 'document-added' | 'document-removed',
): Difference {
  const { name, role } = document;
  return { key, document, detail: { kind, name, role } };
}

function textDifference(key: string, old: Remembered, now: Remembered): Difference[] {
  if (old.text === undefined || now.text === undefined) return [];
  const diff = compareTexts(old.text, now.text);
  return diff.units.length === 0 ? [] : [{ key, document: now, detail: { kind: 'text', ...diff } }];
}

/** A page that is a document itself is read by its source, a file by its content. */
async function readText(
  source: Source,
  { address }: ListedDocument,
  { documentSnapshots }: Sighting,
  { answers, bodies, recognise }: Desk,
): Promise<DocumentText | undefined> {
  const answer = answers.get(address);
  const isPage = answer?.kind === 'stored' && /^\s*[<{]/.test(answer.page().text);
  if (isPage && source.text !== undefined) {
    const paragraphs = source.text(answer.page()).map((text) => ({ text, kind: 'text' as const }));
    const reader = 'page' as DocumentText['reader'];
    return { format: 'html', paragraphs, warnings: [], confidence: 1, reader };
  }
  const id = documentSnapshots.get(address);
  const body = id === undefined ? undefined : bodies.get(id);
  if (body === undefined) return undefined;
  const result = await readBytes(body, { address }, recognise);
  return result.kind === 'read' ? result.text : undefined;
}
