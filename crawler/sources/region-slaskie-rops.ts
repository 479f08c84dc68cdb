import { watchedPage } from '../engines/watched-page.ts';

/** The call for experts and the first meeting of the team. The page of the adopted plan is not known. */
export const regionSlaskieRops = watchedPage({
  id: 'region-slaskie-rops',
  name: 'ROPS w Katowicach – regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  kind: 'regional',
  region: '24',
  channel: 'rops',
  address: ['https://3d.rops-katowice.pl/2022/03/902/', 'https://3d.rops-katowice.pl/2022/03/885/'],
  landmark: 'deinstytucjonalizacji',
  fetchWith: 'http',
});
