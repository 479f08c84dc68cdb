import { bipFirst } from '../chapters/bip-first.ts';
import { bipSecond } from '../chapters/bip-second.ts';
import { draftDeeds } from '../chapters/drafts.ts';
import { govPl } from '../chapters/gov-pl.ts';
import { journalsChapter } from '../chapters/journals.ts';
import { parliamentChapter } from '../chapters/parliament.ts';
import { rclChapter } from '../chapters/rcl.ts';
import { ropsChapter } from '../chapters/rops.ts';
import type { Scene } from '../deeds/scene.ts';
import { bothSitesRefuse, halfAnswers, oneFileRejected } from '../faults.ts';
import type { Story, StoryMoment } from '../make-world.ts';
import { hosts } from '../render-sites.ts';
import * as earlyOctober from './early-october.ts';
import * as earlySeptember from './early-september.ts';
import * as lateOctober from './late-october.ts';
import * as lateSeptember from './late-september.ts';
import { brokenStarts, wallsEverywhere, wrongPages } from './lies.ts';
import { projectsAtStart } from './projects.ts';
import { resolutionsAtStart } from './resolutions.ts';
import { printsAtStart, processesAtStart } from './sejm.ts';
import { worksAtStart } from './works.ts';

/** The bundled world: two invented months of all families of sources. */
export const twoMonths: Story = {
  title: 'Wrzesień i październik 2026: świat wymyślony',
  period: '2026-09/2026-10',
  sources: [
    'work-list-rm',
    'rcl-bills',
    'rcl-regulations',
    'sejm-processes',
    'sejm-prints',
    'region-slaskie-bip',
  ],
  start: () => ({
    workList: worksAtStart(),
    workListHeaders: {},
    projects: projectsAtStart(),
    projectsPerPage: 4,
    processes: processesAtStart(),
    prints: printsAtStart(),
    resolutions: resolutionsAtStart(),
    noise: 0,
  }),
  chapters: [
    rclChapter,
    journalsChapter,
    parliamentChapter,
    bipFirst,
    bipSecond,
    govPl,
    ropsChapter,
  ],
  moments: [
    { name: '2026-09-01T0600Z' },
    at('2026-09-03', earlySeptember.september3),
    at('2026-09-07', earlySeptember.september7),
    at('2026-09-10', earlySeptember.september10, (right) => [
      // Two sites of the first chapters go on that day.
      ...wallsEverywhere(right, [hosts.sejm, hosts.bip]),
      ...bothSitesRefuse(right),
    ]),
    at('2026-09-14', earlySeptember.september14),
    at('2026-09-21', lateSeptember.september21),
    at('2026-09-24', lateSeptember.september24, (right) => [
      ...brokenStarts(right, Object.values(hosts)),
      ...halfAnswers(right),
    ]),
    at('2026-09-28', lateSeptember.september28),
    at('2026-10-05', earlyOctober.october5),
    at('2026-10-12', earlyOctober.october12, (right) => [
      ...wrongPages(right),
      ...oneFileRejected(right),
    ]),
    at('2026-10-19', lateOctober.october19),
    at('2026-10-26', lateOctober.october26),
  ],
};

function at(
  day: string,
  happens: (scene: Scene) => void,
  faults?: StoryMoment['faults'],
): StoryMoment {
  return {
    name: `${day}T0600Z`,
    happens(sites, plant) {
      const scene = { sites, plant, day };
      happens(scene);
      draftDeeds[day]?.(scene);
    },
    ...(faults && { faults }),
  };
}
