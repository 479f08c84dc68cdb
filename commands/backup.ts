import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { backup as copy } from './wire/backup.ts';
import { withRecords } from './wire/open-records.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

export function addBackup(program: Command, verb: Verb): void {
  program
    .command('backup')
    .description('copy database and stored copies, as of one moment, into a new folder')
    .argument('<dir>', 'a folder that is new or empty')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nMay run beside ./monitor up. Keep it as safe as the data: it names readers.\n\nExample:\n  ./monitor backup /srv/backup/$(date +%F)',
    )
    .action(verb(backup));
}

/** @returns the exit code: 0 whole, 3 when the store had lost copies already. */
async function backup(dir: string, { json }: { readonly json?: true }, settings: Settings) {
  const target = resolve(dir);
  const manifest = await withRecords(settings, (records) => copy(records, target, new Date()));
  const { tables, snapshots, missing, takenAt } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  if (json) printJson({ dir: target, takenAt, rows, snapshots, missing, tables });
  else print(`${target}: ${rows} rows of ${tables.length} tables, ${snapshots} stored copies`);
  if (missing.length === 0) return 0;
  process.stderr.write(
    `monitor: ${missing.length} stored copies are lost or damaged; see ./monitor verify\n`,
  );
  return 3;
}
