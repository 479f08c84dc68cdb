import { regionOpolskieRops } from '../../../crawler/sources/region-opolskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionOpolskieRops, {
  address: 'https://rops-opole.pl/?p=2992',
  title: 'Regionalny plan rozwoju usług społecznych – konsultacje zewnętrzne',
  publishedOn: '2026-08-17',
  line: 'Ośrodek przygotował dokument: regionalny plan rozwoju usług społecznych i deinstytucjonalizacji na lata 2027–2029.',
  files: [],
});
