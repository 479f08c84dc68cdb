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
  {
    id: 'region-swietokrzyskie-bip' as SourceId,
    name: 'BIP Województwa Świętokrzyskiego – uchwały zarządu i konsultacje',
    kind: 'regional',
    region: '26',
    channel: 'bip',
    address: 'https://bip.sejmik.kielce.pl/',
    because:
      'Umiemy czytać strony tego biuletynu (Joomla z Phoca Download), ale nie znamy adresu działu z uchwałami zarządu ani działu z konsultacjami społecznymi.',
  },
  {
    id: 'region-zachodniopomorskie-bip' as SourceId,
    name: 'BIP Województwa Zachodniopomorskiego – uchwały zarządu i konsultacje',
    kind: 'regional',
    region: '32',
    channel: 'bip',
    address: 'https://www.bip.wzp.pl/',
    because:
      'Umiemy czytać tabele i artykuły tego biuletynu (Drupal 7), ale nie znamy numerów tabel z uchwałami zarządu i z konsultacjami społecznymi.',
  },
  {
    id: 'news-eu-calls' as SourceId,
    name: 'Portal Funduszy Europejskich – nabory wniosków',
    kind: 'news',
    body: 'mfipr',
    address: 'https://www.funduszeunijne.gov.pl/nabory/',
    because:
      'Lista naborów jest aplikacją w przeglądarce, którą serwis chroni przed automatami; takich zabezpieczeń nie obchodzimy, a innego wykazu naborów nie znamy.',
  },
  {
    id: 'news-fers' as SourceId,
    name: 'Fundusze Europejskie dla Rozwoju Społecznego (FERS) – dokumenty i aktualności programu',
    kind: 'news',
    body: 'mfipr',
    address: 'https://www.rozwojspoleczny.gov.pl/',
    because:
      'Znamy adres serwisu programu, ale nie układ jego stron ani adres działu z dokumentami i aktualnościami, więc nie da się ich jeszcze czytać bez zgadywania.',
  },
  {
    id: 'news-kppuiws' as SourceId,
    name: 'Krajowy Program Przeciwdziałania Ubóstwu i Wykluczeniu Społecznemu – strona programu',
    kind: 'news',
    body: 'mrpips',
    because:
      'Nie znaleźliśmy strony, na której ministerstwo ogłasza ten program i sprawozdania z niego; zmiany samej uchwały pokaże Monitor Polski.',
  },
  {
    id: 'news-priorities-mrpips' as SourceId,
    name: 'Priorytety rządu – zadania Ministra Rodziny, Pracy i Polityki Społecznej',
    kind: 'news',
    body: 'mrpips',
    address: 'https://www.gov.pl/web/priorytety/minister-rodziny-pracy-i-polityki-spolecznej',
    because:
      'Znamy tekst tej strony, ale nie jej układ, więc nie wiemy, po czym odróżnić treść od jej otoczenia; źródło czeka na wzór strony.',
  },
];
