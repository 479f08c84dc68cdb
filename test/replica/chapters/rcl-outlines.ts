import { makeDocx } from '../../support/docx.ts';
import { addFile, applicants, departments, openStage, project } from '../blanks/project.ts';
import type { RegisterEvent } from '../markup/rcl-register.ts';
import type { Project, Stage } from '../sites.ts';

/** An outline of a bill with its register, where the site shows one. */
export interface Outline {
  readonly project: Project;
  readonly events: RegisterEvent[] | undefined;
}

const stages = [
  'Założenia projektu ustawy',
  'Uzgodnienia',
  'Konsultacje publiczne',
  'Opiniowanie',
  'Stały Komitet Rady Ministrów',
  'Potwierdzenie projektu przez Stały Komitet Rady Ministrów',
  'Rada Ministrów',
];

export type Card = Pick<Project, 'id' | 'number' | 'title' | 'created'> & Partial<Project>;

/** An outline in its first stage, with its text: paragraphs below Roman headings. */
export function outline(card: Card, text: readonly string[], entered?: string): Outline {
  const { id, created } = card;
  const made = project({
    typeId: 1,
    applicant: applicants.family,
    ...card,
    stages: stages.map((name, at) => blankStage(id, name, at + 1)),
  });
  const events = entered === undefined ? undefined : begin(entered);
  openStage(made, 'Uzgodnienia', created);
  addFile(made, 'Uzgodnienia', 'Projekt', {
    id: `${id.slice(-3)}1`,
    name: 'projekt założeń.docx',
    extension: 'docx',
    body: makeDocx(text),
    created,
  });
  events?.push(stageEvent(made, 'Uzgodnienia', entered ?? ''));
  return { project: made, events };
}

function blankStage(projectId: string, name: string, ordinal: number): Stage {
  const id = `${Number(projectId) * 100 + ordinal * 10}`;
  return { id, name, state: 'notstart', modified: '', folders: [], links: [] };
}

const founder = 'Urzędniczka Zmyślona';

function begin(at: string): RegisterEvent[] {
  return [
    { at, author: founder, event: 'Stworzono projekt' },
    {
      at,
      author: founder,
      event: 'Zmieniono atrybut projektu email założyciela na: zmyslona@ministerstwo.example',
    },
  ];
}

export function stageEvent({ stages: all }: Project, name: string, at: string): RegisterEvent {
  const ordinal = all.findIndex((stage) => stage.name === name) + 1;
  const event = `Zmieniono atrybut projektu nazwa etapu na: ${ordinal}. ${name}`;
  return { at, author: 'Administrator', event };
}

const roads = { applicant: applicants.roads, departments: [{ id: 20, name: 'transport' }] };
const housing = {
  applicant: applicants.finance,
  departments: [{ id: 2100, name: 'mieszkalnictwo' }],
};
const health = { applicant: applicants.health, departments: [departments.health] };

/** Outlines that stand there when the world begins. */
export function outlinesAtStart(): Outline[] {
  return [
    outline(standards, standardsText, '2026-08-11 09:05'),
    outline({ ...shipping, ...roads }, shippingText, '2026-07-06 11:30'),
    // Its card links a register that the site does not have.
    outline({ ...psychiatry, ...health }, psychiatryText),
    outline({ ...tenants, ...housing }, tenantsText, '2026-08-03 12:00'),
    outline({ ...fairs, ...roads }, ['Założenia', 'I. Cel', 'Targi wymagają zgłoszenia.']),
  ];
}

const standards: Card = {
  id: '12499401',
  number: 'ZD41',
  title: 'Projekt założeń projektu ustawy o standardach usług społecznych',
  created: '2026-08-11',
};
const standardsText = [
  'Projekt założeń projektu ustawy o standardach usług społecznych',
  'I. Cel projektowanej ustawy',
  'Ustawa określi standardy usług opiekuńczych i asystencji osobistej świadczonych w miejscu zamieszkania.',
  'II. Zakres',
  'Standardy obejmą usługi zlecane organizacjom pozarządowym.',
];

const shipping: Card = {
  id: '12499402',
  number: 'ZD38',
  title: 'Projekt założeń projektu ustawy o ewidencji statków śródlądowych',
  created: '2026-07-06',
};
const shippingText = ['Założenia', 'I. Cel', 'Ewidencję statków prowadzi dyrektor urzędu żeglugi.'];

const psychiatry: Card = {
  id: '12499403',
  number: 'ZD44',
  title: 'Projekt założeń projektu ustawy o środowiskowej opiece psychiatrycznej dla młodzieży',
  created: '2026-08-19',
};
export const psychiatryText = [
  'Projekt założeń projektu ustawy o środowiskowej opiece psychiatrycznej dla młodzieży',
  'I. Cel projektowanej ustawy',
  'Ustawa utworzy poradnie środowiskowe dla młodzieży w każdym powiecie.',
  'II. Terminy',
  'Pierwsza konsultacja odbywa się w ciągu 14 dni od zgłoszenia.',
];

const tenants: Card = {
  id: '12499404',
  number: 'ZD45',
  title: 'Projekt założeń projektu ustawy o rejestrze najemców',
  created: '2026-08-03',
};
const tenantsText = ['Założenia', 'I. Cel', 'Rejestr najemców lokali prowadzi gmina.'];

const fairs: Card = {
  id: '12499406',
  number: '',
  title: 'Projekt założeń projektu ustawy o targach samochodowych',
  created: '2026-05-04',
};

export const housingFirst: Card = {
  id: '12499405',
  number: 'ZD47',
  title: 'Projekt założeń projektu ustawy o programie „Najpierw mieszkanie”',
  created: '2026-09-02',
};
export const housingFirstText = [
  'Projekt założeń projektu ustawy o programie „Najpierw mieszkanie”',
  'I. Cel projektowanej ustawy',
  'Osoba w kryzysie bezdomności otrzymuje mieszkanie bez wstępnych warunków.',
  'II. Wsparcie',
  'Wsparcie asystenta trwa co najmniej 12 miesięcy.',
];

export const { id: psychiatryId } = psychiatry;
