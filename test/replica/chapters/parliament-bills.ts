import type { Chapter } from '../make-world.ts';
import { billList } from '../markup/sejm-bills.ts';
import { billsAtStart } from './parliament-bills-start.ts';
import { source, stories } from './parliament-bills-story.ts';

const list = '/sejm/term10/bills?limit=5000';

/** Bills of the Sejm: they arrive, are consulted, get a print, or are taken back. */
export function openBills(): Chapter {
  const bills = billsAtStart();
  return {
    sources: [source],
    happens(moment, plant) {
      stories[moment.slice(0, 10)]?.({ bills, plant });
    },
    answers: () => [
      { host: 'api.sejm.gov.pl', path: list, file: 'bills.json', body: billList(bills) },
    ],
  };
}
