import { regionSwietokrzyskieRops } from '../../../crawler/sources/region-swietokrzyskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionSwietokrzyskieRops, {
  address:
    'https://www.swietokrzyskie.pro/category/urzad-marszalkowski/departamenty/regionalny-osrodek-polityki-spolecznej/aktualnosci-regionalnego-osrodka-polityki-spolecznej/',
  title: 'Aktualności Regionalnego Ośrodka Polityki Społecznej',
  publishedOn: '2026-08-20',
  line: 'W półkoloniach wzięło udział 210 dzieci z pieczy zastępczej.',
  files: [],
});
