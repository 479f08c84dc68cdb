import { createHash } from 'node:crypto';
import { isAllowed } from '../address.ts';
import { dayOf } from '../dates.ts';
import { type Facts, factsOf } from '../facts.ts';
import { concernsField } from '../field.ts';
import { normaliseNumber } from '../numbers.ts';
import type { Page } from '../page.ts';
import type { Listed, Listing } from '../source.ts';
import type { Wanted } from './gov-pl-columns.ts';
import { type KnownRegister, openRegister } from './gov-pl-register.ts';
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
  address: ['Podgląd', 'pageUrl'],
} as const;

type Column = keyof typeof columns;

/** The CSV has all 19 columns: were one lost, every row would change. */
export const ofFile: Wanted<Column> = { columns, needed: Object.keys(columns) as Column[] };

/** The API may leave out a field where nobody wrote anything into it. */
export const ofApi: Wanted<Column> = {
  columns,
  needed: ['number', 'title', 'goals', 'essence', 'responsibleBody', 'planned', 'address'],
};

/** The page of one entry names only the fields that were filled in. */
export const ofEntry: Wanted<Column> = { columns, needed: ['number'] };

type Row = Readonly<Record<Column, string>>;

/**
 * The page of a works list leads to its register; the register lists everything.
 *
 * @param known for a page that no longer names the number of its register
 */
export function listWorks(
  prefix: string,
  wanted: Wanted<Column>,
  known?: KnownRegister,
): (page: Page) => Listing {
  return (page) => {
    const step = openRegister(page, wanted, known);
    return step.kind === 'rows'
      ? { publications: listRows(prefix, step.rows, page.url) }
      : { publications: [], next: step.address };
  };
}

function listRows(prefix: string, rows: readonly Row[], url: URL): Listed[] {
  const newestFirst = rows.toSorted(byPublication);
  const taken = new Set<string>();
  return newestFirst.map((row) => {
    const number = `${prefix}:${normaliseNumber(row.number)}`;
    const key = taken.has(number) ? `${number}/${slugOf(row.address)}` : number;
    taken.add(number);
    return toListed(key, row, url);
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

/** The API gives addresses without their host. */
function toListed(key: string, row: Row, url: URL): Listed {
  const facts = factsOfWork(row);
  const title = row.title.replaceAll('\n', ' ');
  const isBare = row.address.startsWith('/');
  const address = (isBare ? URL.parse(row.address, url)?.href : undefined) ?? row.address;
  const evidence = isAllowed(address, [url.hostname]) && concernsField(facts) ? [address] : [];
  const listed = { key, title, address, facts };
  return evidence.length === 0 ? listed : { ...listed, evidence, mark: markOf(facts) };
}

/** What a row says, told in a few letters: only entries that moved have their page kept anew. */
function markOf(facts: Facts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

/** The facts of one entry, from its row or from its own page. */
export function factsOfWork(row: Partial<Row>): Facts {
  const { planned = '', published = '', address: _, impact, effects, measures, ...plain } = row;
  const plan = readPlan(planned);
  return factsOf({
    ...plain,
    title: row.title?.replaceAll('\n', ' '),
    number: normaliseNumber(row.number ?? ''),
    plannedQuarter: plan.quarter,
    adoptedOn: plan.adoptedOn,
    status: row.status || plan.status,
    publishedOn: dayOf(published),
    summary: [impact, effects, measures].filter((text) => text).join('\n'),
  });
}
