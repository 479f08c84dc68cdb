import { writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import { findReportMails } from '../prisma/mails.ts';
import { approveReport, findReport, listReports, type StoredReport } from '../prisma/reports.ts';
import { type Period, parsePeriod, periodOf } from '../reports/period.ts';
import { buildReport } from './wire/build-report.ts';
import { deliveryCode, mailLine } from './wire/mail-line.ts';
import { quiet, type Records, withRecords } from './wire/open-records.ts';
import { reportMails } from './wire/report-mail.ts';
import { moment, table } from './wire/table.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly json?: true;
}

export function addReport(program: Command, verb: Verb): void {
  const report = program
    .command('report')
    .description('the two-monthly report: build, look at, approve, send')
    .addHelpText(
      'after',
      '\nA report goes out as exactly the bytes that were approved.\n\nExamples:\n  ./monitor report build --period 2026-09/2026-10\n  ./monitor report show ID --html report.html\n  ./monitor report approve ID --by "Anna Przykładowa"\n  ./monitor report send ID --dry-run',
    );
  const add = (words: string, description: string) =>
    report.command(words).description(description).option('--json', 'print one JSON object');
  add('build', 'build the report of a period as a draft; replaces an older draft')
    .option('--period <period>', 'such as 2026-09/2026-10; by default the running one', toPeriod)
    .action(verb(build));
  add('list', 'all reports, newest period first').action(verb(list));
  add('show <id>', 'one report: state, hash, mails')
    .option('--html <file>', 'write its bytes into a file; - for stdout')
    .action(verb(show));
  add('approve <id>', 'approve exactly the bytes that are kept now')
    .requiredOption('--by <name>', 'who approves')
    .action(verb(approve));
  add('send <id>', 'send an approved report to each confirmed reader of reports, once')
    .option('--dry-run', 'only say to whom')
    .action(verb(send));
}

function toPeriod(text: string): Period {
  try {
    return parsePeriod(text);
  } catch {
    throw new InvalidArgumentError('Wanted a period such as 2026-09/2026-10.');
  }
}

async function build({ period, json }: Options & { readonly period?: Period }, settings: Settings) {
  return withRecords(settings, async (records) => {
    const report = await buildReport(records, period ?? periodOf(records.clock.now()));
    if (json) printJson(about(report));
    else print(`${inLines(report)}\nnext: ./monitor report show ${report.id} --html report.html`);
    return 0;
  });
}

async function list({ json }: Options, settings: Settings) {
  return withRecords(settings, async ({ client }) => {
    const reports = await listReports(client);
    if (json) printJson({ reports: reports.map(about) });
    else
      print(
        table(
          ['id', 'period', 'edition', 'state', 'built', 'title'],
          reports.map(({ id, period, edition, state, builtAt, title }) => [
            ...[id, period, String(edition), state, moment(builtAt), title],
          ]),
        ),
      );
    return 0;
  });
}

async function show(id: string, options: Options & { readonly html?: string }, settings: Settings) {
  return withRecords(settings, async (records) => {
    const report = await knownReport(records, id);
    if (options.html === '-') {
      process.stdout.write(report.html);
      return 0;
    }
    if (options.html !== undefined) writeFileSync(options.html, report.html);
    const mails = (await findReportMails(records.client, id)).map(mailLine);
    if (options.json) printJson({ ...about(report), mails });
    else print([inLines(report), ...mails.map(({ to, state }) => `  ${to}: ${state}`)].join('\n'));
    return 0;
  });
}

async function approve(id: string, options: Options & { readonly by: string }, settings: Settings) {
  return withRecords(settings, async (records) => {
    const report = await knownReport(records, id);
    const now = records.clock.now();
    const approved = await approveReport(records.client, report, options.by.trim(), now);
    if (approved === undefined)
      throw new CannotStart(
        `wanted the draft ${id}, found it ${report.state === 'draft' ? 'built again just now' : report.state}; look at ./monitor report list`,
      );
    if (options.json) printJson(about(approved));
    else print(`${inLines(approved)}\nnext: ./monitor report send ${id} --dry-run`);
    return 0;
  });
}

async function send(
  id: string,
  { dryRun, json }: Options & { readonly dryRun?: true },
  settings: Settings,
): Promise<number> {
  if (dryRun)
    return withRecords(settings, async (records) => {
      const mails = await reportMails(records, await knownReport(records, id));
      const to = mails.map(({ mail }) => mail.to.address);
      if (json) printJson({ id, dryRun: true, to });
      else print([`would be sent to ${to.length} readers`, ...to].join('\n'));
      return 0;
    });
  // Only sending needs the whole tree.
  const { openApp } = await import('./wire/open-app.ts');
  const { sendReport } = await import('./wire/send-report.ts');
  const app = await openApp(quiet(settings), { mode: 'share' });
  try {
    const mails = await sendReport(app, await knownReport(app, id));
    if (json) printJson({ id, dryRun: false, mails: mails.map(mailLine) });
    else
      print(
        mails.map(({ mail, state }) => `${mail.to.address}: ${state}`).join('\n') ||
          'nobody is left to send it to',
      );
    return deliveryCode(mails);
  } finally {
    await app.close();
  }
}

/** @throws CannotStart when no report has this id. */
async function knownReport({ client }: Records, id: string): Promise<StoredReport> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const found = isId ? await findReport(client, id) : undefined;
  if (found !== undefined) return found;
  throw new CannotStart(`wanted the id of a report, found "${id}"; see ./monitor report list`);
}

function about({ html: _html, mail: _mail, announcement: _text, ...rest }: StoredReport) {
  return rest;
}

function inLines(report: StoredReport): string {
  const { id, title, period, edition, state, builtAt, sha256, approvedBy, approvedAt } = report;
  return [
    `${id}  ${title}`,
    `period ${period}, edition ${edition}, ${state}, built ${moment(builtAt)}, ${report.html.length} characters`,
    `sha256 ${sha256}`,
    ...(approvedBy === null ? [] : [`approved by ${approvedBy}, ${moment(approvedAt)}`]),
  ].join('\n');
}
