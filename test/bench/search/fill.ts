import pg from 'pg';
import { searchVersion } from '../../../worker/search/vector.ts';
import type { Pool } from './pool.ts';

/** A database that grows; nothing but the bench writes to it. */
export interface Filler {
  /** Changes `from` ≤ n < `to`, indexed or not. @returns seconds */
  add(from: number, to: number, isIndexed: boolean): Promise<number>;
  /** Without the words' index while much is added; built anew afterwards. @returns seconds of building */
  withoutIndex(fill: () => Promise<unknown>): Promise<number>;
  settle(): Promise<void>;
  sizes(): Promise<{ readonly index: number; readonly table: number }>;
  ids(from: number, to: number): Promise<string[]>;
  close(): Promise<void>;
}

export async function openFiller(url: string, pool: Pool): Promise<Filler> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = async (sql: string, values: unknown[] = []) => {
    const started = performance.now();
    await client.query(sql, values);
    return (performance.now() - started) / 1_000;
  };
  // Keys are right by making; looking each up would double the time.
  await run(`SET session_replication_role = replica`);
  await run(`SET synchronous_commit = off`);
  await run(`SET maintenance_work_mem = '1GB'`);
  await load(run, pool);
  return {
    async add(from, to, isIndexed) {
      let seconds = 0;
      for (let start = from; start < to; start += batch) {
        const end = Math.min(to, start + batch);
        await run(changes, [start, end - 1]);
        if (isIndexed) seconds += await run(parts, [start, end - 1, searchVersion]);
      }
      return seconds;
    },
    async withoutIndex(fill) {
      await run('DROP INDEX search_part_lemmas_idx');
      await fill();
      return run(
        'CREATE INDEX search_part_lemmas_idx ON search_part USING gin (lemmas) WITH (gin_pending_list_limit = 1024)',
      );
    },
    async settle() {
      for (const table of ['search_part', 'search_form', 'change', 'publication', 'version', 'tag'])
        await run(`VACUUM (ANALYZE) ${table}`);
    },
    async sizes() {
      const { rows } = await client.query(
        `SELECT pg_relation_size('search_part_lemmas_idx') AS index, pg_table_size('search_part') AS table`,
      );
      return { index: Number(rows[0].index), table: Number(rows[0].table) };
    },
    async ids(from, to) {
      const { rows } = await client.query(
        `SELECT md5('c' || n)::uuid AS id FROM generate_series($1::int, $2::int - 1) n`,
        [from, to],
      );
      return rows.map(({ id }) => id);
    },
    close: () => client.end(),
  };
}

const batch = 20_000;

/** Ten changes a publication; the pool's contents in no order. */
const publicationOf = '(n::bigint * 104729 % 100000)';
const contentOf = `(${publicationOf} * 7919 % (SELECT count(*) FROM pool))`;
const seenAt = `timestamptz '2020-01-01' + n * interval '3 minutes'`;

async function load(run: (sql: string, values?: unknown[]) => Promise<number>, pool: Pool) {
  await run(`CREATE TABLE pool (place int PRIMARY KEY, title text, facts jsonb, detail jsonb, source_id text,
    tags text[], level text, is_relevant boolean, lemmas tsvector)`);
  await run(
    `INSERT INTO pool SELECT (ordinality - 1)::int, c->>'title', c->'facts', c->'detail', c->>'sourceId',
      ARRAY(SELECT jsonb_array_elements_text(c->'tags')), c->>'level', (c->>'isRelevant')::boolean,
      (c->>'vector')::tsvector
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS read (c, ordinality)`,
    [JSON.stringify(pool.contents)],
  );
  await run(
    `INSERT INTO search_form SELECT f->>'form', f->>'folded', string_to_array(f->>'lemmas', ' ')
     FROM jsonb_array_elements($1::jsonb) AS f`,
    [JSON.stringify(pool.forms)],
  );
  await run(`INSERT INTO publication (id, source_id, key, title, address, facts, first_run_id,
      is_baseline, first_seen_at, last_seen_at)
    SELECT md5('p' || n)::uuid, pool.source_id, 'klucz-' || n, pool.title, 'https://example.org/' || n,
      pool.facts, md5('r')::uuid, false, now(), now()
    FROM generate_series(0, 99999) n JOIN pool ON pool.place = n::bigint * 7919 % (SELECT count(*) FROM pool)`);
}

const changes = `
  WITH made AS (
    SELECT n, md5('c' || n)::uuid AS id, md5('v' || n)::uuid AS version,
      md5('p' || ${publicationOf})::uuid AS publication, ${contentOf} AS content
    FROM generate_series($1::int, $2::int) n),
  versions AS (
    INSERT INTO version (id, subject, publication_id, number, kind, reader_version, content_hash, content,
      seen_at, last_seen_at)
    SELECT version, id, publication, 1, 'text', 'bench', repeat('0', 64), '{}', ${seenAt}, ${seenAt} FROM made),
  tags AS (
    INSERT INTO tag (id, target_kind, target_id, tag, taxonomy_version, match)
    SELECT gen_random_uuid(), 'change', made.id, tag, '1', jsonb_build_object('tag', tag)
    FROM made JOIN pool ON pool.place = content, unnest(pool.tags) AS tag)
  INSERT INTO change (id, next_version_id, differ_version, kind, source_id, publication_id, detail, level,
    reasons, is_relevant, seen_at)
  SELECT id, version, 'bench', 'text', source_id, publication, detail, level, '[]', is_relevant, ${seenAt}
  FROM made JOIN pool ON pool.place = content`;

const parts = `
  INSERT INTO search_part (change_id, part, seen_at, source_id, kind, level, is_relevant, tags, lemmas, version)
  SELECT md5('c' || made.n)::uuid, 0, ${seenAt.replace('n *', 'made.n *')}, source_id, 'text', level, is_relevant, tags,
    lemmas || format('%L', '=p:' || md5('p' || ${publicationOf.replace('n::', 'made.n::')})::uuid)::tsvector, $3
  FROM generate_series($1::int, $2::int) AS made (n)
  JOIN pool ON pool.place = ${contentOf.replace('n::', 'made.n::')}`;
