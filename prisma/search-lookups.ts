import type { Lookups, Wanted } from '../worker/search/speech.ts';
import type { Db } from './db.ts';

/** A form that was indexed. */
export interface IndexedForm {
  readonly form: string;
  readonly folded: string;
  readonly lemmas: readonly string[];
}

/** Look up what a query needs to be put into lemmas. @param day open deadlines are these or later */
export async function findLookups(db: Db, wanted: Wanted, day: string): Promise<Lookups> {
  const { forms, prefixes, acts, openDeadlines } = wanted;
  const found = forms.length === 0 ? [] : await findForms(db, forms);
  const begun = new Map<string, string[]>();
  for (const prefix of prefixes) begun.set(prefix, lemmasOf(await findBegun(db, prefix)));
  const ofActs = new Map<string, string[]>();
  for (const act of acts) ofActs.set(act, await findOfAct(db, act));
  const byFold = Map.groupBy(found, ({ folded }) => folded);
  return {
    forms: new Map([...byFold].map(([folded, same]) => [folded, lemmasOf(same)])),
    prefixes: begun,
    acts: ofActs,
    openDeadlines: openDeadlines ? await findOpen(db, day) : [],
  };
}

function lemmasOf(forms: readonly IndexedForm[]): string[] {
  return [...new Set(forms.flatMap(({ lemmas }) => lemmas))];
}

async function findForms(db: Db, folded: readonly string[]): Promise<IndexedForm[]> {
  return await db.$queryRaw<IndexedForm[]>`/* prepared */
    SELECT form, folded, lemmas FROM search_form WHERE folded = ANY (${[...folded]})`;
}

/** Beginnings of two letters have thousands of ends; the shortest words are meant most often. */
const mostBegun = 200;

/** Forms that begin with folded letters, the shortest first. */
export async function findBegun(db: Db, prefix: string): Promise<IndexedForm[]> {
  return await db.$queryRaw<IndexedForm[]>`
    SELECT form, folded, lemmas FROM search_form
    WHERE folded >= ${prefix} AND folded < ${`${prefix}\u{10ffff}`}
    ORDER BY length(form), form LIMIT ${mostBegun}`;
}

/** Publications of the acts that a number leads to. */
async function findOfAct(db: Db, folded: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM publication p JOIN act a ON a.id = p.act_id
    WHERE lower(a.label) = ${folded}
      OR EXISTS (SELECT FROM act_key k WHERE k.act_id = a.id
        AND lower(substring(k.key FROM position(':' IN k.key) + 1)) = ${folded})
    LIMIT 500`;
  return rows.map(({ id }) => id);
}

async function findOpen(db: Db, day: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT publication_id AS id FROM deadline WHERE day >= ${day} LIMIT 5000`;
  return rows.map(({ id }) => id);
}
