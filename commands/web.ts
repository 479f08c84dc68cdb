import type { Command } from 'commander';
import { addLasting } from './wire/lasting.ts';
import type { Verb } from './wire/verb.ts';

export function addWeb(program: Command, verb: Verb): void {
  addLasting(
    program,
    verb,
    {
      name: 'web',
      description: 'serve the web page alone',
      note: 'Listens on LISTEN_HOST:PORT (127.0.0.1:8080).\n\nExample:\n  PORT=8081 ./monitor web',
    },
    { roles: [], ticks: false, web: true, mode: 'share' },
  );
}
