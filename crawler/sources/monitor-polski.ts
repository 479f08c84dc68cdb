import type { SourceId } from '../brand.ts';
import { changesSince, listChanges } from '../engines/eli-changes.ts';
import { concernsField } from '../field.ts';
import type { Source } from '../source.ts';

export const monitorPolski: Source = {
  id: 'monitor-polski' as SourceId,
  name: 'Monitor Polski',
  kind: 'journal',
  body: 'rcl',
  start: [],
  startsAt: (moment) => [changesSince(moment)],
  everyHours: 12,
  pauseMs: 1000,
  fetchWith: 'http',
  hosts: ['api.sejm.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'feed',
  list: (page) => listChanges(page, 'MP'),
  deepens: concernsField,
};
