import * as edit from '../act-text.ts';
import { attachment, resolution } from '../blanks/resolution.ts';
import { print, stage } from '../blanks/sejm.ts';
import { work } from '../blanks/work.ts';
import * as bulletin from '../deeds/bulletin.ts';
import * as centre from '../deeds/centre.ts';
import * as register from '../deeds/register.ts';
import type { Scene } from '../deeds/scene.ts';
import * as parliament from '../deeds/sejm.ts';
import { draftBody, paperBody } from '../documents.ts';
import * as acts from './acts.ts';
import { assistance2, assistance3, fishery2, mental2, welfare3 } from './drafts.ts';
import { regionalPlan } from './resolutions.ts';

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
  // Sea fishing is not our field: its documents stay unread, whatever becomes of them.
  const unseen = { ...scene, plant: () => undefined };
  const fishing = { id: '12499004', stage: 'Uzgodnienia' };
  centre.replaceDocument(unseen, fishing, '7031', draftBody(fishery2, 'docx'), {});
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
  centre.replaceDocument(
    scene,
    { id: '12499006', stage: 'Uzgodnienia' },
    '7051',
    draftBody(mental2, 'docx-numbered'),
    {
      units: [
        { unit: edit.cite(mental2, 2, 1), kind: 'changed' },
        { unit: edit.cite(mental2, 2, 2, 4), kind: 'added' },
      ],
      act: 'UD908',
    },
  );
  centre.closeProject(scene, '12499005', 'zamknięty');
  register.changeWork(scene, 'UD901', { planned: 'IV kwartał 2026 r.' }, { act: 'UD901' });
  parliament.addStage(
    scene,
    '3120',
    stage('I czytanie na posiedzeniu Sejmu', 'SejmReading', '2026-10-22', { sittingNum: 62 }),
    { act: 'UD907' },
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
