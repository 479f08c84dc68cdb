import type { Answer } from '../answers.ts';
import type { Chapter, Plant } from '../make-world.ts';
import { type Sitting, sittingList } from '../markup/sejm-sittings.ts';
import { sittings as drawnUp, sittingsAtStart } from './parliament-sittings-start.ts';

const source = 'sejm-committees';
const host = 'api.sejm.gov.pl';
const path = '/sejm/term10/committees/sittings/';

/** Sittings of committees by day; what is planned is moved, joined, called off, and held. */
export function openSittings(): Chapter {
  const sittings = sittingsAtStart();
  const days = new Set<string>();
  return {
    sources: [source],
    happens(moment, plant) {
      stories[moment.slice(0, 10)]?.({ sittings, plant });
      for (const { date } of sittings) days.add(date);
    },
    answers: () => [emptyDays, ...[...days].map((day) => answerOf(day, sittings))],
  };
}

/** Every day that has no list of its own. */
const emptyDays: Answer = {
  host,
  match: `^${path}\\d{4}-\\d{2}-\\d{2}$`,
  file: 'sittings-none.json',
  body: '[]',
};

function answerOf(day: string, sittings: readonly Sitting[]): Answer {
  const body = sittingList(sittings.filter(({ date }) => date === day));
  return { host, path: `${path}${day}`, file: `sittings-${day}.json`, body };
}

interface Scene {
  readonly sittings: Sitting[];
  readonly plant: Plant;
}

type Details = Omit<Parameters<Plant>[0], 'source' | 'key' | 'change'>;

const keyOf = ({ code, date, num }: Sitting) => `${code}/${date}/${num}`;

function isCalled({ sittings, plant }: Scene, sitting: Sitting, details: Details = {}): void {
  sittings.push({ ...sitting });
  plant({ source, key: keyOf(sitting), change: 'appeared', ...details });
}

function changes(
  { sittings, plant }: Scene,
  which: Sitting,
  change: Partial<Sitting>,
  details: Details,
): void {
  const sitting = sittings.find((one) => keyOf(one) === keyOf(which));
  if (sitting === undefined) throw new Error(`no sitting ${keyOf(which)}`);
  Object.assign(sitting, change);
  plant({ source, key: keyOf(which), change: 'facts', ...details });
}

/** The committee meets on another day: its sitting has another key from then on. */
function movesTo(scene: Scene, which: Sitting, date: string, details: Details): void {
  const at = scene.sittings.findIndex((one) => keyOf(one) === keyOf(which));
  scene.sittings.splice(at, 1);
  isCalled(scene, { ...which, date }, details);
}

const stories: Readonly<Record<string, (scene: Scene) => void>> = {
  '2026-09-03': (scene) =>
    isCalled(scene, drawnUp.longTermCare, { tags: ['us-opieka-dlugoterminowa'] }),
  '2026-09-07': (scene) =>
    changes(
      scene,
      drawnUp.welfare,
      { start: '14:10:00', comments: 'Zmiana godziny posiedzenia z 12.00 na 14.10.' },
      {
        fields: {
          heldAt: ['2026-09-09 12:00', '2026-09-09 14:10'],
          additional: [
            'Miejsce: sala nr 24 (bud. G)',
            'Zmiana godziny posiedzenia z 12.00 na 14.10. Miejsce: sala nr 24 (bud. G)',
          ],
        },
      },
    ),
  '2026-09-14': (scene) => {
    // The committee of finance leads: who looks for its own code only never sees this one.
    isCalled(scene, drawnUp.disabilityFund, { tags: ['akt-pfron'] });
    isCalled(scene, drawnUp.psychiatry, { tags: ['us-czp'] });
    isCalled(scene, drawnUp.foster, { tags: ['us-piecza'] });
  },
  '2026-09-21': (scene) => {
    changes(
      scene,
      drawnUp.localServices,
      { status: 'FINISHED', start: '10:06:31' },
      { fields: { status: ['Zaplanowane', 'Zakończone'] } },
    );
    movesTo(scene, drawnUp.foster, '2026-09-30', { tags: ['us-piecza'] });
  },
  '2026-09-28': (scene) => {
    changes(
      scene,
      drawnUp.psychiatry,
      { status: 'ONGOING', start: '08:01:12' },
      { fields: { status: ['Zaplanowane', 'Trwa'] } },
    );
    isCalled(scene, drawnUp.unnumbered, { tags: ['us-asystencja'] });
  },
  '2026-10-05': (scene) => {
    changes(
      scene,
      drawnUp.unnumbered,
      { agenda: [...drawnUp.unnumbered.agenda, 'Informacja o opiece wytchnieniowej.'] },
      {
        fields: {
          summary: [
            drawnUp.unnumbered.agenda.join(' '),
            `${drawnUp.unnumbered.agenda.join(' ')} Informacja o opiece wytchnieniowej.`,
          ],
        },
        tags: ['us-wytchnieniowa'],
      },
    );
    isCalled(scene, drawnUp.subcommittee);
    isCalled(scene, drawnUp.seniors, { tags: ['prawo-bon'] });
  },
  '2026-10-19': (scene) => {
    changes(
      scene,
      drawnUp.seniors,
      { status: 'CANCELLED', comments: 'Posiedzenie odwołane.' },
      { fields: { status: ['Zaplanowane', 'Odwołane'] } },
    );
    isCalled(scene, drawnUp.petition, { tags: ['us-dps'] });
    isCalled(scene, drawnUp.families);
  },
  '2026-10-26': (scene) => {
    changes(
      scene,
      drawnUp.families,
      { jointWith: [{ code: 'ZDR', num: 171 }] },
      { fields: { cooperatingBody: [null, 'Komisja Zdrowia (ZDR)'] } },
    );
    isCalled(scene, drawnUp.budget, { tags: ['fin-fs'] });
  },
};
