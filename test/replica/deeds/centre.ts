import { addFile, fileOf, folderOf, openStage, stageOf, touch } from '../blanks/project.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { Project, ProjectFile } from '../sites.ts';
import type { Details, Fields, Scene } from './scene.ts';

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

/** The last stage of a bill: the site links the Sejm's page by the number of the dispatch. */
export function sendToSejm(scene: Scene, id: string, number: string, details: Details = {}): void {
  enterStage(scene, id, 'Skierowanie projektu ustawy do Sejmu', details);
  stageOf(projectOf(scene, id), 'Skierowanie projektu ustawy do Sejmu').links.push(
    `https://www.sejm.gov.pl/Sejm10.nsf/agent.xsp?symbol=RPL&Id=${number}`,
  );
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
  return { 1: 'rcl-outlines', 2: 'rcl-bills', 10: 'rcl-regulations' }[typeId];
}

function activeStages(project: Project): string | null {
  const names = project.stages.filter(({ state }) => state === 'active').map(({ name }) => name);
  return names.join('; ') || null;
}

/** Technical dates move, nothing else does. */
export function touchProject(scene: Scene, id: string, stage: string): void {
  touch(projectOf(scene, id), stageOf(projectOf(scene, id), stage).name, scene.day);
}
