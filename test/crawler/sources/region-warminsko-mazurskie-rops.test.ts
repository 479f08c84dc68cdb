import { regionWarminskoMazurskieRops } from '../../../crawler/sources/region-warminsko-mazurskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionWarminskoMazurskieRops, {
  address:
    'https://warmia.mazury.pl/polityka-spoleczna/aktualnosci/8631-planowanie-procesu-deinstytucjonalizacji-w-regionie',
  title: 'Planowanie procesu deinstytucjonalizacji w regionie',
  publishedOn: '2023-07-10',
  line: 'Zarząd województwa skierował projekt planu do konsultacji społecznych.',
  files: [],
});
