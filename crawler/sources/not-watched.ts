import type { SourceId } from '../brand.ts';
import type { NotWatched } from '../source.ts';

/** Places that ought to be watched and are not yet, each with its reason. Nothing here is a guess. */
export const notWatched: readonly NotWatched[] = [
  {
    id: 'region-kujawsko-pomorskie-bip' as SourceId,
    name: 'BIP Województwa Kujawsko-Pomorskiego – uchwały zarządu i konsultacje',
    kind: 'regional',
    region: '04',
    channel: 'bip',
    address: 'https://bip.kujawsko-pomorskie.pl/',
    because:
      'Znamy system tego biuletynu (RBIP) i umiemy czytać jego listy, ale nie znamy adresu działu z uchwałami zarządu ani działu z konsultacjami społecznymi.',
  },
  {
    id: 'region-malopolskie-bip' as SourceId,
    name: 'BIP Województwa Małopolskiego – uchwały zarządu i konsultacje',
    kind: 'regional',
    region: '12',
    channel: 'bip',
    address: 'https://bip.malopolska.pl/umwm',
    because:
      'Umiemy czytać artykuły tego biuletynu (system firmy Madkom), ale nie znamy numerów menu „Konsultacje społeczne” i „Uchwały Zarządu”, bez których nie da się zapytać o listę.',
  },
  {
    id: 'region-mazowieckie-bip' as SourceId,
    name: 'BIP Województwa Mazowieckiego – uchwały zarządu i konsultacje',
    kind: 'regional',
    region: '14',
    channel: 'bip',
    address: 'https://bip.mazovia.pl/',
    because:
      'Umiemy czytać strony tego biuletynu (SmartSite), ale nie znamy adresu działu z uchwałami zarządu ani działu z konsultacjami społecznymi.',
  },
  {
    id: 'region-pomorskie-bip' as SourceId,
    name: 'BIP Województwa Pomorskiego – uchwały zarządu i konsultacje',
    kind: 'regional',
    region: '22',
    channel: 'bip',
    address: 'https://bip.pomorskie.eu/',
    because:
      'Umiemy czytać artykuły tego biuletynu (system firmy Madkom), ale nie znamy numerów menu z uchwałami zarządu i z konsultacjami społecznymi.',
  },
];
