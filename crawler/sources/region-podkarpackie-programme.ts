import { watchedPage } from '../engines/watched-page.ts';

/** Pages of calls stand below this address. */
export const regionPodkarpackieProgramme = watchedPage({
  id: 'region-podkarpackie-programme',
  name: 'Fundusze Europejskie dla Podkarpacia – nabory wniosków',
  kind: 'regional',
  region: '18',
  channel: 'programme',
  address: 'https://funduszeue.podkarpackie.pl/nabory-wnioskow',
  landmark: 'Fundusze Europejskie dla Podkarpacia',
  fetchWith: 'http',
});
