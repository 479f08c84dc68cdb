import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { type Act, findActs } from '../prisma/acts.ts';
import { shorten } from '../reports/typography.ts';
import { openToLook } from './wire/open-records.ts';
import { day, table } from './wire/table.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

export function addActs(program: Command, verb: Verb): void {
  program
    .command('acts')
    .description('the lives of laws across sources: all, or the one that a number leads to')
    .argument('[number]', 'register number, print, ELI or RCL number')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor acts\n  ./monitor acts UD315\n  ./monitor acts 10/1237 --json',
    )
    .action(verb(acts));
}

/** @returns the exit code: 0 found, 1 when a number leads to no act. */
async function acts(
  number: string | undefined,
  { json }: { readonly json?: true },
  settings: Settings,
): Promise<number> {
  const records = await openToLook(settings);
  try {
    const found = await findActs(records.client, number);
    if (json) printJson({ acts: found });
    else if (number === undefined) print(overview(found));
    else if (found.length > 0) print(found.map(inLines).join('\n\n'));
    if (number === undefined || found.length > 0) return 0;
    process.stderr.write(
      `monitor: wanted an act with the number ${number}, found none; see ./monitor acts\n`,
    );
    return 1;
  } finally {
    await records.close();
  }
}

function overview(found: readonly Act[]): string {
  return table(
    ['act', 'sources', 'last seen', 'title'],
    found.map(({ label, publications }) => {
      const newest = publications.at(-1);
      const sources = [...new Set(publications.map(({ sourceId }) => sourceId))];
      const seen = publications.map(({ lastSeenAt }) => lastSeenAt.getTime());
      const last = seen.length === 0 ? '–' : day(new Date(Math.max(...seen)));
      return [label, sources.join(', '), last, shorten(newest?.title ?? '', 100)];
    }),
  );
}

function inLines({ label, keys, publications }: Act): string {
  return [
    `${label}  (${keys.join(', ')})`,
    ...publications.map(({ sourceId, key, title, address, facts, firstSeenAt, isWithdrawn }) =>
      [
        `  ${day(firstSeenAt)}  ${sourceId}  ${key}${isWithdrawn ? '  (withdrawn)' : ''}`,
        `    ${shorten(title, 160)}`,
        ...(facts.stage === undefined ? [] : [`    ${shorten(facts.stage, 160)}`]),
        `    ${address}`,
      ].join('\n'),
    ),
  ].join('\n');
}
