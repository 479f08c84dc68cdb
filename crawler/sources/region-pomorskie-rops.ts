import { watchedPage } from '../engines/watched-page.ts';

/** Local plans, guidelines for them, and the conference on the diagnosis. No page on the regional plan itself is known. */
export const regionPomorskieRops = watchedPage({
  id: 'region-pomorskie-rops',
  name: 'ROPS w Gdańsku – deinstytucjonalizacja i lokalne plany',
  kind: 'regional',
  region: '22',
  channel: 'rops',
  address: [
    'https://rops.pomorskie.eu/2024/05/21/lokalne-plany-deinstytucjonalizacji/',
    'https://rops.pomorskie.eu/2024/03/29/ogolnopolskie-wytyczne-tworzenia-lokalnych-planow-deinstytucjonalizacji-uslug-spolecznych/',
    'https://rops.pomorskie.eu/2024/03/13/rozwoj-i-deinstytucjonalizacja-uslug-spolecznych-oraz-wybranych-uslug-zdrowotnych-w-wojewodztwie-pomorskim-perspektywy-szanse-i-mozliwosci-wdrozeniowe/',
  ],
  landmark: 'deinstytucjonalizacj',
  fetchWith: 'http',
});
