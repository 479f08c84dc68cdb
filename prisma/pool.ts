import pg from 'pg';

/**
 * A pool of connections. A lost one fails the query that runs on it; an idle one is replaced.
 * Between the two, nobody else would listen, and the error would end the process.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', () => {});
  pool.on('connect', (connection) => connection.on('error', () => {}));
  return pool;
}
