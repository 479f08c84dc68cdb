import { watchedPage } from '../engines/watched-page.ts';

/** News, consultation with its report, and the resolution. The centre has no site of its own that is known. */
export const regionWarminskoMazurskieRops = watchedPage({
  id: 'region-warminsko-mazurskie-rops',
  name: 'Warmińsko-Mazurskie – plan rozwoju usług społecznych i deinstytucjonalizacji',
  kind: 'regional',
  region: '28',
  channel: 'rops',
  address: [
    'https://warmia.mazury.pl/polityka-spoleczna/aktualnosci/8631-planowanie-procesu-deinstytucjonalizacji-w-regionie',
    'https://bip.warmia.mazury.pl/2694/konsultacje-spoleczne-projektu-warminsko-mazurskiego-planu-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-na-lata-2023-2025.html',
    'https://bip.warmia.mazury.pl/akty/16917/uchwala-w-sprawie-przyjecia-dokumentu-pn.-warminsko-mazurski-plan-rozwoju-uslug-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-na-lata-2023-2025..html',
  ],
  landmark: 'deinstytucjonalizacji',
  fetchWith: 'http',
});
