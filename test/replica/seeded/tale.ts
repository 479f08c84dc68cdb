import type { Act } from '../act-text.ts';
import { bill, inAgreement, regulation } from '../blanks/package.ts';
import { applicants } from '../blanks/project.ts';
import { attachment, resolution } from '../blanks/resolution.ts';
import { print, process } from '../blanks/sejm.ts';
import { work } from '../blanks/work.ts';
import type { BipPage, Project, Sites, Work } from '../sites.ts';
import type { Chance } from './chance.ts';
import { fill, makeAct } from './drafts.ts';
import { notices, people, subjects, type Topic, topics } from './topics.ts';

/** A story while it is being made up. */
export interface Tale {
  readonly chance: Chance;
  readonly sites: Sites;
  /** Topics that nothing was written about yet. */
  readonly fresh: Topic[];
  readonly topicOf: Map<string, Topic>;
  /** The newest text of each draft, by project. */
  readonly acts: Map<string, Act>;
  /** Numbers that were given out; each kind counts by itself. */
  readonly last: Record<Counter, number>;
  /** What vanished at the moment before and is confirmed at the next one. */
  readonly vanished: { readonly source: string; readonly key: string }[];
  /** What was touched at this moment: nothing happens twice to one thing at a time. */
  readonly busy: Set<string>;
}

export type Counter = 'work' | 'bill' | 'regulation' | 'file' | 'print' | 'resolution' | 'resource';

/** The sites before anything happens; dates lie before `day`. */
export function openTale(chance: Chance, day: string): Tale {
  const tale: Tale = {
    chance,
    sites: blankSites(chance),
    fresh: chance.shuffle(topics),
    topicOf: new Map(),
    acts: new Map(),
    last: {
      work: chance.number(300, 700),
      bill: 12_510_000 + chance.number(1, 800),
      regulation: 12_530_000 + chance.number(1, 800),
      file: chance.number(8000, 8900),
      print: chance.number(3300, 3700),
      resolution: chance.number(200, 900),
      resource: chance.number(60_000, 70_000),
    },
    vanished: [],
    busy: new Set(),
  };
  const before = dayBefore(day, 20);
  for (let i = 0; i < 12; i += 1) tale.sites.workList.push(newWork(tale, before));
  for (const row of tale.sites.workList.slice(0, 5))
    tale.sites.projects.push(newProject(tale, 2, before, row));
  for (let i = 0; i < 3; i += 1) tale.sites.projects.push(newProject(tale, 10, before));
  for (let i = 0; i < 6; i += 1) openLaw(tale, before);
  for (let i = 0; i < 7; i += 1)
    tale.sites.resolutions.push(newResolution(tale, dayBefore(day, 30 - i)));
  return tale;
}

function blankSites(chance: Chance): Sites {
  return {
    workList: [],
    workListHeaders: {},
    projects: [],
    projectsPerPage: chance.number(3, 6),
    processes: [],
    prints: [],
    resolutions: [],
    noise: chance.number(0, 5),
  };
}

export function next(tale: Tale, counter: Counter): number {
  tale.last[counter] += tale.chance.number(1, 3);
  return tale.last[counter];
}

export function newWork(tale: Tale, day: string): Work {
  const topic = tale.fresh.shift();
  if (topic === undefined) throw new Error('no topic is left');
  const number = `UD${next(tale, 'work')}`;
  tale.topicOf.set(number, topic);
  return work({
    number: tale.chance.number(1, 4) === 1 ? number.replace('UD', 'UD ') : number,
    title: `Projekt ustawy ${topic.title}`,
    body: topic.body,
    person: tale.chance.pick(people),
    planned: quarter(tale.chance),
    essence: `Projekt przewiduje ${tale.chance.number(2, 9)} nowych zadań.`,
    published: `${day} 1${tale.chance.number(0, 9)}:25`,
  });
}

export function quarter(chance: Chance): string {
  return `${chance.pick(['I', 'II', 'III', 'IV'])} kwartał ${chance.number(2026, 2031)} r.`;
}

/** A bill of a row of the works list, or a regulation of a topic of its own. */
export function newProject(tale: Tale, typeId: 2 | 10, day: string, row?: Work): Project {
  const id = `${next(tale, typeId === 2 ? 'bill' : 'regulation')}`;
  const number = row?.number ?? `${tale.chance.number(10, 99)}/2026`;
  const topic = tale.topicOf.get(number.replace(' ', '')) ?? tale.chance.pick(topics);
  const act = makeAct(topic.title, typeId === 2 ? 'USTAWA' : 'ROZPORZĄDZENIE', tale.chance);
  const blank = (typeId === 2 ? bill : regulation)(id, number, act, day);
  const office = { MRPiPS: applicants.family, MZ: applicants.health }[topic.body];
  const named = { ...blank, subjects: [], applicant: office ?? applicants.roads };
  tale.acts.set(id, act);
  tale.topicOf.set(id, topic);
  const format = tale.chance.pick(['docx', 'pdf'] as const);
  const made = inAgreement(named, act, `${next(tale, 'file')}`, format);
  tale.last.file += 3;
  return made;
}

/** A process and its print. */
export function openLaw(tale: Tale, day: string): Topic {
  const number = `${next(tale, 'print')}`;
  const topic = tale.chance.pick(topics);
  tale.topicOf.set(`10/${number}`, topic);
  tale.sites.processes.push(process(number, `Rządowy projekt ustawy ${topic.title}`, day));
  tale.sites.prints.push(print(number, `Rządowy projekt ustawy ${topic.title}.`, day));
  return topic;
}

export function newResolution(tale: Tale, day: string): BipPage {
  const { chance } = tale;
  const file = attachment(next(tale, 'resource'), `Załącznik nr ${chance.number(1, 9)}`, [
    'Załącznik do uchwały',
    ...chance.shuffle(notices).map((notice) => fill(notice, chance)),
  ]);
  return resolution(next(tale, 'resolution'), day, chance.pick(subjects), {
    paragraphs: chance.shuffle(notices).map((notice) => fill(notice, chance)),
    attachments: [file],
  });
}

export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 24 * 3_600_000).toISOString().slice(0, 10);
}
