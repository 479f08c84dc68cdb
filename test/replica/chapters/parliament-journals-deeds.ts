import type { LedgerEntry } from '../ledger.ts';
import type { Plant } from '../make-world.ts';
import type { EliRecord } from '../markup/eli.ts';

/** One moment of the journals; `touched` is what their feed shows. */
export interface Scene {
  readonly records: EliRecord[];
  readonly touched: Set<EliRecord>;
  readonly plant: Plant;
  readonly day: string;
}

type Details = Partial<Pick<LedgerEntry, 'tags' | 'units' | 'act' | 'fields'>>;

export function publish(scene: Scene, record: EliRecord, details: Details = {}): void {
  scene.records.push(record);
  touch(scene, record.eli);
  plantAt(scene, record.eli, { change: 'appeared', ...details });
}

/** The record changes; the feed gives the whole of it anew. */
export function amend(
  scene: Scene,
  eli: string,
  change: Partial<EliRecord>,
  details: Details,
): void {
  Object.assign(recordOf(scene, eli), change);
  touch(scene, eli);
  plantAt(scene, eli, { change: 'facts', ...details });
}

/** Another act relates to this one: one more line among its relations. */
export function relate(
  scene: Scene,
  eli: string,
  name: string,
  other: { id: string; date: string },
  details: Details = {},
): void {
  const { references } = recordOf(scene, eli);
  const before = linesOf(references);
  references[name] = [...(references[name] ?? []), other];
  touch(scene, eli);
  const fields = { additional: [before, linesOf(references)] as [string | null, string] };
  plantAt(scene, eli, { change: 'facts', fields, ...details });
}

export function addText(scene: Scene, eli: string, text: EliRecord['texts'][number]): void {
  recordOf(scene, eli).texts.push(text);
  touch(scene, eli);
  plantAt(scene, eli, { change: 'document-added', document: nameOf(text) });
}

export function dropText(scene: Scene, eli: string, type: string): void {
  const record = recordOf(scene, eli);
  const gone = record.texts.find((text) => text.type === type);
  if (gone === undefined) throw new Error(`no text ${type} of ${eli}`);
  record.texts = record.texts.filter((text) => text !== gone);
  touch(scene, eli);
  plantAt(scene, eli, { change: 'document-removed', document: nameOf(gone) });
}

/** Other words at the same address. */
export function rewrite(
  scene: Scene,
  eli: string,
  type: string,
  body: Uint8Array,
  details: Details,
): void {
  const text = recordOf(scene, eli).texts.find((one) => one.type === type);
  if (text === undefined) throw new Error(`no text ${type} of ${eli}`);
  text.body = body;
  touch(scene, eli);
  plantAt(scene, eli, { change: 'text', document: nameOf(text), ...details });
}

/** The record moves without anything to see: keywords in another order, a date of change. */
export function touch(scene: Scene, eli: string): void {
  const record = recordOf(scene, eli);
  record.changed = `${dayBefore(scene.day)}T10:15:${record.eli.slice(-2)}`;
  scene.touched.add(record);
}

export function recordOf({ records }: Scene, eli: string): EliRecord {
  const record = records.find((one) => one.eli === eli);
  if (record === undefined) throw new Error(`no record ${eli}`);
  return record;
}

function plantAt(
  { plant }: Scene,
  eli: string,
  entry: Omit<LedgerEntry, 'moment' | 'source' | 'key'>,
): void {
  const source = eli.startsWith('DU/') ? 'journal-of-laws' : 'monitor-polski';
  plant({ source, key: eli, ...entry });
}

const nameOf = ({ type }: { type: string }) =>
  type === 'U' ? 'Tekst ujednolicony' : 'Tekst ogłoszony';

/** Newest first, by their date or the year of their number. */
function linesOf(references: EliRecord['references']): string | null {
  const relations = Object.entries(references).flatMap(([name, acts]) =>
    acts.map(({ id, art, date }) => ({
      line: [`${name}: ${id}`, art && `(${art})`, date && `(${date})`].filter(Boolean).join(' '),
      since: date ?? id.slice(3, 7),
    })),
  );
  const sorted = relations.toSorted((a, b) => (a.since > b.since ? -1 : 1));
  return sorted.length === 0 ? null : sorted.map(({ line }) => line).join(' ');
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);
}
