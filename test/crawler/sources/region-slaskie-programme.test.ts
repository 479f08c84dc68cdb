import { regionSlaskieProgramme } from '../../../crawler/sources/region-slaskie-programme.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionSlaskieProgramme, {
  address: 'https://funduszeue.slaskie.pl/nabory/lsi',
  title: 'Nabory wniosków',
  line: 'Usługi społeczne',
  files: [],
});
