import type { SourceId } from '../brand.ts';
import { readEntry, readHistory } from '../engines/gov-pl-entry.ts';
import { listWorks, ofFile } from '../engines/government-works.ts';
import type { Source } from '../source.ts';

const home = 'https://www.gov.pl/web/premier/wplip-rm';
/** The number that the page named until now (2026-09). */
const address = 'https://www.gov.pl/register-file/Rejestr_20874195.csv';

export const workListRm: Source = {
  id: 'work-list-rm' as SourceId,
  name: 'Wykaz prac legislacyjnych i programowych Rady Ministrów',
  kind: 'work-list',
  body: 'rm',
  start: [home],
  everyHours: 6,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listWorks('rm', ofFile, { home, address }),
  read: readEntry,
  text: readHistory,
};
