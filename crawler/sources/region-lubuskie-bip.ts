import type { SourceId } from '../brand.ts';
import { listSection } from '../engines/system-do-bip.ts';
import type { Source } from '../source.ts';

/**
 * The address is the one that the office itself announces (2025-12). Whether the section is a
 * table or one page with files is not known: the engine reads both.
 */
export const regionLubuskieBip: Source = {
  id: 'region-lubuskie-bip' as SourceId,
  name: 'BIP Województwa Lubuskiego – projekty i konsultacje społeczne',
  kind: 'regional',
  region: '08',
  channel: 'bip',
  start: ['https://bip.lubuskie.pl/503/Projekty_-_konsultacje_spoleczne/'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['bip.lubuskie.pl'],
  sane: { leastRows: 1, landmark: 'Biuletyn Informacji Publicznej', dropLimit: 0.4 },
  listing: 'complete',
  list: listSection,
};
