import type { Chapter } from '../make-world.ts';
import { sourcesOfPlaces } from './bip-second-deeds.ts';
import { september3, september7, september14 } from './bip-second-early-september.ts';
import { september21, september28 } from './bip-second-late-september.ts';
import { october5, october19, october26 } from './bip-second-october.ts';
import { answersOf } from './bip-second-sites.ts';
import { bulletinsAtStart } from './bip-second-start.ts';

/** The 10th and 24th of September and the 12th of October are quiet. */
const turns = {
  '2026-09-03': september3,
  '2026-09-07': september7,
  '2026-09-14': september14,
  '2026-09-21': september21,
  '2026-09-28': september28,
  '2026-10-05': october5,
  '2026-10-19': october19,
  '2026-10-26': october26,
};

const isTurn = (day: string): day is keyof typeof turns => day in turns;

/** Four bulletins of marshals' offices: Łódź, Rzeszów, Olsztyn and Poznań. */
export function bipSecond(): Chapter {
  const bulletins = bulletinsAtStart();
  return {
    sources: sourcesOfPlaces,
    happens(moment, plant) {
      const day = moment.slice(0, 10);
      if (isTurn(day)) turns[day](bulletins, plant);
    },
    answers: () => answersOf(bulletins),
  };
}
