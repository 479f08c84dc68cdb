import type { LedgerEntry } from '../ledger.ts';
import type { Plant } from '../make-world.ts';
import { type Journal, type JournalAct, year } from '../markup/journal.ts';
import {
  act,
  linesOf,
  type RegionName,
  type Resolution,
  regionNames,
  roads,
  sourceOf,
} from './journals-acts.ts';

export interface JournalScene {
  readonly journals: ReadonlyMap<RegionName, Journal>;
  readonly plant: Plant;
  readonly day: string;
}

export function journalOf({ journals }: JournalScene, name: RegionName): Journal {
  const found = journals.get(name);
  if (found === undefined) throw new Error(`no journal of ${name}`);
  return found;
}

function actOf(scene: JournalScene, name: RegionName, pos: number): JournalAct {
  const found = journalOf(scene, name).acts.find((one) => one.pos === pos);
  if (found === undefined) throw new Error(`no act ${pos} in ${name}`);
  return found;
}

/** A new act of the field. */
export function publish(
  scene: JournalScene,
  name: RegionName,
  pos: number,
  resolution: Resolution,
  tags: string[],
): void {
  journalOf(scene, name).acts.unshift(act(pos, scene.day, resolution));
  plantAt(scene, name, pos, { change: 'appeared', tags });
}

/** A new act that is none of it, in every journal. */
export function publishRoads(scene: JournalScene, pos: number): void {
  for (const name of regionNames) journalOf(scene, name).acts.unshift(act(pos, scene.day, roads));
}

export function changeStatus(
  scene: JournalScene,
  name: RegionName,
  pos: number,
  status: string,
): void {
  const found = actOf(scene, name, pos);
  plantAt(scene, name, pos, { change: 'facts', fields: { status: [found.status, status] } });
  Object.assign(found, { status, changed: scene.day });
}

export function correctTitle(
  scene: JournalScene,
  name: RegionName,
  pos: number,
  [from, to]: readonly [string, string],
): void {
  const found = actOf(scene, name, pos);
  const title = found.title.replace(from, to);
  plantAt(scene, name, pos, { change: 'facts', fields: { title: [found.title, title] } });
  Object.assign(found, { title, changed: scene.day });
}

/** The file comes at last, where the act stood without one. */
export function addText(
  scene: JournalScene,
  name: RegionName,
  pos: number,
  resolution: Resolution,
): void {
  Object.assign(actOf(scene, name, pos), {
    lines: linesOf(pos, resolution),
    changed: scene.day,
  });
  plantAt(scene, name, pos, { change: 'document-added', document: 'Tekst aktu' });
}

/** Other words in one section of the same file. */
export function replaceText(
  scene: JournalScene,
  name: RegionName,
  pos: number,
  [section, from, to]: readonly [number, string, string],
): void {
  const found = actOf(scene, name, pos);
  const begins = `§ ${section}. `;
  const lines = found.lines?.map((line) =>
    line.startsWith(begins) ? line.replace(from, to) : line,
  );
  if (lines?.join() === found.lines?.join()) throw new Error(`no “${from}” in ${name} ${pos}`);
  Object.assign(found, { lines, changed: scene.day });
  const units = [{ unit: `§ ${section}`, kind: 'changed' as const }];
  plantAt(scene, name, pos, { change: 'text', document: 'Tekst aktu', units });
}

function plantAt(
  scene: JournalScene,
  name: RegionName,
  pos: number,
  entry: Omit<LedgerEntry, 'moment' | 'source' | 'key'>,
): void {
  const key = `${journalOf(scene, name).publisher}/${year}/${pos}`;
  scene.plant({ source: sourceOf(name), key, ...entry });
}
