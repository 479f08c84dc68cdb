import { regionMalopolskieProgramme } from '../../../crawler/sources/region-malopolskie-programme.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionMalopolskieProgramme, {
  address: 'https://fundusze.malopolska.pl/nabory',
  title: 'Nabory wniosków',
  line: 'Wsparcie procesu deinstytucjonalizacji usług społecznych',
  files: [],
});
