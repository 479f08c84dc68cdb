import { regionPodlaskieRops } from '../../../crawler/sources/region-podlaskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionPodlaskieRops, {
  address: 'https://www.rops-bialystok.pl/rops/?page_id=21371',
  title: 'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  publishedOn: '2025-12-02',
  line: 'W województwie podlaskim obowiązuje regionalny plan rozwoju usług społecznych i deinstytucjonalizacji.',
  files: ['Plan na lata 2026–2028'],
});
