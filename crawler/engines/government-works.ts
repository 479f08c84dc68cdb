import { dayOf } from '../dates.ts';
import { factsOf } from '../facts.ts';
import { normaliseNumber } from '../numbers.ts';
import type { Page } from '../page.ts';
import type { Listed, Listing } from '../source.ts';
import { type Columns, isRegister, readRegister, registerAddress } from './gov-pl-register.ts';
import { readPlan } from './planned-adoption.ts';

/** Works lists of the government: which of its columns we read. */
const columns = {
  number: ['Numer', 'Nr'],
  title: ['Tytuł'],
  kind: ['Rodzaj'],
  type: ['Typ'],
  additional: ['Informacja dodatkowa', 'Informacje dodatkowe'],
  goals: ['Cele', 'Cel '],
  essence: ['Istota'],
  impact: ['Oddziaływanie'],
  effects: ['Spodziewane skutki'],
  measures: ['Sposoby mierzenia'],
  responsibleBody: ['Organ odpowiedzialny za opracowanie'],
  cooperatingBody: ['Organ współpracujący', 'Organy współpracujące'],
  person: ['Osoba odpowiedzialna'],
  body: ['Organ odpowiedzialny'],
  planned: ['Planowan'],
  withdrawalReason: ['Informacja o rezygnacji', 'Przyczyny rezygnacji'],
  status: ['Status'],
  published: ['Data publikacji'],
  address: ['Podgląd'],
} as const satisfies Columns<string>;

type Row = Readonly<Record<keyof typeof columns, string>>;

/** The page of a works list leads to its register; the register lists everything. */
export function listWorks(prefix: string): (page: Page) => Listing {
  return (page) =>
    isRegister(page)
      ? { publications: listRows(prefix, readRegister(page, columns)) }
      : { publications: [], next: registerAddress(page) };
}

function listRows(prefix: string, rows: readonly Row[]): Listed[] {
  const newestFirst = rows.toSorted(byPublication);
  const taken = new Set<string>();
  return newestFirst.map((row) => {
    const number = `${prefix}:${normaliseNumber(row.number)}`;
    const key = taken.has(number) ? `${number}/${slugOf(row.address)}` : number;
    taken.add(number);
    return toListed(key, row);
  });
}

/**
 * A number may stand in two rows (UC168, September 2026). The row published last has the plain
 * key, the other the end of its address as well; first publication and address never move, so
 * keys do not depend on the order of the rows.
 */
function byPublication(a: Row, b: Row): number {
  return compare(b.published, a.published) || compare(b.address, a.address);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function slugOf(address: string): string {
  return address.split('/').at(-1) ?? '';
}

function toListed(key: string, row: Row): Listed {
  const { planned, published, address, impact, effects, measures, ...plain } = row;
  const plan = readPlan(planned);
  const title = row.title.replaceAll('\n', ' ');
  const facts = factsOf({
    ...plain,
    title,
    number: normaliseNumber(row.number),
    plannedQuarter: plan.quarter,
    adoptedOn: plan.adoptedOn,
    status: row.status === '' ? plan.status : row.status,
    publishedOn: dayOf(published),
    summary: [impact, effects, measures].filter((text) => text !== '').join('\n'),
  });
  return { key, title, address, facts };
}
