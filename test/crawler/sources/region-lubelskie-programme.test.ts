import { regionLubelskieProgramme } from '../../../crawler/sources/region-lubelskie-programme.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionLubelskieProgramme, {
  address: 'https://funduszeue.lubelskie.pl/nabory',
  title: 'Nabory wniosków',
  line: 'Usługi społeczne dla osób starszych',
  files: [],
});
