import type { SourceId } from '../brand.ts';
import { listPages, mainText, readPage } from '../engines/smartsite.ts';
import type { Source } from '../source.ts';

export const regionSlaskieBip: Source = {
  id: 'region-slaskie-bip' as SourceId,
  name: 'BIP Województwa Śląskiego – uchwały zarządu województwa',
  kind: 'regional',
  region: '24',
  channel: 'bip',
  start: ['https://bip.slaskie.pl/samorzad_wojewodztwa/zarzad_wojewodztwa/uchwaly_zarzadu/'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['bip.slaskie.pl'],
  sane: { leastRows: 1, landmark: 'Biuletyn Informacji Publicznej', dropLimit: 0.4 },
  listing: 'recent',
  list: listPages,
  read: readPage,
  text: mainText,
};
