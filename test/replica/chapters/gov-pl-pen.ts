import type { Details, Fields } from '../deeds/scene.ts';
import type { Plant } from '../make-world.ts';
import type { Plan } from '../markup/gov-pl-register.ts';
import { prefixes, type Registers } from './gov-pl-registers.ts';

type ListId = keyof Registers;

/** Names of facts by the cells of a plan. */
const factOf = {
  title: 'title',
  basis: 'additional',
  goals: 'goals',
  essence: 'essence',
  person: 'person',
  planned: 'plannedQuarter',
  withdrawal: 'withdrawalReason',
  status: 'status',
} as const satisfies Record<Exclude<keyof Plan, 'number'>, string>;

type Cells = Partial<Pick<Plan, keyof typeof factOf>>;

/** What the registers do at a moment. */
export interface Pen {
  add(list: ListId, row: Plan, details?: Details): void;
  change(list: ListId, number: string, cells: Cells, more?: Fields, details?: Details): void;
  /** Take a row away: reported at the next moment, by {@link Pen.confirm}. */
  remove(list: ListId, number: string): void;
  confirm(list: ListId, number: string): void;
}

export function openPen(registers: Registers, plant: Plant): Pen {
  const keyOf = (list: ListId, number: string) => `${prefixes[list]}:${number}`;
  return {
    add(list, row, details = {}) {
      registers[list].unshift(row);
      plant({ source: list, key: keyOf(list, row.number), change: 'appeared', ...details });
    },
    change(list, number, cells, more = {}, details = {}) {
      const row = rowOf(registers[list], number);
      const fields = Object.entries(cells).map(([cell, after]) => {
        const name = cell as keyof typeof factOf;
        return [factOf[name], [row[name] || null, after]] as const;
      });
      Object.assign(row, cells);
      const told = { ...(Object.fromEntries(fields) as Fields), ...more };
      plant({
        source: list,
        key: keyOf(list, number),
        change: 'facts',
        fields: told,
        ...details,
      });
    },
    remove(list, number) {
      const rows = registers[list];
      rows.splice(rows.indexOf(rowOf(rows, number)), 1);
    },
    confirm(list, number) {
      plant({ source: list, key: keyOf(list, number), change: 'withdrawn' });
    },
  };
}

function rowOf(rows: readonly Plan[], number: string): Plan {
  const row = rows.find((one) => one.number === number);
  if (row === undefined) throw new Error(`no ${number} in the register`);
  return row;
}
