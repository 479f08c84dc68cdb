import type { SourceId } from '../brand.ts';
import { listWorks } from '../engines/government-works.ts';
import type { Source } from '../source.ts';

export const workListRm: Source = {
  id: 'work-list-rm' as SourceId,
  name: 'Wykaz prac legislacyjnych i programowych Rady Ministrów',
  kind: 'work-list',
  body: 'rm',
  start: ['https://www.gov.pl/web/premier/wplip-rm'],
  everyHours: 6,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listWorks('rm'),
};
