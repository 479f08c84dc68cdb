import { escapeHtml } from '../answers.ts';
import { govFrame } from './gov-pl.ts';

/** A planned regulation in a minister's list, or in the government's sibling register. */
export interface Plan {
  readonly number: string;
  title: string;
  basis: string;
  goals: string;
  essence: string;
  person: string;
  planned: string;
  withdrawal: string;
  status: string;
}

/** Where the invented list of the Minister of Family lies: only the legislation centre links it. */
export const familyList = '/web/rodzina/wykaz-prac-legislacyjnych-ministra';

/** A header and the cell under it. */
export type Column = readonly [string, (plan: Plan, at: number) => string];

export const healthColumns: readonly Column[] = [
  ['Lp.', (_plan, at) => `${at + 1}`],
  ['Nr w Wykazie', ({ number }) => number],
  ['Podstawa wydania', ({ basis }) => basis],
  ['Tytuł rozporządzenia', ({ title }) => title],
  ['Przyczyny rezygnacji z prac nad projektem', ({ withdrawal }) => withdrawal],
  ['Planowany termin wydania / Publikacja w Dz. U', ({ planned }) => planned],
  ['Istota rozwiązań, które planuje się zawrzeć w projekcie:', ({ essence }) => essence],
  [
    'Przyczyna i potrzeba wprowadzenia rozwiązań, które planuje się zawrzeć w projekcie:',
    ({ goals }) => goals,
  ],
  [
    'Imię, nazwisko, stanowisko lub funkcja osoby odpowiedzialnej za opracowanie projektu:',
    ({ person }) => person,
  ],
];

/** Invented, of headers that other lists have; `later` words some of them otherwise. */
export function plainColumns(later: boolean): readonly Column[] {
  return [
    [later ? 'NUMER W WYKAZIE' : 'Numer', ({ number }) => number],
    [later ? 'Tytuł projektu' : 'Tytuł', ({ title }) => title],
    ['Cele projektu oraz informacja o przyczynach i potrzebie rozwiązań', ({ goals }) => goals],
    [later ? 'Istota planowanych rozwiązań' : 'Istota rozwiązań', ({ essence }) => essence],
    ['Osoba odpowiedzialna za opracowanie projektu', ({ person }) => person],
    [later ? 'Planowana data wydania' : 'Planowany termin wydania', ({ planned }) => planned],
    ['Informacja o rezygnacji z prac nad projektem', ({ withdrawal }) => withdrawal],
  ];
}

export function registerCsv(columns: readonly Column[], plans: readonly Plan[]): string {
  const rows = plans.map((plan, at) => columns.map(([, cell]) => cell(plan, at)));
  const lines = [columns.map(([header]) => header), ...rows];
  return `${lines.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`;
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const heading = 'Wykaz prac legislacyjnych';

/** The page around a register that is a file of its own. */
export function registerPage(office: string, id: string): string {
  const holder = `<div id="registerVue-${id}" class="article-area--register"></div>`;
  return govFrame(heading, office, holder);
}

/** The page that carries its register inside. `noise` moves with nothing. */
export function embeddedRegister(office: string, csv: string, noise: number): string {
  const json = JSON.stringify({ description: heading, renderedAt: noise, data: csv });
  return govFrame(heading, office, `<pre id="registerData" class="hide">${escapeHtml(json)}</pre>`);
}

/** The API's answer. Headers change their case from row to row, choices come inside strings. */
export function registerJson(plans: readonly Plan[], noise: number): string {
  const entries = plans.map((plan, at) => ({
    [(at + noise) % 2 === 0 ? 'Numer projektu' : 'Numer Projektu']: plan.number,
    Tytuł: plan.title,
    'Rodzaj dokumentu': choice('Projekty rozporządzeń'),
    'Cele projektu oraz informacja o przyczynach i potrzebie rozwiązań planowanych w projekcie':
      plan.goals,
    'Istota rozwiązań planowanych w projekcie, w tym proponowane środki realizacji': plan.essence,
    'Organ odpowiedzialny za opracowanie projektu': choice('KPRM'),
    'Osoba odpowiedzialna za opracowanie projektu': plan.person,
    'Planowany termin wydania rozporządzenia/data wydania': plan.planned,
    ...(plan.status === '' ? {} : { 'Status realizacji': choice(plan.status) }),
    'Data publikacji': `2026-06-${10 + (digits(plan) % 19)} 10:15`,
    pageId: `${22_000_000 + digits(plan)}`,
    pageUrl: `/web/premier/rozporzadzenie-${plan.number.toLowerCase()}`,
    pageOrder: `${at + noise}`,
  }));
  return JSON.stringify(entries, undefined, 1);
}

const digits = ({ number }: Plan) => Number(number.replace(/\D/g, ''));

const choice = (value: string) => JSON.stringify([{ id: value, value }]);
