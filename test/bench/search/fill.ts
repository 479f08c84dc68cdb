import pg from 'pg';
import { searchVersion } from '../../../worker/search/vector.ts';
import { changes, contents, forms, idOf, parts, pool as poolTable, publications } from './made.ts';
import type { Pool } from './pool.ts';
import { withoutIndexes } from './without-indexes.ts';

/** A database that grows; nothing but the bench writes to it. */
export interface Filler {
  /** How many changes there are; more than none where the folder was kept. */
  readonly filled: number;
  /** Changes `from` ≤ n < `to` on one connection, indexed or not. @returns seconds of indexing */
  add(from: number, to: number, isIndexed: boolean): Promise<number>;
  /**
   * The same on two connections, with all that is built anew afterwards.
   *
   * @returns seconds in all, and of these of building the words' index
   */
  addMany(from: number, to: number): Promise<{ readonly all: number; readonly index: number }>;
  settle(): Promise<void>;
  /** Whoever opens the kept folder next finds so many. */
  keep(filled: number): Promise<void>;
  /** Take changes out of the index, to see them go in. */
  unindex(ids: readonly string[]): Promise<void>;
  sizes(): Promise<{ readonly index: number; readonly table: number }>;
  ids(from: number, to: number): Promise<string[]>;
  close(): Promise<void>;
}

export async function openFiller(url: string, pool: Pool): Promise<Filler> {
  const [client, other] = await Promise.all([connect(url), connect(url)]);
  const filled = await prepare(client, pool);
  return {
    filled,
    add: (from, to, isIndexed) => add(client, batchesOf(from, to), isIndexed),
    async addMany(from, to) {
      const started = performance.now();
      const batches = batchesOf(from, to);
      const index = await withoutIndexes(client, async () => {
        await Promise.all([client, other].map((each) => add(each, batches, true)));
      });
      return { all: since(started), index };
    },
    async settle() {
      for (const table of ['search_part', 'search_form', 'change', 'publication', 'version', 'tag'])
        await client.query(`VACUUM (ANALYZE) ${table}`);
    },
    async keep(count) {
      await client.query('UPDATE filled SET changes = $1', [count]);
    },
    async unindex(ids) {
      await client.query('DELETE FROM search_part WHERE change_id = ANY ($1::uuid[])', [ids]);
    },
    async sizes() {
      const { rows } = await client.query(
        `SELECT pg_relation_size('search_part_lemmas_idx') AS index, pg_table_size('search_part') AS table`,
      );
      return { index: Number(rows[0].index), table: Number(rows[0].table) };
    },
    async ids(from, to) {
      const { rows } = await client.query(
        `SELECT ${idOf('c')} AS id FROM generate_series($1::int, $2::int - 1) n`,
        [from, to],
      );
      return rows.map(({ id }) => id);
    },
    close: async () => {
      await Promise.all([client.end(), other.end()]);
    },
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Keys are right by making; looking each up would double the time.
  await client.query(`SET session_replication_role = replica`);
  await client.query(`SET synchronous_commit = off`);
  await client.query(`SET maintenance_work_mem = '1GB'`);
  return client;
}

/** @returns how many changes there are already. */
async function prepare(client: pg.Client, pool: Pool): Promise<number> {
  const { rows: known } = await client.query(`SELECT to_regclass('filled') AS name`);
  if (known[0].name !== null) return filledIn(client);
  await client.query(poolTable);
  await client.query(contents, [JSON.stringify(pool.contents)]);
  await client.query(forms, [JSON.stringify(pool.forms)]);
  await client.query(publications);
  await client.query('CREATE TABLE filled AS SELECT 0 AS changes, $1::text AS version', [
    searchVersion,
  ]);
  return 0;
}

async function filledIn(client: pg.Client): Promise<number> {
  const { rows } = await client.query('SELECT changes, version FROM filled');
  const [{ changes: count, version }] = rows;
  if (version === searchVersion) return count;
  throw new Error(`wanted a kept folder of index ${searchVersion}, found ${version}; delete it`);
}

/** Whoever has a hand free takes the next. */
function* batchesOf(from: number, to: number, size = 20_000): Generator<[number, number]> {
  for (let start = from; start < to; start += size) yield [start, Math.min(to, start + size) - 1];
}

async function add(
  client: pg.Client,
  batches: Iterable<[number, number]>,
  isIndexed: boolean,
): Promise<number> {
  let seconds = 0;
  for (const [first, last] of batches) {
    await client.query(changes, [first, last]);
    const started = performance.now();
    if (isIndexed) await client.query(parts, [first, last, searchVersion]);
    seconds += since(started);
  }
  return seconds;
}

const since = (started: number) => (performance.now() - started) / 1_000;
