import { addFile, fileOf, folderOf, openStage, stageOf, touch } from './blanks.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Plant } from './make-world.ts';
import type { Project, ProjectFile, Sites, Work } from './sites.ts';

/** One moment of a story: the sites, where its ledger goes, and what day it is there. */
export interface Scene {
  readonly sites: Sites;
  readonly plant: Plant;
  readonly day: string;
}

/** What a ledger entry may add to what the deed itself says. */
export type Details = Partial<Pick<LedgerEntry, 'tags' | 'deadline' | 'act' | 'units'>>;

type Fields = NonNullable<LedgerEntry['fields']>;

/** Names of facts by the columns of the works list, where they are told as they stand. */
const factOf = {
  title: 'title',
  goals: 'goals',
  essence: 'essence',
  cooperating: 'cooperatingBody',
  additional: 'additional',
  person: 'person',
  planned: 'plannedQuarter',
  withdrawal: 'withdrawalReason',
  status: 'status',
} as const satisfies Partial<Record<keyof Work, string>>;

/** Change cells of a row; `facts` replaces what follows from the cells themselves. */
export function changeWork(
  { sites, plant }: Scene,
  number: string,
  cells: Partial<Pick<Work, keyof typeof factOf>>,
  details: Details = {},
  facts?: Fields,
): void {
  const row = sites.workList.find((work) => work.number === number);
  if (row === undefined) throw new Error(`no ${number} in the works list`);
  const fields = Object.entries(cells).map(([column, after]) => {
    const name = column as keyof typeof factOf;
    return [factOf[name], [row[name] || null, after]] as const;
  });
  Object.assign(row, cells);
  const key = `rm:${number.replaceAll(' ', '')}`;
  const told = facts ?? (Object.fromEntries(fields) as Fields);
  plant({ source: 'work-list-rm', key, change: 'facts', fields: told, ...details });
}

export function listWork({ sites, plant }: Scene, row: Work, details: Details = {}): void {
  sites.workList.unshift(row);
  const key = `rm:${row.number.replaceAll(' ', '')}`;
  plant({ source: 'work-list-rm', key, change: 'appeared', ...details });
}

export function unlistWork({ sites }: Scene, number: string): void {
  sites.workList = sites.workList.filter((work) => work.number !== number);
}

/** A project comes to the legislation centre, with whatever it already has. */
export function openProject(
  { sites, plant }: Scene,
  project: Project,
  details: Details = {},
): void {
  sites.projects.push(project);
  plant({ source: sourceOf(project), key: project.id, change: 'appeared', ...details });
}

export function projectOf({ sites }: Scene, id: string): Project {
  const found = sites.projects.find((project) => project.id === id);
  if (found === undefined) throw new Error(`no project ${id}`);
  return found;
}

/** The next stage begins; whatever was active is done. */
export function enterStage(scene: Scene, id: string, stage: string, details: Details = {}): void {
  const project = projectOf(scene, id);
  const before = activeStages(project);
  openStage(project, stage, scene.day);
  const fields: Fields = { stage: [before, activeStages(project)] };
  plantAt(scene, project, { change: 'facts', fields, ...details });
}

/** A second stage begins while the first goes on. */
export function joinStage(scene: Scene, id: string, stage: string, details: Details = {}): void {
  const project = projectOf(scene, id);
  const before = activeStages(project);
  const ongoing = project.stages.filter(({ state }) => state === 'active');
  openStage(project, stage, scene.day);
  for (const one of ongoing) one.state = 'active';
  const fields: Fields = { stage: [before, activeStages(project)] };
  plantAt(scene, project, { change: 'facts', fields, ...details });
}

export function closeProject(
  scene: Scene,
  id: string,
  status: string,
  details: Details = {},
): void {
  const project = projectOf(scene, id);
  const fields: Fields = { status: [project.status, status] };
  project.status = status;
  project.modified = scene.day;
  plantAt(scene, project, { change: 'facts', fields, ...details });
}

/** Where a file lies: project, stage, beginning of the folder's name. */
export interface Place {
  readonly id: string;
  readonly stage: string;
  readonly folder: string;
}

export function addDocument(
  scene: Scene,
  { id, stage, folder }: Place,
  file: Omit<ProjectFile, 'created'>,
  details: Details = {},
): void {
  const project = projectOf(scene, id);
  addFile(project, stage, folder, { ...file, created: scene.day });
  plantAt(scene, project, { change: 'document-added', document: file.name, ...details });
}

export function removeDocument(scene: Scene, { id, stage, folder }: Place, fileId: string): void {
  const project = projectOf(scene, id);
  const { name } = fileOf(project, stage, fileId);
  const files = folderOf(project, stage, folder);
  files.files = files.files.filter((file) => file.id !== fileId);
  touch(project, stage, scene.day);
  plantAt(scene, project, { change: 'document-removed', document: name });
}

/** Other bytes at the same address. `day` of the site, when that is not the day it is seen. */
export function replaceDocument(
  scene: Scene,
  { id, stage }: Omit<Place, 'folder'>,
  fileId: string,
  body: Uint8Array,
  details: Details,
): void {
  const project = projectOf(scene, id);
  const file = fileOf(project, stage, fileId);
  file.body = body;
  touch(project, stage, scene.day);
  plantAt(scene, project, { change: 'text', document: file.name, ...details });
}

function plantAt(
  { plant }: Scene,
  project: Project,
  entry: Omit<LedgerEntry, 'moment' | 'source' | 'key'>,
): void {
  plant({ source: sourceOf(project), key: project.id, ...entry });
}

export function sourceOf({ typeId }: Project): string {
  return typeId === 2 ? 'rcl-bills' : 'rcl-regulations';
}

function activeStages(project: Project): string | null {
  const names = project.stages.filter(({ state }) => state === 'active').map(({ name }) => name);
  return names.join('; ') || null;
}

/** Technical dates move, nothing else does. */
export function touchProject(scene: Scene, id: string, stage: string): void {
  touch(projectOf(scene, id), stageOf(projectOf(scene, id), stage).name, scene.day);
}
