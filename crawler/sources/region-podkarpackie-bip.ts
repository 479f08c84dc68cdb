import type { SourceId } from '../brand.ts';
import { isSubjectOfField, ofField } from '../engines/field-rows.ts';
import { listArticles, mainText, readArticle } from '../engines/joomla-govarticle.ts';
import type { Source } from '../source.ts';

/** The sections stand in the site's menu. Lists by years begin anew each January: hence a feed. */
export const regionPodkarpackieBip: Source = {
  id: 'region-podkarpackie-bip' as SourceId,
  name: 'BIP Województwa Podkarpackiego – uchwały zarządu, konsultacje społeczne i programy',
  kind: 'regional',
  region: '18',
  channel: 'bip',
  start: [
    'https://bip.podkarpackie.pl/zarzad/uchwaly-zarzadu',
    'https://bip.podkarpackie.pl/zarzad/konsultacje-spoleczne',
    'https://bip.podkarpackie.pl/samorzad/programy-wojewodztwa',
  ],
  everyHours: 24,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['bip.podkarpackie.pl'],
  sane: { leastRows: 1, landmark: 'Biuletyn Informacji Publicznej', dropLimit: 0.4 },
  listing: 'feed',
  list: (page) => ofField(listArticles(page)),
  deepens: isSubjectOfField,
  read: readArticle,
  text: mainText,
};
