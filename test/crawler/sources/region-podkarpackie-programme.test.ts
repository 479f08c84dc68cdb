import { regionPodkarpackieProgramme } from '../../../crawler/sources/region-podkarpackie-programme.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionPodkarpackieProgramme, {
  address: 'https://funduszeue.podkarpackie.pl/nabory-wnioskow',
  title: 'Nabory wniosków',
  line: 'Integracja społeczna',
  files: [],
});
