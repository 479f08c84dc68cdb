import type { SourceId } from '../brand.ts';
import { readEntry, readHistory } from '../engines/gov-pl-entry.ts';
import { listWorks, ofFile } from '../engines/government-works.ts';
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
  // The number that the page named until now (2026-09), should it no longer name one.
  list: listWorks('rm', ofFile, 'https://www.gov.pl/register-file/Rejestr_20874195.csv'),
  read: readEntry,
  text: readHistory,
};
