import { watchedPage } from '../engines/watched-page.ts';

/** The centre has no site of its own that is known; resolution and consultation are read in the BIP. */
export const regionWarminskoMazurskieRops = watchedPage({
  id: 'region-warminsko-mazurskie-rops',
  name: 'ROPS Województwa Warmińsko-Mazurskiego – planowanie deinstytucjonalizacji',
  kind: 'regional',
  region: '28',
  channel: 'rops',
  address:
    'https://warmia.mazury.pl/polityka-spoleczna/aktualnosci/8631-planowanie-procesu-deinstytucjonalizacji-w-regionie',
  landmark: 'deinstytucjonalizacji',
  fetchWith: 'http',
});
