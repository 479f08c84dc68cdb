import { expect, test } from 'vitest';
import { isConnectionLost, openClient } from '../../prisma/client.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { queryRows } from '../../prisma/statements.ts';
import { createDatabase } from '../support/database.ts';
import { startDyingPostgres } from '../support/dying-postgres.ts';

const one = Prisma.sql`SELECT 1 AS one`;

/** Connections to the database of a client, but for its own. */
async function othersAt(client: PrismaClient): Promise<number> {
  const [row] = await client.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database()
      AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
  return row.count;
}

const asks: [string, (client: PrismaClient) => Promise<unknown>][] = [
  ['nothing was asked', async () => {}],
  ['single statements alone were asked', (client) => queryRows(client, one)],
  ['the client was asked, too', (client) => client.$queryRaw(one)],
];

test.each(asks)('closing leaves no connection behind when %s', async (_name, ask) => {
  const database = await createDatabase();
  const client = openClient(database.url, 2);
  await ask(client);
  await client.$disconnect();
  await client.$disconnect();

  const observer = openClient(database.url, 1);
  await expect.poll(() => othersAt(observer), { timeout: 20_000 }).toBe(0);
  await observer.$disconnect();
  await database.drop();
});

// Where nobody listens, such an error ends the process: the run would tell of it.
test('a server that dies as it takes a connection costs what was asked, and no more', async () => {
  const server = await startDyingPostgres();
  const client = openClient(server.url, 1);
  for (const ask of [
    () => client.$transaction((db) => db.$queryRaw(one)),
    () => queryRows(client, one),
  ])
    await expect(ask()).rejects.toSatisfy(isConnectionLost);
  expect(server.connections).toBe(2);
  await client.$disconnect();
  await server.close();
});
