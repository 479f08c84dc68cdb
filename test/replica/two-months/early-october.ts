import * as edit from '../act-text.ts';
import { bill, inAgreement } from '../blanks/package.ts';
import { stage } from '../blanks/sejm.ts';
import * as bulletin from '../deeds/bulletin.ts';
import * as centre from '../deeds/centre.ts';
import * as register from '../deeds/register.ts';
import type { Scene } from '../deeds/scene.ts';
import * as parliament from '../deeds/sejm.ts';
import { draftBody, letterBody, paperBody } from '../documents.ts';
import * as acts from './acts.ts';
import { longTerm2 } from './drafts.ts';
import { regionalPlan } from './resolutions.ts';

export function october5(scene: Scene): void {
  centre.replaceDocument(
    scene,
    { id: '12499102', stage: 'Uzgodnienia' },
    '7121',
    draftBody(longTerm2, 'pdf'),
    {
      units: [
        { unit: edit.cite(longTerm2, 2), kind: 'moved' },
        { unit: edit.cite(longTerm2, 5), kind: 'changed' },
      ],
      tags: ['us-wytchnieniowa'],
      act: 'UD902',
    },
  );
  centre.openProject(
    scene,
    inAgreement(
      bill('12499103', 'UD904', acts.servicesCentre, '2026-10-02'),
      acts.servicesCentre,
      '7131',
      'docx',
    ),
    { tags: ['akt-cus', 'prawo-cus'], act: 'UD904' },
  );
  centre.openProject(scene, {
    ...inAgreement(
      bill('12499104', 'UD920', acts.farmTax, '2026-10-01'),
      acts.farmTax,
      '7141',
      'pdf',
    ),
    title: 'Projekt ustawy o zmianie ustawy o podatku od towarów i usług',
    applicant: { id: 4100, name: 'Minister Finansów i Gospodarki' },
    departments: [],
    subjects: [],
  });
  register.changeWork(
    scene,
    'UD906',
    {
      planned: 'III kwartał 2026 r. - ZREALIZOWANY Rada Ministrów przyjęła 29 września 2026 r.',
      status: 'Zrealizowany',
    },
    { act: 'UD906' },
    { adoptedOn: [null, '2026-09-29'], status: [null, 'Zrealizowany'] },
  );
  scene.plant({ source: 'work-list-rm', key: 'rm:RD310', change: 'withdrawn' });
  regulationGoesPublic(scene);
  parliament.addStage(
    scene,
    '3102',
    stage('Praca w komisjach po I czytaniu', 'CommitteeWork', '2026-10-01'),
  );
  scene.sites.processes = scene.sites.processes.filter(({ number }) => number !== '3108');
  bulletin.replaceAttachment(
    scene,
    1501,
    paperBody(
      regionalPlan.map((line) =>
        line
          .replace('310 miejsc', '450 miejsc')
          .replace('w 25 powiatach', 'we wszystkich powiatach'),
      ),
    ),
    {
      units: [
        { unit: '3. Mieszkania treningowe i wspomagane', kind: 'changed' },
        { unit: '4. Opieka wytchnieniowa', kind: 'changed' },
      ],
    },
  );
}

/** Consultation and opinions at once, as a quarter of the projects do. */
function regulationGoesPublic(scene: Scene): void {
  const letter = {
    day: '2026-10-05',
    office: 'Ministerstwo Rodziny, Pracy i Polityki Społecznej',
    title: 'Projekt rozporządzenia w sprawie mieszkań treningowych i mieszkań wspomaganych',
    number: '57',
    term: 'w terminie 10 dni od dnia otrzymania niniejszego pisma, a w przypadku związków zawodowych w terminie 30 dni od dnia otrzymania niniejszego pisma',
  };
  centre.joinStage(scene, '12499203', 'Opiniowanie');
  centre.addDocument(
    scene,
    { id: '12499203', stage: 'Opiniowanie', folder: 'Pisma' },
    { id: '7215', name: 'pismo opiniowanie.pdf', extension: 'pdf', body: letterBody(letter) },
    { deadline: '2026-10-15' },
  );
}

/** Counters, clocks, tokens, order, spacing and technical dates move; nothing else does. */
export function october12(scene: Scene): void {
  const { sites, plant } = scene;
  sites.noise += 4;
  sites.workList.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  for (const row of sites.workList) {
    if (row.number === 'UD 408') row.number = 'UD408 ';
    row.essence = row.essence.replaceAll('. ', '.  ');
  }
  centre.touchProject(scene, '12499005', 'Uzgodnienia');
  centre.touchProject(scene, '12499101', 'Konsultacje publiczne');
  for (const process of sites.processes) process.changeDate = '2026-10-11T23:59:59';
  parliament.printOf(scene, '3103').changeDate = '2026-10-11T23:59:59';
  for (const page of sites.resolutions) page.version += 1;
  plant({ source: 'sejm-processes', key: '10/3108', change: 'withdrawn' });
}
