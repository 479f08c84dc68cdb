/**
 * The statements that make changes out of the pool, on the server's side: what would be sent
 * otherwise is a gigabyte. $1 and $2 are the first and the last number.
 */

/** Ids in the order of time, as the monitor's own are: `c` a change, `v` a version, `p` a publication. */
export function idOf(kind: 'c' | 'v' | 'p', number = 'n'): string {
  const digit = { c: 1, v: 2, p: 3 }[kind];
  return `('0000000${digit}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

/** Ten changes a publication; the pool's contents in no order. */
const publicationOf = '(n::bigint * 104729 % 100000)';
const poolSize = '(SELECT count(*) FROM pool)';

const made = `
  WITH made AS (
    SELECT n, ${idOf('c')} AS id, ${idOf('v')} AS version, ${idOf('p', publicationOf)} AS publication,
      (${publicationOf} * 7919 % ${poolSize}) AS content,
      timestamptz '2020-01-01' + n * interval '3 minutes' AS seen_at
    FROM generate_series($1::int, $2::int) n)`;

export const pool = `
  CREATE TABLE pool (place int PRIMARY KEY, title text, facts jsonb, detail jsonb, source_id text,
    tags text[], level text, is_relevant boolean, lemmas tsvector)`;

/** $1: all contents as JSON. */
export const contents = `
  INSERT INTO pool SELECT (ordinality - 1)::int, c->>'title', c->'facts', c->'detail', c->>'sourceId',
    ARRAY(SELECT jsonb_array_elements_text(c->'tags')), c->>'level', (c->>'isRelevant')::boolean,
    (c->>'vector')::tsvector
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS read (c, ordinality)`;

/** $1: all forms as JSON. */
export const forms = `
  INSERT INTO search_form SELECT f->>'form', f->>'folded', string_to_array(f->>'lemmas', ' ')
  FROM jsonb_array_elements($1::jsonb) AS f`;

export const publications = `
  INSERT INTO publication (id, source_id, key, title, address, facts, first_run_id,
    is_baseline, first_seen_at, last_seen_at)
  SELECT ${idOf('p')}, pool.source_id, 'klucz-' || n, pool.title, 'https://example.org/' || n,
    pool.facts, md5('r')::uuid, false, now(), now()
  FROM generate_series(0, 99999) n JOIN pool ON pool.place = n::bigint * 7919 % ${poolSize}`;

export const changes = `${made},
  versions AS (
    INSERT INTO version (id, subject, publication_id, number, kind, reader_version, content_hash, content,
      seen_at, last_seen_at)
    SELECT version, id, publication, 1, 'text', 'bench', repeat('0', 64), '{}', seen_at, seen_at FROM made),
  tags AS (
    INSERT INTO tag (id, target_kind, target_id, tag, taxonomy_version, match)
    SELECT gen_random_uuid(), 'change', made.id, tag, '1', jsonb_build_object('tag', tag)
    FROM made JOIN pool ON pool.place = content, unnest(pool.tags) AS tag)
  INSERT INTO change (id, next_version_id, differ_version, kind, source_id, publication_id, detail, level,
    reasons, is_relevant, seen_at)
  SELECT id, version, 'bench', 'text', source_id, publication, detail, level, '[]', is_relevant, seen_at
  FROM made JOIN pool ON pool.place = content`;

/** $3: the version of the index. */
export const parts = `${made}
  INSERT INTO search_part (change_id, part, seen_at, source_id, kind, level, is_relevant, tags, lemmas, version)
  SELECT id, 0, seen_at, source_id, 'text', level, is_relevant, tags,
    lemmas || array_to_tsvector(ARRAY['=p:' || publication, '=d:' || to_char(utc, 'YYYY-MM-DD'),
      '=d:' || to_char(utc, 'YYYY-MM'), '=d:' || to_char(utc, 'YYYY')]), $3
  FROM made JOIN pool ON pool.place = content, LATERAL (SELECT seen_at AT TIME ZONE 'UTC' AS utc) day`;
