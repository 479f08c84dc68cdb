import type { Command } from 'commander';
import { addLasting } from './wire/lasting.ts';
import type { Verb } from './wire/verb.ts';

export function addCrawler(program: Command, verb: Verb): void {
  addLasting(
    program,
    verb,
    {
      name: 'crawler',
      description: 'fetch what is due, and keep it: the first of the roles',
      note: 'Run as many as needed, with one DATABASE_URL for all.\n\nExample:\n  DATABASE_URL=postgresql://… ./monitor crawler',
    },
    { roles: ['crawler'], ticks: true, web: false, mode: 'share' },
  );
}
