import { paperBody } from '../documents.ts';
import {
  addFile,
  pageOf,
  type RopsScene,
  removeFile,
  replaceFile,
  reworded,
  rewrite,
} from './rops-deeds.ts';
import { localPlan, podlaskiPlan, shortReport, wielkopolskiPlan } from './rops-plans.ts';

export function september3(scene: RopsScene): void {
  rewrite(
    scene,
    pageOf(scene, 'region-opolskie-rops'),
    reworded(['15 września 2026 r.', '30 września 2026 r.']),
    { deadline: '2026-09-30', tags: ['dok-rpdi'] },
  );
  addFile(
    scene,
    pageOf(scene, 'region-pomorskie-rops', 'lokalne-plany-deinstytucjonalizacji/'),
    {
      name: 'Lokalny plan powiatu urojonego',
      path: '/wp-content/uploads/2026/09/urojony.pdf',
      body: paperBody(localPlan('Urojone')),
    },
    { tags: ['dok-lpdi', 'us-mieszkania'] },
  );
}

export function september7(scene: RopsScene): void {
  replaceFile(
    scene,
    pageOf(scene, 'region-wielkopolskie-rops'),
    'Plan na lata 2023–2026',
    wielkopolskiPlan.map((line) =>
      line.replace('120 miejsc', '180 miejsc').replace('do 14 dni w roku', 'do 20 dni w roku'),
    ),
    {
      units: [
        { unit: '2. Mieszkania wspomagane', kind: 'changed' },
        { unit: '3. Opieka wytchnieniowa', kind: 'changed' },
      ],
    },
  );
  rewrite(
    scene,
    pageOf(scene, 'region-swietokrzyskie-rops'),
    (blocks) => [
      '# Konsultacje projektu planu deinstytucjonalizacji',
      'Projekt regionalnego planu rozwoju usług społecznych konsultujemy do 21 września 2026 r. Uwagi można składać do 21 września 2026 r.',
      ...blocks,
    ],
    { deadline: '2026-09-21', tags: ['di-proces', 'leg-konsultacje', 'dok-rpdi'] },
  );
  rewrite(
    scene,
    pageOf(scene, 'region-malopolskie-programme', '/nabory'),
    (blocks) => [
      [
        'FEMP.06.15-IP.01-016/26',
        'Usługi opiekuńcze w miejscu zamieszkania',
        '23 października 2026 r.',
      ],
      ...blocks,
    ],
    { deadline: '2026-10-23', tags: ['us-opiekuncze'] },
  );
}

export function september14(scene: RopsScene): void {
  rewrite(scene, pageOf(scene, 'region-mazowieckie-rops'), reworded(['40 gmin', '55 gmin']));
  rewrite(scene, pageOf(scene, 'region-slaskie-rops', '/885/'), (blocks) => [
    ...blocks,
    'Zespół przyjął harmonogram prac nad aktualizacją regionalnego planu.',
  ]);
  rewrite(
    scene,
    pageOf(scene, 'region-slaskie-programme'),
    (blocks) => [
      [
        'FESL.07.04-IZ.01-103/26',
        'Opieka wytchnieniowa i asystencja osobista',
        '30 października 2026 r.',
      ],
      ...blocks,
    ],
    { deadline: '2026-10-30', tags: ['us-wytchnieniowa', 'us-asystencja'] },
  );
}

export function september21(scene: RopsScene): void {
  removeFile(scene, pageOf(scene, 'region-slaskie-rops', '/902/'), 'Formularz zgłoszeniowy');
  rewrite(
    scene,
    pageOf(scene, 'region-warminsko-mazurskie-rops'),
    reworded(['zostanie opublikowane na tej stronie', 'opublikowano poniżej']),
  );
  addFile(scene, pageOf(scene, 'region-warminsko-mazurskie-rops'), {
    name: 'Sprawozdanie z konsultacji',
    path: '/polityka-spoleczna/sprawozdanie.pdf',
    body: paperBody(shortReport(24, 17)),
  });
  replaceFile(
    scene,
    pageOf(scene, 'region-podlaskie-rops', 'page_id'),
    'Plan na lata 2026–2028',
    podlaskiPlan.map((line) => line.replace('do 640', 'do 700')),
    { units: [{ unit: '1. Rodzina i dzieci', kind: 'changed' }], tags: ['us-piecza'] },
  );
}

export function september28(scene: RopsScene): void {
  rewrite(
    scene,
    pageOf(scene, 'region-kujawsko-pomorskie-rops', 'tresc=1115'),
    reworded(['do końca 2026 r.', 'do 31 marca 2027 r.']),
  );
  addFile(scene, pageOf(scene, 'region-kujawsko-pomorskie-rops', 'tresc=1115'), {
    name: 'Projekt aktualizacji planu',
    path: '/pliki/projekt-aktualizacji.pdf',
    body: paperBody(['Projekt aktualizacji planu', 'Asystencja osobista obejmie 45 gmin.']),
  });
  rewrite(
    scene,
    pageOf(scene, 'region-lubuskie-rops'),
    (blocks) => [
      ...blocks,
      'Rozpoczęły się prace nad planem na lata 2027–2029. Propozycje można zgłaszać do 31 października 2026 r.',
    ],
    { deadline: '2026-10-31' },
  );
}
