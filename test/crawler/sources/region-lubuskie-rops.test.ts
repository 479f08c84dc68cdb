import { regionLubuskieRops } from '../../../crawler/sources/region-lubuskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionLubuskieRops, {
  address:
    'https://es.lubuskie.pl/pl/Aktualnosci/Przyjecie-Regionalnego-Planu-Rozwoju-Uslug-Spolecznych-i-Deinstytucjonalizacji-dla-Wojewodztwa-Lubuskiego-na-lata-2023-2026-RPDI2',
  title: 'Przyjęcie regionalnego planu rozwoju usług społecznych',
  publishedOn: '2023-08-30',
  line: 'Uchwałą zarządu został przyjęty regionalny plan rozwoju usług społecznych i deinstytucjonalizacji na lata 2023–2026.',
  files: [],
});
