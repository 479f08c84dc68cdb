import type pg from 'pg';

const tables = ['change', 'version', 'tag', 'search_part'];

/**
 * Let much be added without the indexes that hold no key, nor a checkpoint every minute; build the
 * indexes anew afterwards.
 *
 * @returns seconds that the words' index took
 */
export async function withoutIndexes(
  client: pg.Client,
  fill: () => Promise<unknown>,
): Promise<number> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename = ANY ($1) AND indexdef NOT LIKE 'CREATE UNIQUE%'`,
    [tables],
  );
  await setServer(client, `SET max_wal_size = '16GB'`);
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  await fill();
  let words = 0;
  for (const { name, definition } of indexes) {
    const started = performance.now();
    await client.query(definition);
    if (name === 'search_part_lemmas_idx') words = (performance.now() - started) / 1_000;
  }
  await setServer(client, 'RESET max_wal_size');
  return words;
}

async function setServer(client: pg.Client, setting: string) {
  await client.query(`ALTER SYSTEM ${setting}`);
  await client.query('SELECT pg_reload_conf()');
}
