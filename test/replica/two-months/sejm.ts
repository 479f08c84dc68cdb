import { print, process } from '../blanks/sejm.ts';
import { draftBody } from '../documents.ts';
import type { Print, Process } from '../sites.ts';
import * as acts from './acts.ts';

export function processesAtStart(): Process[] {
  return [
    process('3101', 'Rządowy projekt ustawy o bonie senioralnym', '2026-07-08', {
      rclNum: 'RM-0610-71-26',
      rclLink: 'https://legislacja.rcl.gov.pl/getIdFromLegislacja?number=RM-0610-71-26',
      description: 'projekt dotyczy wprowadzenia bonu na usługi opiekuńcze dla osób starszych',
    }),
    process(
      '3102',
      'Poselski projekt ustawy o zmianie ustawy o Funduszu Solidarnościowym',
      '2026-07-15',
      {
        description: 'projekt dotyczy stałego finansowania opieki wytchnieniowej',
      },
    ),
    process('3103', 'Rządowy projekt ustawy o zmianie ustawy o podatku akcyzowym', '2026-06-17'),
    process('3104', 'Senacki projekt ustawy o zmianie ustawy o Karcie Polaka', '2026-06-17'),
    process('3105', 'Rządowy projekt ustawy o zmianie ustawy – Prawo lotnicze', '2026-06-24'),
    process(
      '3106',
      'Obywatelski projekt ustawy o zmianie ustawy o świadczeniu wspierającym',
      '2026-05-20',
      {
        description:
          'projekt dotyczy kryteriów świadczenia wspierającego dla osób z niepełnosprawnościami',
      },
    ),
    process('3108', 'Poselski projekt ustawy o zmianie ustawy o drogach publicznych', '2026-05-27'),
  ];
}

export function printsAtStart(): Print[] {
  return [
    print('3101', 'Rządowy projekt ustawy o bonie senioralnym.', '2026-07-08', [
      { name: '3101-ustawa i uzasadnienie.docx', body: draftBody(acts.servicesCentre, 'docx') },
    ]),
    print(
      '3102',
      'Poselski projekt ustawy o zmianie ustawy o Funduszu Solidarnościowym.',
      '2026-07-15',
    ),
    print('3103', 'Rządowy projekt ustawy o zmianie ustawy o podatku akcyzowym.', '2026-06-17'),
    print('3105', 'Rządowy projekt ustawy o zmianie ustawy – Prawo lotnicze.', '2026-06-24'),
    print('3108', 'Poselski projekt ustawy o zmianie ustawy o drogach publicznych.', '2026-05-27'),
    print(
      '3117',
      'Sprawozdanie Komisji Infrastruktury o poselskim projekcie ustawy.',
      '2026-08-19',
      [],
      ['3108'],
    ),
  ];
}
