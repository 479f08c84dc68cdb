import * as edit from '../act-text.ts';
import { bill, inAgreement } from '../blanks/package.ts';
import { attachment, resolution } from '../blanks/resolution.ts';
import { print, stage } from '../blanks/sejm.ts';
import { work } from '../blanks/work.ts';
import * as bulletin from '../deeds/bulletin.ts';
import * as centre from '../deeds/centre.ts';
import * as register from '../deeds/register.ts';
import type { Scene } from '../deeds/scene.ts';
import * as parliament from '../deeds/sejm.ts';
import { draftBody, letterBody, paperBody } from '../documents.ts';
import * as acts from './acts.ts';
import { regionalPlan } from './resolutions.ts';
import { assistance2, welfare2 } from './september.ts';

const longTerm2 = edit.withArticleMoved(
  edit.withWords(acts.longTermCare, 4, 1, '14 dni', '20 dni'),
  6,
  2,
);

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
    term: 'w terminie 10 dni od dnia otrzymania niniejszego pisma',
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

const assistance3 = edit.withoutArticle(edit.withWords(assistance2, 4, 2, '60 dni', '30 dni'), 6);
const fishery2 = edit.withWords(acts.fishery, 1, 1, '48 godzin', '24 godzin');

export function october19(scene: Scene): void {
  centre.replaceDocument(
    scene,
    { id: '12499101', stage: 'Uzgodnienia' },
    '7101',
    draftBody(assistance3, 'docx'),
    {
      units: [
        { unit: edit.cite(assistance3, 4, 2), kind: 'changed' },
        { unit: edit.cite(assistance2, 6), kind: 'removed' },
        { unit: edit.cite(assistance3, 7), kind: 'renumbered' },
      ],
      act: 'UD901',
    },
  );
  centre.replaceDocument(
    scene,
    { id: '12499004', stage: 'Uzgodnienia' },
    '7031',
    draftBody(fishery2, 'docx'),
    {
      units: [{ unit: edit.cite(fishery2, 1), kind: 'changed' }],
    },
  );
  centre.enterStage(scene, '12499001', 'Stały Komitet Rady Ministrów', { act: 'UD903' });
  register.changeWork(scene, 'UD901', { planned: 'III kwartał 2026 r.' }, { act: 'UD901' });
  register.changeWork(
    scene,
    'UD902',
    { cooperating: 'MRPiPS', title: 'Projekt ustawy o opiece długoterminowej i koordynacji usług' },
    { act: 'UD902' },
  );
  register.listWork(
    scene,
    work({
      number: 'UD922',
      title: 'Projekt ustawy o gospodarstwach opiekuńczych',
      body: 'MRiRW',
      published: '2026-10-16 12:00',
      essence: 'Projekt pozwala rolnikom prowadzić gospodarstwa opiekuńcze dla osób starszych.',
    }),
    { tags: ['us-gospodarstwa'] },
  );
  register.listWork(
    scene,
    work({
      number: 'UD923',
      title: 'Projekt ustawy o asystentach sędziów i prokuratorów',
      body: 'MS',
      published: '2026-10-16 12:10',
      essence: 'Projekt określa zadania asystenta sędziego i asystenta prokuratora.',
    }),
  );
  parliament.addStage(
    scene,
    '3101',
    stage('III czytanie na posiedzeniu Sejmu', 'SejmReading', '2026-10-16', {
      decision: 'uchwalono',
      sittingNum: 61,
    }),
    { end: 'Uchwalono' },
  );
  parliament.addPrintFile(
    scene,
    '3120',
    '3120-001 opinia.pdf',
    paperBody(['Opinia o projekcie', 'Do projektu nie zgłoszono uwag.']),
  );
  bulletin.changePage(scene, 1503, (page) => {
    page.paragraphs[1] = 'Oferty można składać do 20 listopada 2026 r.';
  });
  bulletin.addAttachment(
    scene,
    1501,
    attachment(82002, 'Raport z konsultacji planu', [
      'Raport z konsultacji',
      'Zgłoszono 14 uwag, uwzględniono 9 uwag.',
    ]),
  );
}

const welfare3 = edit.withSectionAdded(welfare2, 4, {
  text: 'Plan opiniuje rada działalności pożytku publicznego.',
});

export function october26(scene: Scene): void {
  centre.replaceDocument(
    scene,
    { id: '12499001', stage: 'Uzgodnienia' },
    '7001',
    draftBody(welfare3, 'docx'),
    {
      units: [{ unit: edit.cite(welfare3, 4, 2), kind: 'added' }],
      act: 'UD903',
    },
  );
  centre.closeProject(scene, '12499005', 'zamknięty');
  register.changeWork(scene, 'UD901', { planned: 'IV kwartał 2026 r.' }, { act: 'UD901' });
  parliament.addStage(
    scene,
    '3120',
    stage('I czytanie na posiedzeniu Sejmu', 'SejmReading', '2026-10-22', { sittingNum: 62 }),
  );
  parliament.addPrint(
    scene,
    print(
      '3131',
      'Sprawozdanie Komisji Zdrowia o poselskim projekcie ustawy o zmianie ustawy o Funduszu Solidarnościowym.',
      '2026-10-23',
      [],
      ['3102'],
    ),
    ['fin-fs'],
  );
  const file = parliament.printOf(scene, '3101').files[1];
  if (file === undefined) throw new Error('print 3101 has one file only');
  file.body = draftBody(
    edit.withWords(acts.servicesCentre, 2, 1, 'trzyletnim', 'pięcioletnim'),
    'docx',
  );
  parliament.printOf(scene, '3101').changeDate = '2026-10-23T15:00:00';
  scene.plant({
    source: 'sejm-prints',
    key: '10/3101',
    change: 'text',
    document: file.name,
    units: [{ unit: 'art. 2', kind: 'changed' }],
  });
  const moved = bulletin.resolutionOf(scene.sites.resolutions, 1514);
  moved.table[0] = ['W sprawie', 'przebudowy mostu w Przykładowie i drogi dojazdowej'];
  scene.plant({
    source: 'region-slaskie-bip',
    key: 'https://bip.slaskie.pl/samorzad_wojewodztwa/zarzad_wojewodztwa/uchwaly_zarzadu/uchwala-zarzadu-nr-1514180vii2026-z-dnia-2026-09-08.html',
    change: 'facts',
    fields: {
      summary: [
        'przebudowy mostu w Przykładowie',
        'przebudowy mostu w Przykładowie i drogi dojazdowej',
      ],
    },
  });
  bulletin.addResolution(
    scene,
    resolution(
      1516,
      '2026-10-22',
      'przyjęcia regionalnego planu rozwoju usług społecznych i deinstytucjonalizacji na lata 2026–2028',
      {
        attachments: [
          attachment(82031, 'Regionalny plan rozwoju usług społecznych 2026–2028', regionalPlan),
        ],
      },
    ),
    ['dok-rpdi'],
  );
}
