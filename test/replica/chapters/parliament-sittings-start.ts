import type { Sitting } from '../markup/sejm-sittings.ts';

function sitting(key: string, start: string, agenda: string[], more: Partial<Sitting> = {}) {
  const [code = '', date = '', num = ''] = key.split('/');
  const room = 'sala nr 24 (bud. G)';
  const whole: Sitting = { code, date, num: Number(num), start, agenda, room, status: 'PLANNED' };
  return { ...whole, ...more };
}

/** Sittings of the bundled world, as they are called. Their agendas are invented. */
export const sittings = {
  welfare: sitting('PSR/2026-09-09/128', '12:00:00', [
    'Pierwsze czytanie poselskiego projektu ustawy o zmianie ustawy o Funduszu Solidarnościowym (druk nr 3102).',
    'Sprawy bieżące.',
  ]),
  localServices: sitting('STR/2026-09-18/140', '10:00:00', [
    'Informacja o finansach gmin wiejskich.',
  ]),
  longTermCare: sitting(
    'PSN/2026-09-16/71',
    '11:30:00',
    ['Informacja Ministra Zdrowia o opiece długoterminowej w domu pacjenta.'],
    {
      jointWith: [
        { code: 'ZDR', num: 161 },
        { code: 'PSR', num: 129 },
      ],
    },
  ),
  disabilityFund: sitting(
    'FPB/2026-09-22/402',
    '09:00:00',
    [
      'Rozpatrzenie projektu planu finansowego Państwowego Funduszu Rehabilitacji Osób Niepełnosprawnych na 2027 r.',
    ],
    { jointWith: [{ code: 'PSR', num: 130 }], room: 'sala kolumnowa (bud. C-D)' },
  ),
  psychiatry: sitting('ZDR/2026-09-28/162', '08:00:00', [
    'Informacja o pracy centrów zdrowia psychicznego w 2026 r.',
  ]),
  foster: sitting('PSR/2026-09-24/131', '13:00:00', [
    'Informacja o limitach w rodzinnej pieczy zastępczej.',
  ]),
  unnumbered: sitting('PSR/2026-10-07/0', '15:00:00', [
    'Wysłuchanie organizacji w sprawie asystencji osobistej.',
  ]),
  subcommittee: sitting('PSR02N/2026-10-14/3', '16:15:00', [
    'Rozpatrzenie projektu ustawy o zmianie ustawy o ekonomii społecznej (druk nr 3120).',
  ]),
  seniors: sitting('PSN/2026-10-21/72', '12:00:00', [
    'Rozpatrzenie poprawek do ustawy o bonie senioralnym (druk nr 3101).',
  ]),
  petition: sitting('PET/2026-10-22/75', '09:30:00', [
    'Petycja w sprawie odpłatności za pobyt w domu pomocy społecznej.',
  ]),
  families: sitting('PSR/2026-10-28/133', '10:00:00', [
    'Sprawozdanie z wykonania budżetu w części 63.',
  ]),
  budget: sitting(
    'ZDR/2026-11-04/172',
    '11:00:00',
    ['Opinia o planie finansowym Funduszu Solidarnościowego na 2027 r.'],
    { jointWith: [{ code: 'PSR', num: 134 }] },
  ),
};

/** What is called when the world begins, some of it by committees that nobody watches. */
export function sittingsAtStart(): Sitting[] {
  return [
    sitting('PET/2026-09-08/70', '09:00:00', ['Petycja w sprawie oznakowania szlaków rowerowych.']),
    sitting('INF/2026-09-09/198', '10:00:00', ['Informacja o stanie dróg lokalnych.']),
    { ...sittings.welfare },
    sitting('FPB/2026-09-10/399', '12:00:00', ['Opinia o projekcie ustawy o podatku rolnym.'], {
      jointWith: [{ code: 'RRW', num: 177 }],
    }),
    { ...sittings.localServices },
  ];
}
