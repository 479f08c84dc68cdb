import type { Chapter } from '../make-world.ts';
import { openBills } from './parliament-bills.ts';
import { openJournals } from './parliament-journals.ts';
import { openSenate } from './parliament-senate.ts';
import { openSittings } from './parliament-sittings.ts';

/** Bills, sittings of committees, the Senate and both national journals, in two invented months. */
export function parliamentChapter(): Chapter {
  const parts = [openBills(), openSittings(), openSenate(), openJournals()];
  return {
    sources: parts.flatMap(({ sources }) => sources),
    happens(moment, plant) {
      for (const part of parts) part.happens(moment, plant);
    },
    answers: (moment) => parts.flatMap((part) => part.answers(moment)),
  };
}
