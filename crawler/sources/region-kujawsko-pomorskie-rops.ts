import { watchedPage } from '../engines/watched-page.ts';

/** The adopted plan of 2023–2024, its update to 2025 on the new site, and the same on the old one. */
export const regionKujawskoPomorskieRops = watchedPage({
  id: 'region-kujawsko-pomorskie-rops',
  name: 'ROPS w Toruniu – regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  kind: 'regional',
  region: '04',
  channel: 'rops',
  address: [
    'https://www.rops.torun.pl/45-archiwum-2023/1699-przyjety-regionalny-plan-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-dla-wojewodztwa-kujawsko-pomorskiego-na-lata-2023-2024',
    'https://www.rops.torun.pl/286,aktualnosci-koordynacja-spojnej-polityki-spolecznej-kujaw-i-pomorza?tresc=1115',
    'https://ropstorun.home.pl/2011-regionalny-plan-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-dla-wojewodztwa-kujawsko-pomorskiego-na-lata-2023-2025',
  ],
  landmark: 'deinstytucjonalizacji',
  fetchWith: 'http',
});
