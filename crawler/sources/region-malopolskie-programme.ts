import { watchedPage } from '../engines/watched-page.ts';

/** The calls, and the page of the regional plan. */
export const regionMalopolskieProgramme = watchedPage({
  id: 'region-malopolskie-programme',
  name: 'Fundusze Europejskie dla Małopolski – nabory i regionalny plan deinstytucjonalizacji',
  kind: 'regional',
  region: '12',
  channel: 'programme',
  address: [
    'https://fundusze.malopolska.pl/nabory',
    'https://fundusze.malopolska.pl/dokumenty/3347-regionalny-planu-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-wojewodztwa',
  ],
  landmark: 'Małopolsk',
  fetchWith: 'http',
});
