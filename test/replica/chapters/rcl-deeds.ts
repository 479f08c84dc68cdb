import * as centre from '../deeds/centre.ts';
import type { Details, Fields, Scene } from '../deeds/scene.ts';
import { type Outline, stageEvent } from './rcl-outlines.ts';

/** A scene in which outlines stand. */
export interface OutlineScene extends Scene {
  readonly outlines: Outline[];
}

export function outlineOf({ outlines }: OutlineScene, id: string): Outline {
  const found = outlines.find(({ project }) => project.id === id);
  if (found === undefined) throw new Error(`no outline ${id}`);
  return found;
}

type Way = 'enter' | 'join';

/**
 * A stage begins at a minute, in place of the others or beside them. Who reads the register learns
 * the minute; of an outline that is not of the field nobody does.
 */
export function beginStage(
  scene: OutlineScene,
  id: string,
  stage: string,
  { at, way = 'enter', isRead = true }: { at: string; way?: Way; isRead?: boolean },
  details: Details = {},
): void {
  const { project, events } = outlineOf(scene, id);
  const since = sinceOf(scene, id);
  events?.push(stageEvent(project, stage, at));
  const plant: Scene['plant'] = (entry) => {
    const minute: Fields = events && isRead ? { stageSince: [since, at] } : {};
    scene.plant({ ...entry, fields: { ...entry.fields, ...minute } });
  };
  const begin = way === 'enter' ? centre.enterStage : centre.joinStage;
  begin({ ...scene, plant }, id, stage, details);
}

/** When the present stage was entered, as the register has it. */
export function sinceOf(scene: OutlineScene, id: string): string | null {
  const { events = [] } = outlineOf(scene, id);
  return events.findLast(({ event }) => event.includes('nazwa etapu'))?.at ?? null;
}

/** It happens, and nobody is told: the outline is not of the field. */
export function unseen(scene: OutlineScene): OutlineScene {
  return { ...scene, plant: () => undefined };
}

/** A subject heading makes an outline ours: its documents and its register are read at last. */
export function nameSubject(
  scene: OutlineScene,
  id: string,
  heading: { id: number; name: string },
): void {
  const { project } = outlineOf(scene, id);
  project.subjects.push(heading);
  project.modified = scene.day;
  const files = project.stages.flatMap(({ folders }) => folders.flatMap((one) => one.files));
  const own = { source: 'rcl-outlines', key: id } as const;
  const fields: Fields = { subjects: [null, heading.name], stageSince: [null, sinceOf(scene, id)] };
  scene.plant({ ...own, change: 'facts', fields });
  for (const { name } of files) scene.plant({ ...own, change: 'document-added', document: name });
}

/** The applicant gives up: no stage runs any more. */
export function withdrawOutline(scene: OutlineScene, id: string): void {
  const { project } = outlineOf(scene, id);
  const active = project.stages.filter(({ state }) => state === 'active');
  for (const stage of active) stage.state = 'done';
  const stage: Fields = { stage: [active.map(({ name }) => name).join('; '), null] };
  const plant: Scene['plant'] = (entry) =>
    scene.plant({ ...entry, fields: { ...entry.fields, ...stage } });
  centre.closeProject({ ...scene, plant }, id, 'wycofany');
}
