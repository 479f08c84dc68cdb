import * as centre from '../replica/deeds/centre.ts';
import * as register from '../replica/deeds/register.ts';
import type { Scene } from '../replica/deeds/scene.ts';
import { draftBody, letterBody } from '../replica/documents.ts';
import { type Plant, type Story, tellStory, writeWorld } from '../replica/make-world.ts';
import { makeChance } from '../replica/seeded/chance.ts';
import { editAct } from '../replica/seeded/drafts.ts';
import {
  dayBefore,
  newProject,
  newWork,
  openTale,
  quarter,
  type Tale,
} from '../replica/seeded/tale.ts';
import type { Project } from '../replica/sites.ts';

const days = { before: '2027-03-01', news: '2027-03-04', later: '2027-03-08' } as const;

/** Two months in three moments (or the first ones of them): walked in seconds, for tests that kill. */
export function makeSmallWorld(seed: number, dir: string, moments = 3): void {
  const story = smallStory(seed);
  writeWorld(dir, tellStory({ ...story, moments: story.moments.slice(0, moments) }));
}

/** Two sources, six rows and two bills; every kind of change happens once. */
export function smallStory(seed: number): Story {
  const chance = makeChance(seed);
  const tale = openTale(chance, days.before);
  const { sites } = tale;
  sites.workList.splice(6);
  sites.projects = sites.projects.filter(({ typeId }) => typeId === 2).slice(0, 2);
  Object.assign(sites, { processes: [], prints: [], resolutions: [] });
  return {
    title: `Mały świat z ziarna ${seed}`,
    period: '2027-03/2027-04',
    sources: ['work-list-rm', 'rcl-bills'],
    start: () => sites,
    moments: [
      { name: `${days.before}T0600Z` },
      { name: `${days.news}T0600Z`, happens: (_, plant) => bringNews(tale, plant) },
      { name: `${days.later}T0600Z`, happens: (_, plant) => goOn(tale, plant) },
    ],
  };
}

/** A bill comes with its papers, a draft is rewritten, a plan moves, a row goes missing. */
function bringNews(tale: Tale, plant: Plant): void {
  const { sites, chance } = tale;
  const scene = { sites, plant, day: days.news };
  const [first] = sites.projects;
  const [, , moved, drafted, , missing] = sites.workList;
  if (!first || !moved || !drafted || !missing) throw new Error('the tale is too short');
  const planned = `${quarter(chance)}`.replace(/\d{4}/, '2039');
  register.changeWork(scene, moved.number, { planned });
  register.unlistWork(scene, missing.number);
  tale.vanished.push({ source: 'work-list-rm', key: `rm:${missing.number.replace(' ', '')}` });
  rewrite(tale, scene, first);
  centre.openProject(scene, newProject(tale, 2, days.before, drafted));
}

function rewrite(tale: Tale, scene: Scene, project: Project): void {
  const act = tale.acts.get(project.id);
  const [file] = project.stages[1]?.folders[0]?.files ?? [];
  if (act === undefined || file === undefined) throw new Error(`${project.id} has no draft`);
  const { act: next, units } = editAct(act, tale.chance);
  const body = draftBody(next, file.extension === 'pdf' ? 'pdf' : 'docx');
  const place = { id: project.id, stage: 'Uzgodnienia' };
  centre.replaceDocument(scene, place, file.id, body, { units });
}

/** The missing row is gone for good, consultations open, a paper is taken down. */
function goOn(tale: Tale, plant: Plant): void {
  const { sites, chance } = tale;
  const scene = { sites, plant, day: days.later };
  for (const gone of tale.vanished.splice(0)) plant({ ...gone, change: 'withdrawn' });
  register.listWork(scene, newWork(tale, days.news));
  const [first, second] = sites.projects;
  const paper = first?.stages[1]?.folders[0]?.files[2];
  if (!first || !second || !paper) throw new Error('the tale is too short');
  const place = { id: first.id, stage: 'Uzgodnienia', folder: 'Projekt' };
  centre.removeDocument(scene, place, paper.id);
  consult(scene, second, chance.pick([7, 14, 21, 30]));
}

const consultation = 'Konsultacje publiczne';

function consult(scene: Scene, { id, title, number }: Project, days: number): void {
  centre.enterStage(scene, id, consultation);
  const term = `w terminie ${days} dni od dnia otrzymania niniejszego pisma`;
  const office = 'Ministerstwo Przykładów';
  const body = letterBody({ day: scene.day, office, title, number, term });
  const name = `pismo ${days} dni.pdf`;
  centre.addDocument(
    scene,
    { id, stage: consultation, folder: 'Pisma' },
    { id: '99001', name, extension: 'pdf', body },
    { deadline: dayBefore(scene.day, -days) },
  );
}
