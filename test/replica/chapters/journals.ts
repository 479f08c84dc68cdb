import type { Answer } from '../answers.ts';
import { paperBody } from '../documents.ts';
import type { Chapter } from '../make-world.ts';
import { type Journal, journalRecord, journalYear, year } from '../markup/journal.ts';
import * as acts from './journals-acts.ts';
import {
  addText,
  changeStatus,
  correctTitle,
  type JournalScene,
  journalOf,
  publish,
  publishRoads,
  replaceText,
} from './journals-deeds.ts';

/** The journals of all 16 voivodeships, four of which write their keys with a capital. */
export function journalsChapter(): Chapter {
  const journals = acts.journalsAtStart();
  return {
    sources: acts.regionNames.map(acts.sourceOf),
    happens(moment, plant) {
      const day = moment.slice(0, 10);
      happenings[day]?.({ journals, plant, day });
    },
    answers: () => [...journals.values()].flatMap(answersOf),
  };
}

function answersOf(journal: Journal): Answer[] {
  const { host, publisher } = journal;
  const path = `/api/eli/acts/${publisher}/${year}`;
  const json = { headers: { 'content-type': 'application/json; charset=utf-8' } };
  return [
    { host, path, file: `${year}.json`, body: journalYear(journal), ...json },
    ...journal.acts.flatMap((act): Answer[] => {
      const own = `${path}/${act.pos}`;
      const record = journalRecord(act, journal);
      const { lines } = act;
      return [
        { host, path: own, file: `${act.pos}.json`, body: record, ...json },
        ...(lines === undefined
          ? []
          : [{ host, path: `${own}/text.pdf`, file: `${act.pos}.pdf`, body: paperBody(lines) }]),
      ];
    }),
  ];
}

const happenings: Readonly<Record<string, (scene: JournalScene) => void>> = {
  '2026-09-03': (scene) => {
    publish(scene, 'dolnoslaskie', 2401, acts.respite, ['us-wytchnieniowa']);
    publish(scene, 'lodzkie', 2402, acts.foster, ['us-piecza']);
  },
  '2026-09-07': (scene) => {
    publishRoads(scene, 2500);
    changeStatus(scene, 'malopolskie', 1205, 'akt uchylony');
  },
  '2026-09-14': (scene) => {
    replaceText(scene, 'kujawsko-pomorskie', 1201, [1, '38 złotych', '42 złote']);
    publish(scene, 'slaskie', 2601, acts.cooperation, ['ngo-wspolpraca']);
  },
  '2026-09-21': (scene) => {
    addText(scene, 'podlaskie', 1410, acts.care);
    correctTitle(scene, 'wielkopolskie', 1214, [
      'Rady Gminy Wymyślin',
      'Rady Miejskiej w Wymyślinie',
    ]);
  },
  '2026-09-28': (scene) => {
    changeStatus(scene, 'lubuskie', 1203, 'stwierdzono częściową nieważność aktu');
    publish(scene, 'zachodniopomorskie', 2701, acts.homes, ['us-dps']);
    publish(scene, 'mazowieckie', 2702, acts.violence, ['gr-przemoc']);
  },
  '2026-10-05': (scene) => {
    replaceText(scene, 'podkarpackie', 1208, [1, '38 złotych', '40 złotych']);
    publish(scene, 'opolskie', 2801, acts.dayHome, ['us-sds']);
    // The order of the rows turns: only positions tell.
    for (const name of acts.regionNames) journalOf(scene, name).acts.reverse();
  },
  '2026-10-19': (scene) => {
    publishRoads(scene, 2900);
    changeStatus(scene, 'warminsko-mazurskie', 1213, 'akt uchylony');
    publish(scene, 'swietokrzyskie', 2901, acts.foster, ['us-piecza']);
    replaceText(scene, 'lubelskie', 1202, [3, '14 dni', '30 dni']);
  },
  '2026-10-26': (scene) => {
    publish(scene, 'pomorskie', 3001, acts.plan, ['di-proces']);
    changeStatus(scene, 'dolnoslaskie', 2401, 'stwierdzono nieważność aktu');
  },
};
