import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import type { RetagEffect } from '../worker/language/replay.ts';
import { withRecords } from './wire/open-records.ts';
import { ensurePublished } from './wire/open-tagger.ts';
import { parseMoment } from './wire/options.ts';
import { publishRetag, readEdited, rehearseRetag, toPublish } from './wire/retag.ts';
import { effectInWords } from './wire/retag-words.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly dryRun?: true;
  readonly since?: Date;
  readonly by: string;
  readonly files?: string;
  readonly json?: true;
}

export function addRetag(program: Command, verb: Verb): void {
  program
    .command('retag')
    .description('publish the edited taxonomy, or see what it would change')
    .option('--dry-run', 'only print what would gain or lose each tag')
    .option('--since <day>', 'with --dry-run: changes seen since then (a year)', parseMoment)
    .option('--by <name>', 'who publishes it', 'analityk')
    .option('--files <folder>', 'an edited copy of config/taxonomy instead of it')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nTags of all changes are recomputed; no alert is sent again. Wrong files are refused with all\ntheir faults (2). How to edit them: docs/taxonomy.md.\n\nExamples:\n  ./monitor retag --dry-run\n  ./monitor retag --dry-run --since 2026-09-01 --json\n  ./monitor retag --by "Anna Analityczka"',
    )
    .action(verb(retag));
}

/** @returns the exit code: 0 shown, published, or nothing to publish; 2 wrong files. */
async function retag(options: Options, settings: Settings): Promise<number> {
  const edited = readEdited(options.files);
  return withRecords(settings, async (records) => {
    const { client, clock } = records;
    const published = await ensurePublished(client, clock.now());
    const next = toPublish(edited, published, options.by, clock.now());
    const since = options.since ?? yearBefore(clock.now());
    const answer = { published: published.number, differs: next !== undefined };
    if (next === undefined) return show(options, { ...answer, isDone: false });
    if (options.dryRun) {
      const effect = await rehearseRetag(records, published, edited, since);
      return show(options, { ...answer, isDone: false, since, effect });
    }
    const effect = await publishRetag(records, published, next);
    return show(options, { ...answer, published: published.number + 1, isDone: true, effect });
  });
}

interface Answer {
  /** The version in force by now. */
  readonly published: number;
  /** Whether the files say something else than the version that was in force. */
  readonly differs: boolean;
  readonly isDone: boolean;
  readonly since?: Date;
  readonly effect?: RetagEffect;
}

function show({ json }: Options, answer: Answer): number {
  if (json) printJson(answer);
  else print(inWords(answer));
  return 0;
}

function inWords({ published, differs, isDone, since, effect }: Answer): string {
  if (!differs || effect === undefined)
    return `Pliki są takie jak wersja ${published}, która obowiązuje: nie ma czego publikować.`;
  const head = isDone
    ? `Opublikowano wersję ${published} taksonomii. Nikt nie dostanie ponownie żadnego alertu.`
    : `Próba na sucho: pliki wobec wersji ${published}, zmiany od ${since?.toISOString().slice(0, 10)}. Niczego nie zapisano.`;
  return [head, ...effectInWords(effect)].join('\n');
}

function yearBefore(now: Date): Date {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - 1);
  return since;
}
