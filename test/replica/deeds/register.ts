import type { Work } from '../sites.ts';
import type { Details, Fields, Scene } from './scene.ts';

/** Names of facts by the columns of the works list, where they are told as they stand. */
const factOf = {
  title: 'title',
  goals: 'goals',
  essence: 'essence',
  cooperating: 'cooperatingBody',
  additional: 'additional',
  person: 'person',
  planned: 'plannedQuarter',
  withdrawal: 'withdrawalReason',
  status: 'status',
} as const satisfies Partial<Record<keyof Work, string>>;

/** Change cells of a row; `facts` replaces what follows from the cells themselves. */
export function changeWork(
  { sites, plant }: Scene,
  number: string,
  cells: Partial<Pick<Work, keyof typeof factOf>>,
  details: Details = {},
  facts?: Fields,
): void {
  const row = sites.workList.find((work) => work.number === number);
  if (row === undefined) throw new Error(`no ${number} in the works list`);
  const fields = Object.entries(cells).map(([column, after]) => {
    const name = column as keyof typeof factOf;
    return [factOf[name], [row[name] || null, after]] as const;
  });
  Object.assign(row, cells);
  const key = `rm:${number.replaceAll(' ', '')}`;
  const told = facts ?? (Object.fromEntries(fields) as Fields);
  plant({ source: 'work-list-rm', key, change: 'facts', fields: told, ...details });
}

export function listWork({ sites, plant }: Scene, row: Work, details: Details = {}): void {
  sites.workList.unshift(row);
  const key = `rm:${row.number.replaceAll(' ', '')}`;
  plant({ source: 'work-list-rm', key, change: 'appeared', ...details });
}

export function unlistWork({ sites }: Scene, number: string): void {
  sites.workList = sites.workList.filter((work) => work.number !== number);
}
