import type { Command } from 'commander';
import { addLasting } from './wire/lasting.ts';
import type { Verb } from './wire/verb.ts';

export function addUp(program: Command, verb: Verb): void {
  addLasting(
    program,
    verb,
    {
      name: 'up',
      description: 'run everything in one process: schedule, crawler, worker, reports, web page',
      note: 'Ends in good order within 25 s of Ctrl-C or SIGTERM.\n\nExamples:\n  ./monitor up\n  PORT=8081 DATA_DIR=/srv/monitor ./monitor up',
    },
    { roles: ['crawler', 'worker', 'reports'], ticks: true, web: true, mode: 'hold' },
  );
}
