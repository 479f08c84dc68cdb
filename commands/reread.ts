import { join } from 'node:path';
import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { openOcr } from '../worker/io/ocr.ts';
import { openReader } from '../worker/io/reader.ts';
import { type Records, withRecords } from './wire/open-records.ts';
import { openProgress } from './wire/progress.ts';
import { findToReread, type RereadOutcome, rereadOne } from './wire/reread.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

export function addReread(program: Command, verb: Verb): void {
  program
    .command('reread')
    .description('read stored copies again that an older reader read, or that nobody could')
    .option('--dry-run', 'say how many there are, read nothing')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nNew readings are never changes, and nobody is told of them. Run it after an upgrade; it may be\nstopped and started again. Nothing is fetched.\n\nExamples:\n  ./monitor reread --dry-run\n  ./monitor reread --json',
    )
    .action(verb(reread));
}

/** @returns the exit code: 0 */
async function reread({ dryRun, json }: Options, settings: Settings): Promise<number> {
  const found = await withRecords(settings, (records) => readAgain(records, dryRun, json !== true));
  if (json) printJson(found);
  else print(inWords(found, dryRun === true));
  return 0;
}

type Found = { readonly found: number } & Readonly<Record<RereadOutcome, number>>;

async function readAgain(
  records: Records,
  isRehearsal: boolean | undefined,
  isShown: boolean,
): Promise<Found> {
  const versions = await findToReread(records);
  const counts = { same: 0, better: 0, readable: 0, 'still-unreadable': 0, passed: 0 };
  if (isRehearsal) return { found: versions.length, ...counts };
  const ocr = openOcr({ cacheFolder: join(records.settings.dataDir, 'ocr') });
  const reader = openReader({ recognise: ocr.recognise });
  using progress = openProgress(isShown);
  try {
    for (const [done, version] of versions.entries()) {
      counts[await rereadOne({ ...records, reader }, version)] += 1;
      progress.step(done + 1, versions.length, 'documents');
    }
  } finally {
    await reader.close();
    await ocr.close();
  }
  return { found: versions.length, ...counts };
}

function inWords({ found, ...counts }: Found, isRehearsal: boolean): string {
  if (isRehearsal) return `${found} documents would be read again`;
  const { same, better, readable, passed } = counts;
  return [
    `${found} documents read again: ${same} say the same, ${better} have a new reading,`,
    `${readable} can be read now, ${counts['still-unreadable']} still cannot`,
    ...(passed > 0 ? [`(${passed} moved on meanwhile)`] : []),
  ].join(' ');
}
