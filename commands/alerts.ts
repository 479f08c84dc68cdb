import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { findUnsent, type LedgerMail } from '../prisma/mails.ts';
import { deliveryCode, mailLine } from './wire/mail-line.ts';
import { openToLook, quiet } from './wire/open-records.ts';
import { pendingAlerts } from './wire/pending-alerts.ts';
import { moment } from './wire/table.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

export function addAlerts(program: Command, verb: Verb): void {
  program
    .command('alerts')
    .description(
      'hand over the alerts that wait in the ledger; `up` and `reports` do so by themselves',
    )
    .option('--dry-run', 'send nothing: say what waits, and what would be written next')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExamples:\n  ./monitor alerts --dry-run\n  ./monitor alerts --json')
    .action(verb(alerts));
}

async function alerts({ dryRun, json }: Options, settings: Settings): Promise<number> {
  return dryRun ? preview(json, settings) : send(json, settings);
}

async function preview(json: true | undefined, settings: Settings): Promise<number> {
  const records = await openToLook(settings);
  try {
    const queued = await findUnsent(records.client, 'alert');
    const pending = await pendingAlerts(records);
    if (json) printJson({ dryRun: true, mails: queued.map(mailLine), pending });
    else
      print(
        [
          `${queued.length} alerts wait to be sent`,
          ...queued.map(inLine),
          `${pending.length} would be written after a second look`,
          ...pending.map(({ to, title, seenAt }) => `  ${moment(seenAt)}  ${to}  ${title}`),
        ].join('\n'),
      );
    return 0;
  } finally {
    await records.close();
  }
}

/** @returns the exit code: 0 nothing waits any more, 1 none could be sent, 3 some. */
async function send(json: true | undefined, settings: Settings): Promise<number> {
  // Only sending needs the whole tree.
  const { openApp } = await import('./wire/open-app.ts');
  const { deliver } = await import('./wire/deliver.ts');
  const app = await openApp(quiet(settings), { mode: 'share' });
  try {
    const queued = await findUnsent(app.client, 'alert');
    const mails = await deliver(
      app,
      queued.map(({ id }) => id),
    );
    if (json) printJson({ dryRun: false, mails: mails.map(mailLine) });
    else print([`${mails.length} alerts handed over`, ...mails.map(inLine)].join('\n'));
    return deliveryCode(mails);
  } finally {
    await app.close();
  }
}

function inLine({ mail, state, queuedAt, attempts, reply }: LedgerMail): string {
  const tries = attempts === 0 ? '' : `, ${attempts} tries: ${reply ?? ''}`;
  return `  ${moment(queuedAt)}  ${mail.to.address}  ${mail.subject}  (${state}${tries})`;
}
