import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';
import { openPool } from './pool.ts';
import { leanCompiler } from './query-compiler.ts';
import { nameOf, passStatements } from './statements.ts';

/** No statement, no idle transaction and no wait for a lock outlasts these. */
const limits = [
  '-c statement_timeout=30s',
  '-c idle_in_transaction_session_timeout=60s',
  '-c lock_timeout=5s',
].join(' ');

/**
 * A client on `url`. Connects at the first query; close it with `$disconnect()`.
 *
 * @param poolSize connections at most.
 */
export function openClient(url: string, poolSize: number): PrismaClient {
  const pool = openPool({
    connectionString: url,
    max: poolSize,
    options: limits,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  const adapter = new PrismaPg(pool, {
    onConnectionError: () => {},
    statementNameGenerator: ({ sql }) => nameOf(sql),
  });
  const client = new PrismaClient({ adapter, ...leanCompiler });
  passStatements(client, pool);
  // A client that only passed statements was never connected, and would leave the pool open.
  const disconnect = client.$disconnect.bind(client);
  client.$disconnect = async () => {
    await disconnect();
    if (!pool.ending) await pool.end();
  };
  return client;
}

/** Codes of Prisma and node-postgres for a server that is not there, or not there any more. */
const lostCodes = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', '57P01', '57P03'],
]);

/** What node-postgres says without a code, of a connection that it has lost or cannot have. */
const lostWords =
  /^(?:Connection terminated|Client (?:has encountered a connection error|was closed)|timeout exceeded when trying to connect)/;

/** Whether an error says that the database cannot be reached: a pause, not a defect. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return lostCodes.has(code) || lostWords.test(error.message) || isConnectionLost(error.cause);
}
