import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { restore as bringBack, readManifest, refuse } from './wire/backup.ts';
import { openRecords, quiet } from './wire/open-records.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

export function addRestore(program: Command, verb: Verb): void {
  program
    .command('restore')
    .description('bring a backup back into an empty installation')
    .argument('<dir>', 'a folder that ./monitor backup made')
    .option('--dry-run', 'write nothing: only say whether it could be done')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nMails that waited when the backup was taken are not sent: they may have gone out since.\n\nExample:\n  DATA_DIR=new ./monitor restore /srv/backup/2026-11-22',
    )
    .action(verb(restore));
}

/** @returns the exit code: 0 restored. */
async function restore(dir: string, { dryRun, json }: Options, settings: Settings) {
  const source = resolve(dir);
  readManifest(source);
  const records = await openRecords(quiet(settings));
  try {
    if (dryRun) await refuse(records.databaseUrl);
    const manifest = dryRun ? readManifest(source) : await bringBack(records, source);
    const { tables, snapshots, takenAt } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    if (json) printJson({ dir: source, dryRun: dryRun === true, takenAt, rows, snapshots, tables });
    else
      print(
        `${dryRun ? 'would restore' : 'restored'} ${rows} rows of ${tables.length} tables and ${snapshots} stored copies, as of ${takenAt}`,
      );
    return 0;
  } finally {
    await records.close();
  }
}
