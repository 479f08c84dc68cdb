import type { SourceId } from '../brand.ts';
import { documentText, listDocuments, readDocument } from '../engines/typo3-bip.ts';
import type { Source } from '../source.ts';

/**
 * The office's own announcements lead to documents of section 1205 (2024-08). That the section
 * lists them as its other sections do is inferred; so is that the first page holds the newest.
 */
export const regionLubelskieBip: Source = {
  id: 'region-lubelskie-bip' as SourceId,
  name: 'BIP Województwa Lubelskiego – konsultacje społeczne',
  kind: 'regional',
  region: '06',
  channel: 'bip',
  start: ['https://umwl.bip.lubelskie.pl/index.php?id=1205'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['umwl.bip.lubelskie.pl'],
  sane: { leastRows: 1, landmark: 'Biuletyn Informacji Publicznej', dropLimit: 0.4 },
  listing: 'recent',
  list: listDocuments,
  read: readDocument,
  text: documentText,
};
