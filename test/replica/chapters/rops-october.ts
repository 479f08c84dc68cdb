import { paperBody } from '../documents.ts';
import {
  addFile,
  pageOf,
  type RopsScene,
  removeFile,
  replaceFile,
  republish,
  reworded,
  rewrite,
} from './rops-deeds.ts';
import { kujawskiPlan, shortReport } from './rops-plans.ts';

export function october5(scene: RopsScene): void {
  addFile(scene, pageOf(scene, 'region-opolskie-rops'), {
    name: 'Raport z konsultacji planu',
    path: '/wp-content/uploads/2026/10/raport.pdf',
    body: paperBody(shortReport(46, 29)),
  });
  republish(scene, pageOf(scene, 'region-pomorskie-rops', '2024/03/29'), '2026-10-02');
  rewrite(
    scene,
    pageOf(scene, 'region-lubelskie-programme'),
    reworded(['30 września', '14 października']),
    { deadline: '2026-10-14' },
  );
  rewrite(
    scene,
    pageOf(scene, 'region-warminsko-mazurskie-rops'),
    reworded(['skierował projekt planu', 'ponownie skierował projekt planu']),
  );
}

export function october19(scene: RopsScene): void {
  rewrite(scene, pageOf(scene, 'region-podkarpackie-programme'), (blocks) => [
    ['FEPK.07.20-IP.01-004/26', 'Centra usług społecznych', '27 listopada 2026 r.'],
    ...blocks,
  ]);
  rewrite(
    scene,
    pageOf(scene, 'region-malopolskie-programme', '/dokumenty/'),
    reworded([
      'Kolejna edycja planu zostanie przyjęta po 2025 r.',
      'Uwagi do kolejnej edycji planu można składać do 20 listopada 2026 r.',
    ]),
    { deadline: '2026-11-20', tags: ['dok-rpdi'] },
  );
  replaceFile(
    scene,
    pageOf(scene, 'region-kujawsko-pomorskie-rops', '/1699-'),
    'Regionalny plan',
    kujawskiPlan.map((line) =>
      line.replace('900 osób', '1 300 osób').replace('w 30 gminach', 'w 45 gminach'),
    ),
    { units: [{ unit: '2. Asystencja osobista', kind: 'changed' }], tags: ['us-asystencja'] },
  );
  removeFile(scene, pageOf(scene, 'region-wielkopolskie-rops'), 'Raport z konsultacji');
}

export function october26(scene: RopsScene): void {
  rewrite(scene, pageOf(scene, 'region-slaskie-programme'), (blocks) => blocks.slice(0, 2));
  rewrite(scene, pageOf(scene, 'region-pomorskie-rops', '2024/03/13'), (blocks) => [
    ...blocks,
    'Plan deinstytucjonalizacji województwa pomorskiego zostanie przyjęty w pierwszym kwartale 2027 r.',
  ]);
  rewrite(scene, pageOf(scene, 'region-podlaskie-rops', '?p=21222'), (blocks) => [
    ...blocks,
    'Konsultacje planu na kolejne lata rozpoczną się 2 listopada 2026 r.',
  ]);
  rewrite(
    scene,
    pageOf(scene, 'region-warminsko-mazurskie-rops', '8631'),
    (blocks) => [...blocks, 'Nowy plan obejmie także mieszkania wspomagane.'],
    { tags: ['us-mieszkania'] },
  );
}
