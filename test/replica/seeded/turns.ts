import { print, process, stage } from '../blanks/sejm.ts';
import * as bulletin from '../deeds/bulletin.ts';
import * as centre from '../deeds/centre.ts';
import * as register from '../deeds/register.ts';
import type { Scene } from '../deeds/scene.ts';
import * as parliament from '../deeds/sejm.ts';
import { draftBody, letterBody, memorandumBody, paperBody } from '../documents.ts';
import type { Project } from '../sites.ts';
import { editAct, fill } from './drafts.ts';
import { dayBefore, newProject, newResolution, newWork, next, quarter, type Tale } from './tale.ts';
import { notices, people, topics } from './topics.ts';

/** Something that happens, or `false` when nothing is left that it could happen to. */
export type Turn = (tale: Tale, scene: Scene) => boolean;

/** Take one thing that nothing happened to at this moment. */
function free<T>(tale: Tale, items: readonly T[], idOf: (item: T) => string): T | undefined {
  const item = tale.chance.shuffle(items).find((one) => !tale.busy.has(idOf(one)));
  if (item !== undefined) tale.busy.add(idOf(item));
  return item;
}

const freeWork = (tale: Tale) => free(tale, tale.sites.workList, ({ number }) => number);

const quarterMoves: Turn = (tale, scene) => {
  const row = freeWork(tale);
  if (row === undefined) return false;
  const planned = `${quarter(tale.chance)}`.replace(/\d{4}/, `${2032 + tale.chance.number(0, 5)}`);
  if (planned === row.planned) return false;
  register.changeWork(scene, row.number, { planned }, { act: row.number.replace(' ', '') });
  return true;
};

const personChanges: Turn = (tale, scene) => {
  const row = freeWork(tale);
  if (row === undefined) return false;
  const others = people.filter((person) => person !== row.person);
  register.changeWork(scene, row.number, { person: tale.chance.pick(others) });
  return true;
};

const workAppears: Turn = (tale, scene) => {
  if (tale.fresh.length === 0) return false;
  const row = newWork(tale, dayBefore(scene.day, 1));
  tale.busy.add(row.number);
  const tags = [...(tale.topicOf.get(row.number.replace(' ', ''))?.tags ?? [])];
  register.listWork(scene, row, tags.length === 0 ? {} : { tags });
  return true;
};

const workVanishes: Turn = (tale, scene) => {
  const row = freeWork(tale);
  if (row === undefined || tale.sites.workList.length < 10) return false;
  register.unlistWork(scene, row.number);
  tale.vanished.push({ source: 'work-list-rm', key: `rm:${row.number.replace(' ', '')}` });
  return true;
};

const printVanishes: Turn = (tale, scene) => {
  const gone = free(tale, scene.sites.prints, ({ number }) => `print ${number}`);
  if (gone === undefined || scene.sites.prints.length < 6) return false;
  scene.sites.prints = scene.sites.prints.filter((one) => one !== gone);
  tale.vanished.push({ source: 'sejm-prints', key: `10/${gone.number}` });
  return true;
};

const billAppears: Turn = (tale, scene) => {
  const known = new Set(scene.sites.projects.map(({ number }) => number));
  const rows = tale.sites.workList.filter(({ number }) => !known.has(number));
  const row = free(tale, rows, ({ number }) => `bill ${number}`);
  if (row === undefined) return false;
  openAt(tale, scene, newProject(tale, 2, dayBefore(scene.day, 1), row));
  return true;
};

const regulationAppears: Turn = (tale, scene) => {
  openAt(tale, scene, newProject(tale, 10, dayBefore(scene.day, 1)));
  return true;
};

function openAt(tale: Tale, scene: Scene, project: Project): void {
  const tags = [...(tale.topicOf.get(project.id)?.tags ?? [])];
  tale.busy.add(project.id);
  centre.openProject(scene, project, tags.length === 0 ? {} : { tags });
}

const freeProject = (tale: Tale, type: 2 | 10) =>
  free(
    tale,
    tale.sites.projects.filter(({ typeId }) => typeId === type),
    ({ id }) => id,
  );

const draftChanges =
  (type: 2 | 10): Turn =>
  (tale, scene) => {
    const project = freeProject(tale, type);
    const act = tale.acts.get(project?.id ?? '');
    const [file] = project?.stages[1]?.folders[0]?.files ?? [];
    if (project === undefined || act === undefined || file === undefined) return false;
    const edited = editAct(act, tale.chance);
    tale.acts.set(project.id, edited.act);
    const body = draftBody(edited.act, file.extension === 'pdf' ? 'pdf' : 'docx');
    const place = { id: project.id, stage: 'Uzgodnienia' };
    centre.replaceDocument(scene, place, file.id, body, { units: edited.units });
    return true;
  };

