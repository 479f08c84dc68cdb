import * as edit from '../act-text.ts';
import { bill, inAgreement, regulation } from '../blanks/package.ts';
import { applicants } from '../blanks/project.ts';
import { attachment, resolution } from '../blanks/resolution.ts';
import { print, process, stage } from '../blanks/sejm.ts';
import { work } from '../blanks/work.ts';
import * as bulletin from '../deeds/bulletin.ts';
import * as centre from '../deeds/centre.ts';
import * as register from '../deeds/register.ts';
import type { Scene } from '../deeds/scene.ts';
import * as parliament from '../deeds/sejm.ts';
import { draftBody, letterBody, memorandumBody } from '../documents.ts';
import * as acts from './acts.ts';
import { medicine } from './projects.ts';
import { regionalPlan } from './resolutions.ts';

const consultation = 'Konsultacje publiczne';
const family = 'Ministerstwo Rodziny, Pracy i Polityki Społecznej';

/** The draft on personal assistance arrives; its planned quarter has already slipped. */
export function september3(scene: Scene): void {
  register.changeWork(scene, 'UD901', { planned: 'IV kwartał 2026 r.' }, { act: 'UD901' });
  register.changeWork(scene, 'UD910', { person: 'Ewa Zmyślona Podsekretarz Stanu' });
  register.listWork(
    scene,
    work({
      number: 'ID72',
      title: 'Projekt uchwały Rady Ministrów w sprawie programu „Opieka wytchnieniowa”',
      kind: 'Inne dokumenty',
      body: 'MRPiPS',
      published: '2026-09-02 11:05',
      essence: 'Program finansuje opiekę wytchnieniową dla opiekunów osób z niepełnosprawnościami.',
    }),
    { tags: ['us-wytchnieniowa'] },
  );
  centre.openProject(
    scene,
    inAgreement(
      bill('12499101', 'UD901', acts.assistance, '2026-09-02'),
      acts.assistance,
      '7101',
      'docx',
    ),
    { tags: ['us-asystencja', 'gr-niepelnosprawnosc', 'prawo-asystencja'], act: 'UD901' },
  );
  parliament.addStage(
    scene,
    '3101',
    stage('I czytanie w komisjach', 'Reading', '2026-09-02', { committeeCode: 'PSN' }),
  );
}

export const welfare2 = edit.withPointAdded(
  edit.withWords(acts.welfare, 3, 1, '30 dni', '45 dni'),
  1,
  1,
  'w art. 106 uchyla się ust. 6',
);

/** Consultations of the draft on assistance open; the welfare draft is silently replaced. */
export function september7(scene: Scene): void {
  centre.enterStage(scene, '12499101', consultation, { act: 'UD901' });
  const letter = {
    day: '2026-09-07',
    office: family,
    title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
    number: 'UD901',
    term: 'w terminie 14 dni od dnia otrzymania niniejszego pisma',
  };
  centre.addDocument(
    scene,
    { id: '12499101', stage: consultation, folder: 'Pisma' },
    {
      id: '7111',
      name: 'pismo kierujące do konsultacji.pdf',
      extension: 'pdf',
      body: letterBody(letter),
    },
    { deadline: '2026-09-21', act: 'UD901' },
  );
  centre.replaceDocument(
    scene,
    { id: '12499001', stage: 'Uzgodnienia' },
    '7001',
    draftBody(welfare2, 'docx'),
    {
      units: [
        { unit: edit.cite(welfare2, 3, 1), kind: 'changed' },
        { unit: edit.cite(welfare2, 1, 1, 4), kind: 'added' },
      ],
      act: 'UD903',
    },
  );
  register.changeWork(scene, 'UD903', { person: 'Tomasz Umowny Podsekretarz Stanu' });
  register.listWork(
    scene,
    work({
      number: 'UD920',
      title: 'Projekt ustawy o zmianie ustawy o podatku od towarów i usług',
      body: 'MFiG',
      published: '2026-09-04 14:40',
    }),
  );
  bulletin.addResolution(
    scene,
    resolution(1513, '2026-09-03', 'wyboru realizatora asystencji osobistej w województwie'),
    ['us-asystencja'],
  );
}

const foster2 = edit.withArticleAt(edit.withoutLastSection(acts.fosterCare, 4), 3, [
  { text: 'Sąd rodzinny bada sytuację dziecka w pieczy zastępczej co najmniej raz na pół roku.' },
]);

/** Both government sites refuse: what happens at the legislation centre is seen four days later. */
export function september10(scene: Scene): void {
  parliament.addPrint(
    scene,
    print(
      '3121',
      'Sprawozdanie Komisji Polityki Społecznej i Rodziny o rządowym projekcie ustawy o bonie senioralnym.',
      '2026-09-09',
      [],
      ['3101'],
    ),
    ['prawo-bon'],
  );
  bulletin.addResolution(scene, resolution(1514, '2026-09-08', 'przebudowy mostu w Przykładowie'));
}

/** What was published during the outage shows, and the draft on long-term care arrives. */
export function september14(scene: Scene): void {
  centre.replaceDocument(
    scene,
    { id: '12499002', stage: 'Uzgodnienia' },
    '7011',
    draftBody(foster2, 'pdf'),
    {
      units: [
        { unit: edit.cite(foster2, 3), kind: 'added' },
        { unit: edit.cite(foster2, 4), kind: 'renumbered' },
        { unit: edit.cite(acts.fosterCare, 4, 3), kind: 'removed' },
      ],
      tags: ['us-piecza'],
      act: 'UD905',
    },
  );
  centre.openProject(
    scene,
    {
      ...inAgreement(
        bill('12499102', 'UD902', acts.longTermCare, '2026-09-11'),
        acts.longTermCare,
        '7121',
        'pdf',
      ),
      ...medicine,
    },
    { tags: ['us-opieka-dlugoterminowa', 'prawo-opieka-dlug'], act: 'UD902' },
  );
  register.changeWork(
    scene,
    'UD904',
    {
      essence:
        'Projekt ułatwia tworzenie centrów usług społecznych przez kilka gmin oraz przez powiat.',
    },
    { act: 'UD904' },
  );
  register.changeWork(
    scene,
    'UD912',
    {
      planned: 'II kwartał 2026 r. - WYCOFANY',
      withdrawal: 'Zakres projektu włączono do innej ustawy.',
      status: 'Wycofany',
    },
    {},
    {
      withdrawalReason: [null, 'Zakres projektu włączono do innej ustawy.'],
      status: [null, 'Wycofany'],
    },
  );
  bulletin.changePage(scene, 1502, (page) => {
    page.paragraphs[0] = 'Zespół liczy 12 osób.';
  });
  scene.sites.prints = scene.sites.prints.filter(({ number }) => number !== '3117');
}

export const assistance2 = edit.withSectionAdded(
  edit.withWords(
    acts.assistance,
    5,
    2,
    '180 w miesiącu, a starosta może ją ograniczyć ze względu na możliwości budżetu powiatu',
    '240 w miesiącu',
  ),
  7,
  { text: 'Organizacja pozarządowa prowadzi ewidencję godzin asystencji osobistej.' },
);

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

const homes2 = edit.withoutArticle(
  edit.withWords(acts.residentialHomes, 4, 1, '0,4 etatu', '0,6 etatu'),
  6,
);

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
    { tags: ['ngo-es'] },
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
