import type { Command } from 'commander';
import { addLasting } from './wire/lasting.ts';
import type { Verb } from './wire/verb.ts';

export function addReports(program: Command, verb: Verb): void {
  addLasting(
    program,
    verb,
    {
      name: 'reports',
      description: 'send mail: the third of the roles',
      note: 'Run as many as needed, with one DATABASE_URL for all.\n\nExample:\n  DATABASE_URL=postgresql://… ./monitor reports',
    },
    { roles: ['reports'], ticks: false, web: false, mode: 'share' },
  );
}
