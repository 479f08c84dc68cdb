import { attachment, resolution } from '../blanks/resolution.ts';
import type { BipPage } from '../sites.ts';

/** The regional plan as headed sections. */
export const regionalPlan = [
  '# Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  '1. Wprowadzenie',
  'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji obejmuje lata 2026–2028. Powstał w zespole, w którym pracowali przedstawiciele samorządów, organizacji pozarządowych i osób korzystających z usług, a jego projekt był konsultowany przez trzydzieści dni.',
  '2. Usługi opiekuńcze w miejscu zamieszkania',
  'W 2028 r. z usług opiekuńczych w miejscu zamieszkania skorzysta 42 000 osób starszych. Gminy, w których usług nie ma, otrzymają wsparcie szkoleniowe oraz środki na zatrudnienie pierwszych opiekunek i opiekunów.',
  '3. Mieszkania treningowe i wspomagane',
  'Samorządy utworzą 310 miejsc w mieszkaniach treningowych i wspomaganych. Pierwszeństwo mają osoby opuszczające domy pomocy społecznej oraz dorośli wychowankowie pieczy zastępczej, którzy nie mają dokąd wrócić.',
  '4. Opieka wytchnieniowa',
  'Opieka wytchnieniowa będzie dostępna w 25 powiatach, w formie pobytu dziennego i całodobowego. Opiekun będzie mógł z niej skorzystać także wtedy, gdy sam trafi do szpitala albo musi załatwić pilną sprawę rodzinną.',
  '5. Monitorowanie',
  'Regionalny ośrodek polityki społecznej składa sprawozdanie z wykonania planu raz w roku, do końca marca. Sprawozdanie jest publikowane w biuletynie razem z zestawieniem wskaźników dla każdego powiatu.',
];

export function resolutionsAtStart(): BipPage[] {
  return [
    resolution(
      1501,
      '2026-08-27',
      'przyjęcia projektu regionalnego planu rozwoju usług społecznych i deinstytucjonalizacji',
      {
        attachments: [
          attachment(82001, 'Projekt regionalnego planu rozwoju usług społecznych', regionalPlan),
        ],
      },
    ),
    resolution(
      1502,
      '2026-08-27',
      'powołania zespołu do spraw opieki nad osobami niesamodzielnymi',
      {
        paragraphs: [
          'Zespół liczy 9 osób.',
          'W pracach zespołu uczestniczą organizacje pozarządowe.',
          'Zespół spotyka się raz na kwartał.',
        ],
      },
    ),
    resolution(
      1503,
      '2026-08-20',
      'ogłoszenia otwartego konkursu ofert na prowadzenie mieszkań wspomaganych',
      {
        paragraphs: [
          'Na zadanie przeznaczono 1 200 000 zł.',
          'Oferty można składać do 30 września 2026 r.',
        ],
      },
    ),
    resolution(1504, '2026-08-20', 'remontu drogi wojewódzkiej nr 999'),
    resolution(1505, '2026-08-13', 'nadania odznaki honorowej'),
    resolution(1506, '2026-08-13', 'zmian w planie zamówień publicznych', {
      attachments: [
        attachment(82011, 'Plan zamówień', [
          '# 1. Dostawy',
          'Zakup samochodu.',
          '# 2. Usługi',
          'Przegląd windy.',
        ]),
      ],
    }),
    resolution(1507, '2026-08-06', 'sprzedaży lokalu użytkowego'),
    resolution(1508, '2026-08-06', 'dotacji na zabytki'),
    resolution(1509, '2026-07-30', 'statutu muzeum'),
    resolution(1510, '2026-07-30', 'regulaminu parkingu'),
    resolution(1511, '2026-07-23', 'stypendiów sportowych'),
    resolution(1512, '2026-07-23', 'harmonogramu lotów'),
  ];
}
