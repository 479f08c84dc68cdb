import type { Chapter } from '../make-world.ts';
import type { Desk } from './bip-first-deeds.ts';
import { earlySeptember } from './bip-first-early-september.ts';
import { lateSeptember } from './bip-first-late-september.ts';
import { october } from './bip-first-october.ts';
import { bulletinSources, type Offices, openOffices } from './bip-first-offices.ts';

/** What happens on a day, told at the desks of the bulletins. */
export type Days = Readonly<Record<string, (desks: Readonly<Record<keyof Offices, Desk>>) => void>>;

const days: Days = { ...earlySeptember, ...lateSeptember, ...october };

/** Bulletins of marshal offices on WordPress, Madkom, TYPO3, SystemDoBIP and SmartSite. */
export function bipFirst(): Chapter {
  const offices = openOffices();
  let noise = 0;
  return {
    sources: bulletinSources,
    happens(moment, plant) {
      const day = moment.slice(0, 10);
      const happens = days[day];
      if (happens === undefined) return;
      // Counters turn on the days on which something happens; on quiet ones all stands still.
      noise += 1;
      const at = (bulletin: Offices[keyof Offices]): Desk => ({ bulletin, plant, day });
      happens({
        opolskie: at(offices.opolskie),
        dolnoslaskie: at(offices.dolnoslaskie),
        lubelskie: at(offices.lubelskie),
        lubuskie: at(offices.lubuskie),
        podlaskie: at(offices.podlaskie),
      });
    },
    answers: () =>
      Object.values(offices).flatMap(({ answers, notices }) => answers(notices, noise)),
  };
}
