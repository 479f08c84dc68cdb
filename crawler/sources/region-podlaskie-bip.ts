import type { SourceId } from '../brand.ts';
import { listPages, mainText, readPage } from '../engines/smartsite.ts';
import type { Source } from '../source.ts';

/**
 * The section was seen on bip.wrotapodlasia.pl (2021), and the sections beside it have moved to
 * bip.podlaskie.eu under the same paths: that this one has, too, is inferred.
 */
export const regionPodlaskieBip: Source = {
  id: 'region-podlaskie-bip' as SourceId,
  name: 'BIP Województwa Podlaskiego – konsultacje społeczne',
  kind: 'regional',
  region: '20',
  channel: 'bip',
  start: ['https://bip.podlaskie.eu/wojewodztwo/konsultacje_spoleczne/'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['bip.podlaskie.eu', 'bip.wrotapodlasia.pl'],
  sane: { leastRows: 1, landmark: 'Biuletyn Informacji Publicznej', dropLimit: 0.4 },
  listing: 'recent',
  list: listPages,
  read: readPage,
  text: mainText,
};
