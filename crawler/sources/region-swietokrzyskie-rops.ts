import { watchedPage } from '../engines/watched-page.ts';

/** The news of the centre, newest first. Known are its later pages (`…/strona/12/`); that the first one stands at the address without `strona/N/` is inferred. */
export const regionSwietokrzyskieRops = watchedPage({
  id: 'region-swietokrzyskie-rops',
  name: 'ROPS w Kielcach – aktualności',
  kind: 'regional',
  region: '26',
  channel: 'rops',
  address:
    'https://www.swietokrzyskie.pro/category/urzad-marszalkowski/departamenty/regionalny-osrodek-polityki-spolecznej/aktualnosci-regionalnego-osrodka-polityki-spolecznej/',
  landmark: 'Regionalnego Ośrodka Polityki Społecznej',
  fetchWith: 'http',
});
