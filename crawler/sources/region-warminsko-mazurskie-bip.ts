import type { SourceId } from '../brand.ts';
import { listItself, mainText, readPage } from '../engines/yii2-bip.ts';
import type { Source } from '../source.ts';

/**
 * Two pages whose addresses are known: the resolution that adopts the regional plan, and the
 * consultation of its draft. Where the site lists its resolutions is not known.
 */
export const regionWarminskoMazurskieBip: Source = {
  id: 'region-warminsko-mazurskie-bip' as SourceId,
  name: 'BIP Województwa Warmińsko-Mazurskiego – plan rozwoju usług społecznych i jego konsultacje',
  kind: 'regional',
  region: '28',
  channel: 'bip',
  start: [
    'https://bip.warmia.mazury.pl/2694/konsultacje-spoleczne-projektu-warminsko-mazurskiego-planu-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-na-lata-2023-2025.html',
    'https://bip.warmia.mazury.pl/akty/16917/uchwala-w-sprawie-przyjecia-dokumentu-pn.-warminsko-mazurski-plan-rozwoju-uslug-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji-na-lata-2023-2025..html',
  ],
  everyHours: 24,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['bip.warmia.mazury.pl'],
  sane: { leastRows: 1, landmark: 'Warmińsko-Mazur', dropLimit: 0.5 },
  listing: 'complete',
  list: listItself,
  read: readPage,
  text: mainText,
};
