// One of several processes that ask one host. argv: database, site, how often, pause in ms.

import { request } from 'undici';
import { takeTurn } from '../../commands/wire/take-turn.ts';
import { realClock } from '../../config/clock.ts';
import { openClient } from '../../prisma/client.ts';

const [database = '', site = '', times = '', pauseMs = ''] = process.argv.slice(2);
const client = openClient(database, 2);
const ask = async (path: string) => (await request(new URL(path, site))).body.dump();
// The first request of a process is slow, and would be late for its turn.
await ask('/warm');
const line = { client, clock: realClock() };
for (let asked = 0; asked < Number(times); asked += 1) {
  await takeTurn(line, 'bip.example.pl', Number(pauseMs));
  await ask('/');
}
await client.$disconnect();
