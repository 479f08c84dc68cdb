import { watchedPage } from '../engines/watched-page.ts';

/** Liferay: the first ten calls. */
export const regionSlaskieProgramme = watchedPage({
  id: 'region-slaskie-programme',
  name: 'Fundusze Europejskie dla Śląskiego – nabory',
  kind: 'regional',
  region: '24',
  channel: 'programme',
  address: 'https://funduszeue.slaskie.pl/nabory/lsi',
  landmark: 'Fundusze Europejskie dla Śląskiego',
  selector: 'section.recruitment-wrapper',
  fetchWith: 'http',
});
