import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { withRecords } from './wire/open-records.ts';
import { openProgress } from './wire/progress.ts';
import { print, printJson, type Verb } from './wire/verb.ts';
import { type Verification, verifyStore } from './wire/verify.ts';

export function addVerify(program: Command, verb: Verb): void {
  program
    .command('verify')
    .description('hold every stored copy and report against the hash that its row names')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nChanges nothing.\n\nExamples:\n  ./monitor verify\n  ./monitor verify --json',
    )
    .action(verb(verify));
}

/** @returns the exit code: 0 all whole, 1 something is damaged. */
async function verify({ json }: { readonly json?: true }, settings: Settings): Promise<number> {
  const found = await withRecords(settings, async (records) => {
    using progress = openProgress(json !== true);
    return verifyStore(records, (done, of) => progress.step(done, of, 'copies'));
  });
  if (json) printJson(found);
  else print(inLines(found));
  return found.damaged.length + found.reports.damaged.length === 0 ? 0 : 1;
}

function inLines({ checked, bytes, damaged, orphans, reports }: Verification): string {
  return [
    `${checked} stored copies (${bytes} bytes), ${reports.checked} reports; damaged: ${damaged.length + reports.damaged.length}`,
    ...damaged.map(({ problem, address }) => `damaged: ${problem} (${address ?? 'no address'})`),
    ...reports.damaged.map((id) => `damaged: report ${id}: its bytes are not those of its hash`),
    ...(damaged.length > 0
      ? ['do: bring the files back from a backup, or fetch them again by ./monitor crawl']
      : []),
    ...(orphans.length > 0
      ? [
          `${orphans.length} copies that no row names (no damage): ${orphans.slice(0, 5).join(', ')}`,
        ]
      : []),
  ].join('\n');
}
