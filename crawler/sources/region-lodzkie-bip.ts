import type { SourceId } from '../brand.ts';
import { isSubjectOfField, ofField } from '../engines/field-rows.ts';
import { listItems, mainText, readItem } from '../engines/joomla-k2.ts';
import type { Source } from '../source.ts';

/**
 * Inferred: the section's address is that of one of its items (`…/item/9589-…`, a public page of
 * 2020) without the item; K2 builds them so. Where the board's resolutions stand is not known.
 */
export const regionLodzkieBip: Source = {
  id: 'region-lodzkie-bip' as SourceId,
  name: 'BIP Województwa Łódzkiego – konsultacje społeczne',
  kind: 'regional',
  region: '10',
  channel: 'bip',
  start: ['https://bip.lodzkie.pl/ogloszenia/konsultacje-spo%C5%82eczne'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['bip.lodzkie.pl'],
  sane: { leastRows: 1, landmark: 'Czytaj dalej', dropLimit: 0.4 },
  listing: 'recent',
  list: (page) => ofField(listItems(page)),
  deepens: isSubjectOfField,
  read: readItem,
  text: mainText,
};
