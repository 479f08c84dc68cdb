import type { SourceId } from '../brand.ts';
import { listSittings, sittingDays } from '../engines/sejm-sittings.ts';
import type { Source } from '../source.ts';

export const sejmCommittees: Source = {
  id: 'sejm-committees' as SourceId,
  name: 'Sejm – posiedzenia komisji (X kadencja)',
  kind: 'parliament',
  body: 'sejm',
  start: [],
  startsAt: (moment) => sittingDays(moment, 10),
  everyHours: 6,
  pauseMs: 1000,
  fetchWith: 'http',
  hosts: ['api.sejm.gov.pl'],
  // A day, and in August a whole month, may have no sitting.
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'feed',
  list: listSittings,
};
