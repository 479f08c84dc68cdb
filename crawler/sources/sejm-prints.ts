import type { SourceId } from '../brand.ts';
import { listPrints } from '../engines/sejm-api.ts';
import type { Source } from '../source.ts';

export const sejmPrints: Source = {
  id: 'sejm-prints' as SourceId,
  name: 'Sejm – druki sejmowe (X kadencja)',
  kind: 'parliament',
  body: 'sejm',
  start: ['https://api.sejm.gov.pl/sejm/term10/prints'],
  everyHours: 6,
  pauseMs: 1000,
  fetchWith: 'http',
  hosts: ['api.sejm.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listPrints,
};
