import type { Command } from 'commander';
import { type LocalReading, readLocal } from './wire/local-file.ts';
import type { Shape } from './wire/show-comparison.ts';
import { local } from './wire/verb.ts';

export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('what differs between two files, unit by unit, and why it matters')
    .argument('<older>', 'the earlier file')
    .argument('<newer>', 'the later file')
    .option('--json', 'print one JSON object')
    .option('--md', 'print Markdown')
    .option('--html <file>', 'write the redline into an HTML file of its own')
    .option('--mail <file>', 'write an extract that can be pasted into a mail')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor diff projekt-1.pdf projekt-2.pdf\n  ./monitor diff a.docx b.docx --html redline.html',
    )
    .action(local(diff));
}

/** @returns the exit code: 0 compared, whether there are differences or not. */
async function diff(older: string, newer: string, shape: Shape): Promise<number> {
  // The rest of the program is loaded when one file is read: before, it would take the readers' time.
  const load = () => import('./wire/show-comparison.ts');
  const cut = async (reading: LocalReading) => (await load()).cutReading(reading);
  const [before, after] = await readLocal([older, newer], cut);
  if (before === undefined || after === undefined) return 1;
  const { showComparison } = await load();
  await showComparison(before, after, shape);
  return 0;
}
