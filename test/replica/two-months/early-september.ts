import * as edit from '../act-text.ts';
import { bill, inAgreement } from '../blanks/package.ts';
import { resolution } from '../blanks/resolution.ts';
import { print, stage } from '../blanks/sejm.ts';
import { work } from '../blanks/work.ts';
import * as bulletin from '../deeds/bulletin.ts';
import * as centre from '../deeds/centre.ts';
import * as register from '../deeds/register.ts';
import type { Scene } from '../deeds/scene.ts';
import * as parliament from '../deeds/sejm.ts';
import { draftBody, letterBody } from '../documents.ts';
import * as acts from './acts.ts';
import { foster2, welfare2 } from './drafts.ts';
import { medicine } from './projects.ts';

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
