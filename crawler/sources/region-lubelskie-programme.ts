import { watchedPage } from '../engines/watched-page.ts';

/** The host is certain; its section /nabory stands in one unverified list. */
export const regionLubelskieProgramme = watchedPage({
  id: 'region-lubelskie-programme',
  name: 'Fundusze Europejskie dla Lubelskiego – nabory',
  kind: 'regional',
  region: '06',
  channel: 'programme',
  address: 'https://funduszeue.lubelskie.pl/nabory',
  landmark: 'Lubelskie',
  fetchWith: 'http',
});
