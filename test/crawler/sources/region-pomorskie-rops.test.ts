import { regionPomorskieRops } from '../../../crawler/sources/region-pomorskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionPomorskieRops, {
  address: 'https://rops.pomorskie.eu/2024/05/21/lokalne-plany-deinstytucjonalizacji/',
  title: 'Lokalne plany deinstytucjonalizacji',
  publishedOn: '2024-05-21',
  line: 'W województwie przyjęto następujące lokalne plany deinstytucjonalizacji.',
  files: ['Lokalny plan gminy Zmyślin'],
});
