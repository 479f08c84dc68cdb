import type { SourceId } from '../brand.ts';
import { listBills } from '../engines/sejm-bills.ts';
import type { Source } from '../source.ts';

export const sejmBills: Source = {
  id: 'sejm-bills' as SourceId,
  name: 'Sejm – projekty ustaw i ich konsultacje przed nadaniem druku (X kadencja)',
  kind: 'parliament',
  body: 'sejm',
  start: ['https://api.sejm.gov.pl/sejm/term10/bills?limit=5000'],
  everyHours: 6,
  pauseMs: 1000,
  fetchWith: 'http',
  hosts: ['api.sejm.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listBills,
};
