import { regionWielkopolskieRops } from '../../../crawler/sources/region-wielkopolskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionWielkopolskieRops, {
  address:
    'https://rops.poznan.pl/strategia-i-programy/wielkopolski-plan-deinstytucjonalizacji-i-rozwoju-uslug-spolecznych-na-lata-2023-2026/',
  title: 'Wielkopolski plan deinstytucjonalizacji i rozwoju usług społecznych',
  publishedOn: '2023-06-20',
  line: 'Zarząd województwa przyjął plan deinstytucjonalizacji i rozwoju usług społecznych.',
  files: ['Plan na lata 2023–2026', 'Raport z konsultacji'],
});