/** Consultations begin, with their letter: the term runs from the letter's own day. */
const consultationOpens: Turn = (tale, scene) => {
  const waiting = tale.sites.projects.filter(({ stages }) => stages[2]?.state === 'notstart');
  const project = free(tale, waiting, ({ id }) => id);
  if (project === undefined) return false;
  const days = tale.chance.pick([7, 10, 14, 21, 30]);
  const stageName = 'Konsultacje publiczne';
  const letter = {
    day: scene.day,
    office: 'Ministerstwo Przykładów',
    title: project.title,
    number: project.number,
    term: `w terminie ${days} dni od dnia otrzymania niniejszego pisma`,
  };
  const file = {
    id: `${next(tale, 'file')}`,
    name: `pismo ${days} dni.pdf`,
    extension: 'pdf',
    body: letterBody(letter),
  } as const;
  centre.enterStage(scene, project.id, stageName);
  centre.addDocument(scene, { id: project.id, stage: stageName, folder: 'Pisma' }, file, {
    deadline: dayBefore(scene.day, -days),
  });
  return true;
};

const positionArrives: Turn = (tale, scene) => {
  const open = tale.sites.projects.filter(({ stages }) => stages[2]?.state === 'active');
  const project = free(tale, open, ({ id }) => id);
  const act = tale.acts.get(project?.id ?? '');
  if (project === undefined || act === undefined) return false;
  const place = { id: project.id, stage: 'Konsultacje publiczne', folder: 'Stanowiska' };
  const id = `${next(tale, 'file')}`;
  const body = memorandumBody(act, ['Organizacja popiera projekt z zastrzeżeniami.']);
  centre.addDocument(scene, place, {
    id,
    name: `stanowisko nr ${id}.docx`,
    extension: 'docx',
    body,
  });
  return true;
};

const assessmentGoes: Turn = (tale, scene) => {
  const whole = tale.sites.projects.filter((one) => one.stages[1]?.folders[0]?.files.length === 3);
  const project = free(tale, whole, ({ id }) => id);
  const file = project?.stages[1]?.folders[0]?.files[2];
  if (project === undefined || file === undefined) return false;
  centre.removeDocument(
    scene,
    { id: project.id, stage: 'Uzgodnienia', folder: 'Projekt' },
    file.id,
  );
  return true;
};

const stageReached: Turn = (tale, scene) => {
  const law = free(tale, scene.sites.processes, ({ number }) => `process ${number}`);
  if (law === undefined) return false;
  const name = tale.chance.pick([
    'I czytanie w komisjach',
    'Praca w komisjach po I czytaniu',
    'II czytanie na posiedzeniu Sejmu',
  ]);
  parliament.addStage(scene, law.number, stage(name, 'Reading', dayBefore(scene.day, 1)));
  return true;
};

const lawArrives: Turn = (tale, scene) => {
  const number = `${next(tale, 'print')}`;
  const { title, tags } = tale.chance.pick(topics);
  const day = dayBefore(scene.day, 1);
  const details = tags.length === 0 ? {} : { tags: [...tags] };
  tale.busy.add(`process ${number}`).add(`print ${number}`);
  parliament.addProcess(scene, process(number, `Rządowy projekt ustawy ${title}`, day), details);
  parliament.addPrint(scene, print(number, `Rządowy projekt ustawy ${title}.`, day), [...tags]);
  return true;
};

const opinionArrives: Turn = (tale, scene) => {
  const paper = free(tale, scene.sites.prints, ({ number }) => `print ${number}`);
  if (paper === undefined) return false;
  const name = `${paper.number}-${tale.chance.number(100, 999)} opinia.pdf`;
  parliament.addPrintFile(
    scene,
    paper.number,
    name,
    paperBody(['Opinia', fill('Uwag jest #.', tale.chance)]),
  );
  return true;
};

const resolutionAppears: Turn = (tale, scene) => {
  const page = newResolution(tale, dayBefore(scene.day, 1));
  tale.busy.add(page.slug);
  bulletin.addResolution(scene, page);
  return true;
};

/** Of the newest ones: what the list no longer shows on its first page is not looked at. */
function freePage(tale: Tale) {
  const newest = tale.sites.resolutions.toSorted((a, b) => (a.published < b.published ? 1 : -1));
  const page = free(tale, newest.slice(0, 6), ({ slug }) => slug);
  return page && { page, number: Number(/nr (\d+)/.exec(page.title)?.[1]) };
}

const pageChanges: Turn = (tale, scene) => {
  const found = freePage(tale);
  if (found === undefined) return false;
  bulletin.changePage(scene, found.number, (page) => {
    const [number = ''] = /\d+/.exec(page.paragraphs[0] ?? '') ?? [];
    page.paragraphs[0] = (page.paragraphs[0] ?? '').replace(number, `${Number(number) + 100}`);
  });
  return true;
};

const attachmentChanges: Turn = (tale, scene) => {
  const found = freePage(tale);
  if (found === undefined) return false;
  const lines = notices.map((notice) => notice.replace('#', `${next(tale, 'resource')}`));
  bulletin.replaceAttachment(
    scene,
    found.number,
    paperBody(['Załącznik do uchwały', ...lines]),
    {},
  );
  return true;
};

export const turns: readonly Turn[] = [
  quarterMoves,
  personChanges,
  workAppears,
  workVanishes,
  printVanishes,
  billAppears,
  regulationAppears,
  draftChanges(2),
  draftChanges(10),
  consultationOpens,
  positionArrives,
  assessmentGoes,
  stageReached,
  lawArrives,
  opinionArrives,
  resolutionAppears,
  pageChanges,
  attachmentChanges,
];
