import { regionMazowieckieRops } from '../../../crawler/sources/region-mazowieckie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionMazowieckieRops, {
  address: 'https://mcps.com.pl/dla-ciebie-dla-mnie-dla-nas-rozwoj-uslug-spolecznych-na-mazowszu/',
  title: 'Dla Ciebie, dla mnie, dla nas – rozwój usług społecznych na Mazowszu',
  publishedOn: '2024-02-12',
  line: 'Projekt wspiera gminy i powiaty w tworzeniu lokalnych planów deinstytucjonalizacji.',
  files: [],
});
