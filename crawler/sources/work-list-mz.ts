import type { SourceId } from '../brand.ts';
import { listMinistryWorks } from '../engines/gov-pl-ministry.ts';
import type { Source } from '../source.ts';

const home = 'https://www.gov.pl/web/zdrowie/wykaz-prac-legislacyjnych';

export const workListMz: Source = {
  id: 'work-list-mz' as SourceId,
  name: 'Wykaz prac legislacyjnych Ministra Zdrowia',
  kind: 'work-list',
  body: 'mz',
  start: [home],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listMinistryWorks({
    prefix: 'mz',
    body: 'Minister Zdrowia',
    home,
    known: 'https://www.gov.pl/api/data/registers/search?pageId=21034488',
  }),
};
