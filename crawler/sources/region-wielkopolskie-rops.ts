import { watchedPage } from '../engines/watched-page.ts';

/** The adopted plan with its files. */
export const regionWielkopolskieRops = watchedPage({
  id: 'region-wielkopolskie-rops',
  name: 'ROPS w Poznaniu – Wielkopolski Plan Deinstytucjonalizacji i Rozwoju Usług Społecznych',
  kind: 'regional',
  region: '30',
  channel: 'rops',
  address:
    'https://rops.poznan.pl/strategia-i-programy/wielkopolski-plan-deinstytucjonalizacji-i-rozwoju-uslug-spolecznych-na-lata-2023-2026/',
  landmark: 'deinstytucjonalizacj',
  fetchWith: 'http',
});
