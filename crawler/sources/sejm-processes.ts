import type { SourceId } from '../brand.ts';
import { listProcesses, readProcess } from '../engines/sejm-api.ts';
import type { Source } from '../source.ts';

export const sejmProcesses: Source = {
  id: 'sejm-processes' as SourceId,
  name: 'Sejm – przebieg procesu legislacyjnego (X kadencja)',
  kind: 'parliament',
  body: 'sejm',
  start: ['https://api.sejm.gov.pl/sejm/term10/processes?limit=500&offset=0'],
  everyHours: 6,
  pauseMs: 1000,
  fetchWith: 'http',
  hosts: ['api.sejm.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listProcesses,
  read: readProcess,
};
