import type { SourceId } from '../brand.ts';
import { learnFromRegulations } from '../engines/gov-pl-lesson.ts';
import { listMinistryWorks } from '../engines/gov-pl-ministry.ts';
import type { Source } from '../source.ts';

const minister = 'Minister Rodziny, Pracy i Polityki Społecznej';

export const workListMrpips: Source = {
  id: 'work-list-mrpips' as SourceId,
  name: 'Wykaz prac legislacyjnych Ministra Rodziny, Pracy i Polityki Społecznej',
  kind: 'work-list',
  body: 'mrpips',
  start: [],
  learnsFrom: learnFromRegulations(
    minister,
    '/web/rodzina/',
    'Adres wykazu nie jest jeszcze znany; wskaże go odnośnik przy numerze projektu rozporządzenia tego ministra w Rządowym Procesie Legislacyjnym.',
  ),
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listMinistryWorks({ prefix: 'mrpips', body: minister }),
};
