// A draft that amends another act, version by version. Its content is invented from beginning to end.

const head = [
  'Projekt z dnia 2 września 2026 r.',
  'USTAWA',
  'o zmianie ustawy o pomocy społecznej w zakresie usług sąsiedzkich',
];

const amending = (hours: number, months: number) => [
  'Art. 1. W ustawie z dnia 12 marca 2004 r. o pomocy społecznej wprowadza się następujące zmiany:',
  '1) w art. 17 w ust. 1 pkt 11 otrzymuje brzmienie:',
  '„11) organizowanie i świadczenie usług opiekuńczych, w tym usług sąsiedzkich, w miejscu zamieszkania;”;',
  '2) w art. 50:',
  'a) ust. 2 otrzymuje brzmienie:',
  `„2. Usługi sąsiedzkie przysługują w wymiarze do ${hours} godzin miesięcznie, ustalanym z osobą, której dotyczą.”,`,
  'b) po ust. 3 dodaje się ust. 3a w brzmieniu:',
  `„3a. Decyzję o przyznaniu usług sąsiedzkich wydaje się na okres do ${months} miesięcy.”;`,
  '3) w art. 53a uchyla się ust. 2.',
];

const organisations =
  'Organizacja pozarządowa, która prowadziła usługi sąsiedzkie przed dniem wejścia w życie ustawy, może je prowadzić na dotychczasowych zasadach.';
const communes =
  'Gmina przyjmuje program usług sąsiedzkich i ogłasza go na swojej stronie internetowej.';
const voivode =
  'Wojewoda przedstawia ministrowi informację o liczbie osób, które korzystały z usług sąsiedzkich.';
const training = 'Osoba świadcząca usługi sąsiedzkie odbywa szkolenie w wymiarze 8 godzin.';
const council =
  'Program opiniuje gminna rada działalności pożytku publicznego w terminie 14 dni od dnia otrzymania projektu.';

const numbered = (first: number, texts: readonly string[]) =>
  texts.map((text, at) => `Art. ${first + at}. ${text}`);

const force = 'Ustawa wchodzi w życie z dniem 1 kwietnia 2027 r.';

/** As it came. */
export const neighbours1 = [
  ...head,
  ...amending(20, 6),
  ...numbered(2, [organisations, communes, voivode, training, force]),
];

/** More hours; the transitional article goes behind the others, the last but one grows a neighbour. */
export const neighbours2 = [
  ...head,
  ...amending(40, 6),
  ...numbered(2, [communes, voivode, training, council, organisations, force]),
];

/** Shorter decisions, no training. */
export const neighbours3 = [
  ...head,
  ...amending(40, 3),
  ...numbered(2, [communes, voivode, council, organisations, force]),
];
