import type { SourceId } from '../brand.ts';
import { concernsSenate, listActs, readAct } from '../engines/senat.ts';
import type { Source } from '../source.ts';

const list = '/prace/proces-legislacyjny-w-senacie/ustawy-uchwalone-przez-sejm/';

export const senate: Source = {
  id: 'senate' as SourceId,
  name: 'Senat – ustawy uchwalone przez Sejm',
  kind: 'parliament',
  body: 'senat',
  start: [`https://www.senat.gov.pl${list}`],
  everyHours: 12,
  pauseMs: 3000,
  fetchWith: 'http',
  hosts: ['www.senat.gov.pl'],
  sane: { leastRows: 1, landmark: 'Nr druku', dropLimit: 0.4 },
  // The newest acts of a list that runs through the whole term: an older one is not missing.
  listing: 'feed',
  list: listActs,
  read: readAct,
  deepens: concernsSenate,
};
