import { makeDocx } from '../../support/docx.ts';
import type { Answer } from '../answers.ts';
import * as centre from '../deeds/centre.ts';
import { letterBody } from '../documents.ts';
import type { Chapter } from '../make-world.ts';
import { rclRegister } from '../markup/rcl-register.ts';
import { hosts, newestFirst, renderList, renderProject } from '../render-sites.ts';
import type { Sites } from '../sites.ts';
import {
  beginStage,
  nameSubject,
  type OutlineScene,
  outlineOf,
  unseen,
  withdrawOutline,
} from './rcl-deeds.ts';
import {
  housingFirst,
  housingFirstText,
  type Outline,
  outline,
  outlinesAtStart,
  psychiatryId,
  psychiatryText,
} from './rcl-outlines.ts';

const perPage = 4;
const standards = '12499401';
const shipping = '12499402';
const tenants = '12499404';
const consultation = 'Konsultacje publiczne';

/** Outlines of bills at the legislation centre: stages to the minute, and what is not our field. */
export function rclChapter(): Chapter {
  const outlines = outlinesAtStart();
  return {
    sources: ['rcl-outlines'],
    happens(moment, plant) {
      const day = moment.slice(0, 10);
      const projects = outlines.map(({ project }) => project);
      const sites = { projects } as Sites;
      happenings[day]?.({ outlines, sites, plant, day });
    },
    answers: (moment) => answers(outlines, moment.slice(0, 10)),
  };
}

function answers(outlines: readonly Outline[], stamp: string): Answer[] {
  const newest = newestFirst(outlines.map(({ project }) => project));
  return [
    ...renderList(1, newest, perPage, stamp),
    ...outlines.flatMap(({ project, events }) => [
      ...renderProject(project),
      ...(events === undefined ? [] : [registerOf({ project, events }, project.modified)]),
    ]),
  ];
}

function registerOf({ project, events = [] }: Outline, stamp: string): Answer {
  const { id, title } = project;
  // The order of the rows turns with the day: only their minutes tell.
  const rows = stamp.endsWith('1') ? events.toReversed() : events;
  const path = `/projekt/rejestr/projekt/${id}`;
  return {
    host: hosts.rcl,
    path,
    file: `rejestr-${id}.html`,
    body: rclRegister(title, rows, stamp),
  };
}

const happenings: Readonly<Record<string, (scene: OutlineScene) => void>> = {
  '2026-09-03': (scene) => {
    const made = outline(housingFirst, housingFirstText, '2026-09-02 15:20');
    scene.outlines.push(made);
    centre.openProject(scene, made.project, { tags: ['us-housing-first'] });
  },
  '2026-09-07': (scene) => {
    beginStage(scene, standards, consultation, { at: '2026-09-07 07:41' });
    const term = 'w terminie 21 dni od dnia otrzymania niniejszego pisma';
    const { title, number } = outlineOf(scene, standards).project;
    const office = 'Ministerstwo Rodziny, Pracy i Polityki Społecznej';
    centre.addDocument(
      scene,
      { id: standards, stage: consultation, folder: 'Pisma' },
      {
        id: '4015',
        name: 'pismo – konsultacje założeń.pdf',
        extension: 'pdf',
        body: letterBody({ day: '2026-09-07', office, title, number, term }),
      },
      { deadline: '2026-09-28' },
    );
  },
  '2026-09-14': (scene) => {
    const at = '2026-09-14 07:12';
    beginStage(scene, standards, 'Opiniowanie', { at, way: 'join' });
    beginStage(scene, shipping, consultation, { at: '2026-09-11 09:30', isRead: false });
    const place = { id: shipping, stage: consultation, folder: 'Pisma' };
    const body = makeDocx(['Pismo', 'Uwagi w terminie 14 dni od dnia 11 września 2026 r.']);
    const file = { id: '4025', name: 'pismo.docx', extension: 'docx', body } as const;
    centre.addDocument(unseen(scene), place, file);
  },
  '2026-09-21': (scene) => {
    const text = psychiatryText.map((line) => line.replace('14 dni', '7 dni'));
    const place = { id: psychiatryId, stage: 'Uzgodnienia' };
    centre.replaceDocument(scene, place, '4031', makeDocx(text), { tags: ['us-czp'] });
    // Order and technical dates move, nothing else does.
    centre.touchProject(scene, standards, 'Opiniowanie');
  },
  '2026-09-28': (scene) => {
    nameSubject(scene, tenants, { id: 501, name: 'BEZDOMNI' });
    const place = { id: standards, stage: consultation, folder: 'Pisma' };
    centre.removeDocument(scene, place, '4015');
    beginStage(scene, '12499405', consultation, { at: '2026-09-25 16:03' });
  },
  '2026-10-05': (scene) => {
    withdrawOutline(scene, psychiatryId);
    const at = '2026-10-02 13:58';
    beginStage(scene, standards, 'Stały Komitet Rady Ministrów', { at });
    const shown = { id: shipping, stage: 'Uzgodnienia' };
    centre.replaceDocument(unseen(scene), shown, '4021', makeDocx(['Założenia', 'II.']), {});
  },
  '2026-10-19': (scene) => {
    const confirmation = 'Potwierdzenie projektu przez Stały Komitet Rady Ministrów';
    beginStage(scene, standards, confirmation, { at: '2026-10-16 11:45' });
    const text = housingFirstText.map((line) => line.replace('12 miesięcy', '24 miesiące'));
    const place = { id: '12499405', stage: 'Uzgodnienia' };
    centre.replaceDocument(scene, place, '4051', makeDocx(text), { tags: ['us-housing-first'] });
  },
  '2026-10-26': (scene) => {
    beginStage(scene, standards, 'Rada Ministrów', { at: '2026-10-26 06:59' });
    centre.closeProject(scene, shipping, 'zamknięty');
    const words = { id: '12499407', number: 'ZD50', created: '2026-10-23' };
    const title = 'Projekt założeń projektu ustawy o opakowaniach szklanych';
    const finance = outlineOf(scene, tenants).project.applicant;
    const own = { applicant: finance, departments: [{ id: 5, name: 'gospodarka' }] };
    const made = outline({ ...words, title, ...own }, ['Założenia', 'I. Cel'], '2026-10-23 10:00');
    scene.outlines.push(made);
    centre.openProject(scene, made.project);
  },
};
