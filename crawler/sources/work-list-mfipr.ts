import type { SourceId } from '../brand.ts';
import { listMinistryWorks } from '../engines/gov-pl-ministry.ts';
import type { Source } from '../source.ts';

/** The page is linked on the RCL (2026-08); its columns were never seen, see docs/sources.md. */
const home = 'https://www.gov.pl/web/fundusze-regiony/wykaz-prac-legislacyjnych';

export const workListMfipr: Source = {
  id: 'work-list-mfipr' as SourceId,
  name: 'Wykaz prac legislacyjnych Ministra Funduszy i Polityki Regionalnej',
  kind: 'work-list',
  body: 'mfipr',
  start: [home],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listMinistryWorks({
    prefix: 'mfipr',
    body: 'Minister Funduszy i Polityki Regionalnej',
    home,
  }),
};
