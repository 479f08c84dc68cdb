import type { SourceId } from '../brand.ts';
import {
  articlesAddress,
  articleText,
  listArticlesOfField,
  readArticle,
} from '../engines/madkom.ts';
import type { Source } from '../source.ts';

const host = 'bip.dolnyslask.pl';
/** "Informacje i obwieszczenia"; the number is that of the public page `o,2149,…`, not seen live. */
const menuId = 2149;

export const regionDolnoslaskieBip: Source = {
  id: 'region-dolnoslaskie-bip' as SourceId,
  name: 'BIP Województwa Dolnośląskiego – informacje i obwieszczenia',
  kind: 'regional',
  region: '02',
  channel: 'bip',
  start: [articlesAddress(host, menuId, 'shown'), articlesAddress(host, menuId, 'archived')],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: [host],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  // The day of the last publication, where the section shows it.
  marksDays: true,
  list: listArticlesOfField,
  read: readArticle,
  text: articleText,
};
