import { watchedPage } from '../engines/watched-page.ts';

/** The consultation of the plan. WordPress leads from the short address to a readable one. */
export const regionOpolskieRops = watchedPage({
  id: 'region-opolskie-rops',
  name: 'ROPS w Opolu – regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  kind: 'regional',
  region: '16',
  channel: 'rops',
  address: 'https://rops-opole.pl/?p=2992',
  landmark: 'deinstytucjonalizacji',
  fetchWith: 'http',
});
