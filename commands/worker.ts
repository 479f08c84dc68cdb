import type { Command } from 'commander';
import { addLasting } from './wire/lasting.ts';
import type { Verb } from './wire/verb.ts';

export function addWorker(program: Command, verb: Verb): void {
  addLasting(
    program,
    verb,
    {
      name: 'worker',
      description: 'read, compare and tag what was fetched: the second of the roles',
      note: 'Run as many as needed, with one DATABASE_URL for all.\n\nExample:\n  DATABASE_URL=postgresql://… ./monitor worker',
    },
    { roles: ['worker'], ticks: false, web: false, mode: 'share' },
  );
}
