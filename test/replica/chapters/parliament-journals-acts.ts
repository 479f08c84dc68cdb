import { draftBody } from '../documents.ts';
import { record, welfareMinister } from './parliament-journals-start.ts';
import * as texts from './parliament-texts.ts';

export const care = 'DU/2026/1401';
export const roads = 'DU/2026/1402';
export const change = 'MP/2026/880';

export const careStandard = () =>
  record(
    care,
    'Rozporządzenie Ministra Rodziny, Pracy i Polityki Społecznej z dnia 28 sierpnia 2026 r. w sprawie standardu usług opiekuńczych',
    '2026-09-01',
    {
      announced: '2026-08-28',
      inForce: '2026-10-01',
      releasedBy: [welfareMinister],
      keywords: ['pomoc społeczna', 'opieka'],
      references: { 'Podstawa prawna z art.': [{ id: 'DU/2004/593', art: 'art. 50b ust. 6' }] },
      texts: [
        { fileName: 'D20261401.pdf', type: 'O', body: draftBody(texts.careStandard, 'pdf') },
        { fileName: 'D20261401.pdf', type: 'I' },
      ],
    },
  );

export const roadSigns = () =>
  record(
    roads,
    'Rozporządzenie Ministra Infrastruktury z dnia 27 sierpnia 2026 r. w sprawie znaków na drogach wodnych',
    '2026-09-01',
    { releasedBy: ['MIN. INFRASTRUKTURY'], keywords: ['żegluga'] },
  );

export const strategyChange = () =>
  record(
    change,
    'Uchwała nr 201 Rady Ministrów z dnia 8 września 2026 r. zmieniająca uchwałę w sprawie przyjęcia Strategii rozwoju usług społecznych',
    '2026-09-11',
    {
      announced: '2026-09-08',
      inForce: '2026-09-12',
      releasedBy: ['RADA MINISTRÓW'],
      keywords: ['polityka społeczna'],
      texts: [
        { fileName: 'M20260880.pdf', type: 'O', body: draftBody(texts.strategyChange, 'pdf') },
      ],
    },
  );

export const supportAct = () =>
  record(
    'DU/2026/1499',
    'Ustawa z dnia 9 października 2026 r. o zmianie ustawy o świadczeniu wspierającym',
    '2026-10-15',
    {
      announced: '2026-10-09',
      inForce: '2026-10-30',
      keywords: ['świadczenia', 'niepełnosprawni'],
      prints: ['3106'],
      texts: [{ fileName: 'D20261499.pdf', type: 'O', body: draftBody(texts.support, 'pdf') }],
    },
  );
