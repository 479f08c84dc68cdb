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
  {
    id: 'region-dolnoslaskie-rops' as SourceId,
    name: 'DOPS we Wrocławiu – regionalny plan rozwoju usług społecznych',
    kind: 'regional',
    region: '02',
    channel: 'rops',
    address: 'https://dops.wroc.pl/',
    because:
      'Znamy tylko adres serwisu dops.wroc.pl, a nie znamy adresu strony z planem, konsultacjami ani aktualnościami; jedyna znana wzmianka o pracach nad planem (2022 r.) leży w innym serwisie.',
  },
  {
    id: 'region-lubelskie-rops' as SourceId,
    name: 'ROPS w Lublinie – regionalny plan rozwoju usług społecznych',
    kind: 'regional',
    region: '06',
    channel: 'rops',
    address: 'https://rops.lubelskie.pl/',
    because:
      'Znamy tylko adres serwisu rops.lubelskie.pl, a nie znamy adresu strony z planem ani aktualności; o przyjęciu planu w 2023 r. napisał inny serwis (niepelnosprawnilublin.pl).',
  },
  {
    id: 'region-lodzkie-rops' as SourceId,
    name: 'RCPS w Łodzi – regionalny plan rozwoju usług społecznych',
    kind: 'regional',
    region: '10',
    channel: 'rops',
    address: 'https://rcpslodz.pl/',
    because:
      'Znamy tylko adres serwisu rcpslodz.pl, a nie znamy adresu strony z planem ani obecnych aktualności; treść planu opublikował inny serwis (Instytut Spraw Obywatelskich).',
  },
  {
    id: 'region-malopolskie-rops' as SourceId,
    name: 'ROPS w Krakowie – programy i modele',
    kind: 'regional',
    region: '12',
    channel: 'rops',
    address: 'https://rops.krakow.pl/',
    because:
      'Serwis rops.krakow.pl odmawia odpowiedzi (kod 403) programom, które nie podają się za przeglądarkę, a my się za nią nie podajemy; sam plan śledzimy w serwisie Funduszy Europejskich dla Małopolski.',
  },
  {
    id: 'region-podkarpackie-rops' as SourceId,
    name: 'ROPS w Rzeszowie – rozwój usług społecznych',
    kind: 'regional',
    region: '18',
    channel: 'rops',
    address: 'https://rops.rzeszow.pl/',
    because:
      'Znamy postać adresów tego serwisu (/a-1600-…), ale żadnego pełnego adresu strony z planem, konsultacjami ani aktualnościami; nie znaleziono też samego planu.',
  },
  {
    id: 'region-zachodniopomorskie-rops' as SourceId,
    name: 'ROPS w Szczecinie – regionalny plan rozwoju usług społecznych',
    kind: 'regional',
    region: '32',
    channel: 'rops',
    because:
      'Nie znamy adresu serwisu tego ośrodka; po 2016 r. nie znaleziono żadnej jego strony ani regionalnego planu.',
  },
  {
    id: 'region-dolnoslaskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Dolnego Śląska – nabory',
    kind: 'regional',
    region: '02',
    channel: 'programme',
    address: 'https://funduszeuedolnoslaskie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-kujawsko-pomorskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Kujaw i Pomorza – nabory',
    kind: 'regional',
    region: '04',
    channel: 'programme',
    address: 'https://funduszeue.kujawsko-pomorskie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-lubuskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Lubuskiego – nabory',
    kind: 'regional',
    region: '08',
    channel: 'programme',
    address: 'https://funduszeue.lubuskie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-lodzkie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Łódzkiego – nabory',
    kind: 'regional',
    region: '10',
    channel: 'programme',
    address: 'https://funduszeue.lodzkie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-mazowieckie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Mazowsza – nabory',
    kind: 'regional',
    region: '14',
    channel: 'programme',
    address: 'https://funduszeuedlamazowsza.eu/',
    because:
      'Adres serwisu i działu naborów (/nabory/ i /harmonogram-naborow/) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-opolskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Opolskiego – nabory',
    kind: 'regional',
    region: '16',
    channel: 'programme',
    address: 'https://funduszeue.opolskie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-podlaskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Podlaskiego – nabory',
    kind: 'regional',
    region: '20',
    channel: 'programme',
    address: 'https://funduszeuepodlaskie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-pomorskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Pomorza – nabory',
    kind: 'regional',
    region: '22',
    channel: 'programme',
    address: 'https://funduszeuepomorskie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-swietokrzyskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Świętokrzyskiego – nabory',
    kind: 'regional',
    region: '26',
    channel: 'programme',
    address: 'https://funduszeueswietokrzyskie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-warminsko-mazurskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Warmii i Mazur – nabory',
    kind: 'regional',
    region: '28',
    channel: 'programme',
    address: 'https://funduszeeuropejskie.warmia.mazury.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-wielkopolskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Wielkopolski – nabory',
    kind: 'regional',
    region: '30',
    channel: 'programme',
    address: 'https://funduszeue.wielkopolskie.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
  {
    id: 'region-zachodniopomorskie-programme' as SourceId,
    name: 'Fundusze Europejskie dla Pomorza Zachodniego – nabory',
    kind: 'regional',
    region: '32',
    channel: 'programme',
    address: 'https://funduszeue.wzp.pl/',
    because:
      'Adres serwisu i działu naborów (/nabory) znamy tylko z jednego niesprawdzonego wykazu; nikt nie potwierdził, że działa, i nie znamy układu jego stron.',
  },
];
