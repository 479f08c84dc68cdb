import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { knownSource } from './wire/known-source.ts';
import { collect, parseCount, parseMoment } from './wire/options.ts';
import { type Shown, showChanges } from './wire/show-changes.ts';
import type { Verb } from './wire/verb.ts';

interface Options extends Shown {
  readonly since?: Date;
  readonly until?: Date;
  readonly relevant?: true;
  readonly source?: readonly string[];
  readonly tag?: readonly string[];
}

export function addChanges(program: Command, verb: Verb): void {
  program
    .command('changes')
    .description('what changed, newest first')
    .option('--since <day>', 'seen on that day or later', parseMoment)
    .option('--until <day>', 'seen before that day', parseMoment)
    .option('--relevant', 'only what belongs to the subject')
    .option('--source <id>', 'only of this source; may stand several times', collect)
    .option('--tag <id>', 'only with this tag; may stand several times', collect)
    .option('--limit <n>', 'most changes to print', parseCount, 50)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor changes --since 2026-09-01 --relevant\n  ./monitor changes --tag us-dps --json',
    )
    .action(verb(changes));
}

async function changes(
  { since, until, relevant, source, tag, ...shown }: Options,
  settings: Settings,
): Promise<number> {
  for (const id of source ?? []) knownSource(id);
  const filter = {
    ...(since && { from: since }),
    ...(until && { to: until }),
    ...(relevant && { relevantOnly: true }),
    ...(source && { sources: source }),
    ...(tag && { tags: tag }),
  };
  return showChanges(settings, filter, shown);
}
