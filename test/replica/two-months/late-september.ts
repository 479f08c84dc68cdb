import * as edit from '../act-text.ts';
import { bill, inAgreement, regulation } from '../blanks/package.ts';
import { applicants } from '../blanks/project.ts';
import { attachment, resolution } from '../blanks/resolution.ts';
import { print, process } from '../blanks/sejm.ts';
import { work } from '../blanks/work.ts';
import * as bulletin from '../deeds/bulletin.ts';
import * as centre from '../deeds/centre.ts';
import * as register from '../deeds/register.ts';
import type { Scene } from '../deeds/scene.ts';
import * as parliament from '../deeds/sejm.ts';
import { draftBody, letterBody, memorandumBody } from '../documents.ts';
import * as acts from './acts.ts';
import { assistance2, homes2 } from './drafts.ts';
import { regionalPlan } from './resolutions.ts';

const consultation = 'Konsultacje publiczne';
const family = 'Ministerstwo Rodziny, Pracy i Polityki Społecznej';

/** A calm moment for the register: its rows are shuffled and its headers reworded. */
export function september21(scene: Scene): void {
  const { sites, plant } = scene;
  centre.replaceDocument(
    scene,
    { id: '12499101', stage: 'Uzgodnienia' },
    '7101',
    draftBody(assistance2, 'docx'),
    {
      units: [
        { unit: edit.cite(assistance2, 5, 2), kind: 'changed' },
        { unit: edit.cite(assistance2, 7, 3), kind: 'added' },
      ],
      tags: ['us-asystencja'],
      act: 'UD901',
    },
  );
  centre.addDocument(
    scene,
    { id: '12499001', stage: consultation, folder: 'Stanowiska' },
    {
      id: '7006',
      name: 'stanowisko Federacji Wymyślonej.docx',
      extension: 'docx',
      body: memorandumBody(acts.welfare, [
        'Federacja popiera ograniczenie wielkości domów pomocy społecznej.',
      ]),
    },
  );
  centre.openProject(
    scene,
    inAgreement(
      regulation('12499203', '57', acts.trainingFlats, '2026-09-18'),
      acts.trainingFlats,
      '7211',
      'pdf',
    ),
    { tags: ['us-mieszkania'] },
  );
  register.changeWork(scene, 'UD905', { planned: 'I kwartał 2027 r.' }, { act: 'UD905' });
  plant({ source: 'sejm-prints', key: '10/3117', change: 'withdrawn' });
  shuffleRegister(sites);
}

function shuffleRegister(sites: Scene['sites']): void {
  sites.workList.reverse();
  sites.workList = sites.workList.filter(({ number }) => number !== 'UD916');
  sites.workListHeaders = {
    number: 'Numer  projektu w wykazie',
    goals: 'Cele projektu oraz informacja o przyczynach i potrzebie wprowadzenia rozwiązań',
    body: 'Organ odpowiedzialny za opracowanie  projektu dokumentu',
    planned: 'Planowany termin przyjęcia przez RM',
  };
}

/** Four answers at once are not to be believed: nothing happens. */
export function september24(scene: Scene): void {
  scene.sites.noise += 1;
}

/** All sites are themselves again. */
export function september28(scene: Scene): void {
  const { sites } = scene;
  restoreRegister(sites);
  register.unlistWork(scene, 'RD310');
  register.listWork(
    scene,
    work({
      number: 'UD921',
      title: 'Projekt ustawy o usługach opiekuńczych i usługach sąsiedzkich',
      body: 'MRPiPS',
      published: '2026-09-25 09:30',
      essence: 'Projekt ustala minimalny standard usług opiekuńczych.',
    }),
    { tags: ['us-opiekuncze'], act: 'UD921' },
  );
  centre.replaceDocument(
    scene,
    { id: '12499201', stage: 'Uzgodnienia' },
    '7201',
    draftBody(homes2, 'docx'),
    {
      units: [
        { unit: edit.cite(homes2, 4), kind: 'changed' },
        { unit: edit.cite(acts.residentialHomes, 6), kind: 'removed' },
        { unit: edit.cite(homes2, 6), kind: 'renumbered' },
      ],
    },
  );
  const letter = {
    day: '2026-09-28',
    office: family,
    title: 'Projekt ustawy o zmianie ustawy o wspieraniu rodziny i systemie pieczy zastępczej',
    number: 'UD905',
    term: 'do dnia 19 października 2026 r.',
  };
  centre.enterStage(scene, '12499002', consultation, { act: 'UD905' });
  centre.addDocument(
    scene,
    { id: '12499002', stage: consultation, folder: 'Pisma' },
    {
      id: '7015',
      name: 'pismo do organizacji społecznych.pdf',
      extension: 'pdf',
      body: letterBody(letter),
    },
    { deadline: '2026-10-19', act: 'UD905' },
  );
  parliament.addProcess(
    scene,
    process('3120', 'Rządowy projekt ustawy o zmianie ustawy o ekonomii społecznej', '2026-09-25', {
      rclNum: 'RM-0610-77-26',
      rclLink: 'https://legislacja.rcl.gov.pl/getIdFromLegislacja?number=RM-0610-77-26',
      description: 'projekt dotyczy uproszczenia sprawozdań przedsiębiorstw społecznych',
    }),
    { tags: ['ngo-es'], act: 'UD907' },
  );
  parliament.addPrint(
    scene,
    print('3120', 'Rządowy projekt ustawy o zmianie ustawy o ekonomii społecznej.', '2026-09-25', [
      { name: '3120-ustawa.docx', body: draftBody(acts.socialEconomy, 'docx') },
    ]),
    ['ngo-es'],
  );
  centre.sendToSejm(scene, '12499003', 'RM-0610-77-26', { act: 'UD907' });
  const shared = bill('12499105', 'UD915', acts.sharedServices, '2026-09-25');
  centre.openProject(scene, {
    ...inAgreement({ ...shared, subjects: [] }, acts.sharedServices, '7151', 'docx'),
    applicant: applicants.roads,
    departments: [],
  });
  centre.removeDocument(scene, { id: '12499006', stage: 'Uzgodnienia', folder: 'Projekt' }, '7053');
  bulletin.addResolution(
    scene,
    resolution(
      1515,
      '2026-09-24',
      'przyjęcia sprawozdania z działalności regionalnego ośrodka polityki społecznej',
      {
        attachments: [attachment(82021, 'Sprawozdanie ROPS za rok 2025', regionalPlan.slice(0, 4))],
      },
    ),
    ['akt-rops'],
  );
}

function restoreRegister(sites: Scene['sites']): void {
  const back = work({
    number: 'UD916',
    title: 'Projekt ustawy o zmianie ustawy – Prawo energetyczne',
    body: 'ME',
    planned: 'III kwartał 2026 r.',
    essence: 'Projekt wdraża liczniki zdalnego odczytu.',
  });
  sites.workList.push(back);
  sites.workListHeaders = {};
}
