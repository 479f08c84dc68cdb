import { regionKujawskoPomorskieRops } from '../../../crawler/sources/region-kujawsko-pomorskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionKujawskoPomorskieRops, {
  address:
    'https://www.rops.torun.pl/45-archiwum-2023/1699-przyjety-regionalny-plan-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-dla-wojewodztwa-kujawsko-pomorskiego-na-lata-2023-2024',
  title: 'Przyjęty regionalny plan rozwoju usług społecznych',
  publishedOn: '2023-05-25',
  line: 'Zarząd województwa przyjął regionalny plan rozwoju usług społecznych i deinstytucjonalizacji.',
  files: ['Regionalny plan'],
});
