import type { SourceId } from '../brand.ts';
import { listPosts, postsAddress, postText, readPost } from '../engines/wordpress.ts';
import type { Source } from '../source.ts';

const host = 'bip.opolskie.pl';
/** The site's own search over all it has; the second phrase in quotes, or its words are sought apart. */
const words = ['deinstytucjonaliz', '"usług społecznych"'];

export const regionOpolskieBip: Source = {
  id: 'region-opolskie-bip' as SourceId,
  name: 'BIP Województwa Opolskiego – deinstytucjonalizacja i usługi społeczne',
  kind: 'regional',
  region: '16',
  channel: 'bip',
  start: words.flatMap((search) => [
    postsAddress(host, { search }),
    postsAddress(host, { search }, 'pages'),
  ]),
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: [host],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listPosts,
  read: readPost,
  text: postText,
};
