/** Files of the invented plans, as headed sections; what changes in them later is told in the story. */
export const wielkopolskiPlan = [
  '# Wielkopolski plan deinstytucjonalizacji i rozwoju usług społecznych',
  '1. Usługi opiekuńcze',
  'Do końca 2026 r. z usług opiekuńczych w miejscu zamieszkania skorzysta 18 000 osób starszych. Gminy bez takich usług otrzymają doradztwo i środki na zatrudnienie pierwszych opiekunek.',
  '2. Mieszkania wspomagane',
  'Powstanie 120 miejsc w mieszkaniach wspomaganych. Pierwszeństwo mają osoby, które opuszczają domy pomocy społecznej, oraz wychowankowie pieczy zastępczej.',
  '3. Opieka wytchnieniowa',
  'Opieka wytchnieniowa jest dostępna w 12 powiatach w formie pobytu dziennego. Opiekun korzysta z niej do 14 dni w roku.',
  '4. Sprawozdawczość',
  'Ośrodek składa sprawozdanie z wykonania planu raz w roku, do końca marca, i publikuje je na swojej stronie.',
];

export const podlaskiPlan = [
  '# Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji w województwie podlaskim',
  '1. Rodzina i dzieci',
  'Liczba rodzin zastępczych wzrośnie do 640. Powiaty utworzą punkty wsparcia dla rodziców, w których rodzina dostanie pomoc asystenta przed kryzysem.',
  '2. Osoby w kryzysie psychicznym',
  'Powstaną 3 centra zdrowia psychicznego z zespołami, które przychodzą do domu chorego. Pobyt w szpitalu ma być wyjątkiem.',
  '3. Osoby w kryzysie bezdomności',
  'Samorządy przygotują 40 mieszkań w programie „najpierw mieszkanie”. Zespoły uliczne obejmą opieką największe miasta regionu.',
];

export const kujawskiPlan = [
  '# Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  '1. Piecza zastępcza',
  'Do rodzinnych form pieczy trafi 85 procent dzieci, które nie mogą mieszkać z rodzicami. Placówki zmniejszą liczbę miejsc do 14.',
  '2. Asystencja osobista',
  'Z asystencji osobistej skorzysta 900 osób z niepełnosprawnościami w 30 gminach. Godziny ustala się wspólnie z osobą, której usługa dotyczy.',
];

export const shortReport = (remarks: number, taken: number): string[] => [
  'Raport z konsultacji społecznych',
  `Zgłoszono ${remarks} uwag, uwzględniono ${taken} uwag.`,
  'Zestawienie uwag wraz ze stanowiskiem ośrodka stanowi załącznik do raportu.',
];

export const localPlan = (commune: string): string[] => [
  `# Lokalny plan deinstytucjonalizacji usług społecznych: ${commune}`,
  '1. Diagnoza',
  `W gminie ${commune} mieszka 2 400 osób powyżej 65. roku życia, a z usług opiekuńczych korzysta 61 osób.`,
  '2. Działania',
  'Gmina uruchomi opiekę sąsiedzką i dwa mieszkania treningowe.',
];
