import { watchedPage } from '../engines/watched-page.ts';

/** The page of the plans, that of 2026 among them, and the invitation to consult the first one (seen at http:). */
export const regionPodlaskieRops = watchedPage({
  id: 'region-podlaskie-rops',
  name: 'ROPS w Białymstoku – regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  kind: 'regional',
  region: '20',
  channel: 'rops',
  address: [
    'https://www.rops-bialystok.pl/rops/?page_id=21371',
    'https://www.rops-bialystok.pl/rops/?p=21222',
  ],
  landmark: 'deinstytucjonalizacji',
  fetchWith: 'http',
});
