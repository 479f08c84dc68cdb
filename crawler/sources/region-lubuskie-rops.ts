import { watchedPage } from '../engines/watched-page.ts';

/** The adoption of the plan, on the social-economy site of the region. The page was seen at http:; that the host answers https:, too, is inferred. */
export const regionLubuskieRops = watchedPage({
  id: 'region-lubuskie-rops',
  name: 'Lubuskie – regionalny plan rozwoju usług społecznych i deinstytucjonalizacji (es.lubuskie.pl)',
  kind: 'regional',
  region: '08',
  channel: 'rops',
  address:
    'https://es.lubuskie.pl/pl/Aktualnosci/Przyjecie-Regionalnego-Planu-Rozwoju-Uslug-Spolecznych-i-Deinstytucjonalizacji-dla-Wojewodztwa-Lubuskiego-na-lata-2023-2026-RPDI2',
  landmark: 'deinstytucjonalizacji',
  fetchWith: 'http',
});
