import type { SourceId } from '../brand.ts';
import { isSubjectOfField, ofField } from '../engines/field-rows.ts';
import { listRows, mainText, readPage } from '../engines/hsi-bip.ts';
import type { Source } from '../source.ts';

/** The sections stand in the site's menu. Lists by years begin anew each January: hence a feed. */
export const regionWielkopolskieBip: Source = {
  id: 'region-wielkopolskie-bip' as SourceId,
  name: 'BIP Województwa Wielkopolskiego – uchwały zarządu, strategie, plany i programy',
  kind: 'regional',
  region: '30',
  channel: 'bip',
  start: [
    'https://bip.umww.pl/279---kategoria_uchwaly-zarzadu',
    'https://bip.umww.pl/292---kategoria_strategie-plany-programy-sprawozdania-decyzje',
  ],
  everyHours: 24,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['bip.umww.pl'],
  sane: { leastRows: 1, landmark: 'Województwa Wielkopolskiego', dropLimit: 0.4 },
  listing: 'feed',
  list: (page) => ofField(listRows(page)),
  deepens: isSubjectOfField,
  read: readPage,
  text: mainText,
};
