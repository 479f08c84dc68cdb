import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { parseCount } from './wire/options.ts';
import { type Shown, showChanges } from './wire/show-changes.ts';
import type { Verb } from './wire/verb.ts';

export function addSearch(program: Command, verb: Verb): void {
  program
    .command('search')
    .description('changes in whose titles and changed text all these words stand, newest first')
    .argument('<query...>', 'words or parts of words; case does not matter')
    .option('--limit <n>', 'most changes to print', parseCount, 50)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor search asystencja osobista\n  ./monitor search UD315 --json',
    )
    .action(verb(search));
}

async function search(query: readonly string[], shown: Shown, settings: Settings): Promise<number> {
  return showChanges(settings, { words: query.join(' ') }, shown);
}
