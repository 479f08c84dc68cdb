import type { Answer } from '../answers.ts';
import { draftBody } from '../documents.ts';
import type { Chapter, Plant } from '../make-world.ts';
import {
  actPath,
  paperPath,
  type SenateAct,
  senateAct,
  senateList,
  senateSection,
} from '../markup/senat.ts';
import * as deeds from './parliament-senate-deeds.ts';
import { bonus, bonusReport, volunteers, volunteersOpinion } from './parliament-senate-start.ts';
import * as texts from './parliament-texts.ts';

/** Acts of the Sejm on their way through the Senate. */
export function openSenate(): Chapter {
  const acts = deeds.actsAtStart();
  let visits = 41_200;
  return {
    sources: [deeds.source],
    happens(moment, plant) {
      const day = moment.slice(0, 10);
      visits += 377;
      stories[day]?.({ acts, plant });
    },
    answers: () => [...lists(acts, visits), ...acts.flatMap((act) => pagesOf(act, visits))],
  };
}

const host = 'www.senat.gov.pl';
const perPage = 10;

/** One more page than is full: who counts rows asks for it. */
function lists(acts: readonly SenateAct[], visits: number): Answer[] {
  return Array.from({ length: Math.ceil(acts.length / perPage) }, (_, at) => ({
    host,
    path: at === 0 ? senateSection : `${senateSection}page,${at + 1}.html`,
    file: `senat-lista-${at + 1}.html`,
    body: senateList(acts.slice(at * perPage, (at + 1) * perPage), visits),
  }));
}

function pagesOf(act: SenateAct, visits: number): Answer[] {
  const papers = [...act.steps.flatMap(({ papers = [] }) => papers), ...act.opinions];
  const page = { host, path: actPath(act), file: `ustawa-${act.id}.html` };
  return [
    { ...page, body: senateAct(act, visits) },
    ...papers.map((paper) => ({
      host,
      path: paperPath(paper),
      file: paper.path.replaceAll('/', '-'),
      body: paper.body,
    })),
  ];
}

interface Scene {
  readonly acts: SenateAct[];
  readonly plant: Plant;
}

const stories: Readonly<Record<string, (scene: Scene) => void>> = {
  '2026-09-03': (scene) =>
    deeds.addStep(scene, '911', deeds.sittingOf911, { tags: ['prawo-rehabilitacja'] }),
  '2026-09-07': (scene) =>
    deeds.addStep(scene, '905', { day: '2026-09-04', name: '66. pos. Senatu' }),
  '2026-09-14': (scene) => deeds.arrives(scene, volunteers(), { tags: ['prawo-pozytek'] }),
  '2026-09-21': (scene) => {
    deeds.addStep(scene, '912', {
      day: '2026-09-16',
      name: 'Skierowanie ustawy do:',
      committees: [[233, 'Komisji Rodziny, Polityki Senioralnej i Społecznej']],
    });
    deeds.addOpinion(scene, '912', volunteersOpinion());
  },
  '2026-09-28': (scene) => {
    const before = deeds.paperOf(scene, '912', 'Druk nr 912');
    before.body = draftBody(texts.volunteers2, 'pdf');
    deeds.plantAt(scene, '912', {
      change: 'text',
      document: 'Druk nr 912',
      units: [{ unit: 'art. 2', kind: 'changed' }],
    });
  },
  '2026-10-05': (scene) => {
    const opinion = deeds.actOf(scene, '912').opinions.pop();
    deeds.plantAt(scene, '912', { change: 'document-removed', document: opinion?.name ?? '' });
  },
  '2026-10-19': (scene) => deeds.arrives(scene, bonus(), { tags: ['prawo-bon'] }),
  '2026-10-26': (scene) => {
    deeds.addStep(scene, '913', bonusReport(), { tags: ['prawo-bon'] });
    deeds.addStep(scene, '912', {
      day: '2026-10-22',
      name: '70. pos. Senatu',
      says: 'Senat przyjął ustawę bez poprawek',
    });
  },
};
