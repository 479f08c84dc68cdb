import { watchedPage } from '../engines/watched-page.ts';

/** The project that helps communes with local plans. No page on a regional plan of Mazowsze is known. */
export const regionMazowieckieRops = watchedPage({
  id: 'region-mazowieckie-rops',
  name: 'MCPS w Warszawie – rozwój usług społecznych na Mazowszu i lokalne plany deinstytucjonalizacji',
  kind: 'regional',
  region: '14',
  channel: 'rops',
  address: 'https://mcps.com.pl/dla-ciebie-dla-mnie-dla-nas-rozwoj-uslug-spolecznych-na-mazowszu/',
  landmark: 'Mazowieckie Centrum Polityki Społecznej',
  fetchWith: 'http',
});
