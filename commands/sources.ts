import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { regions } from '../config/regions.ts';
import type { SourceHealth } from '../crawler/health.ts';
import { sources as declared } from '../crawler/sources/index.ts';
import { notWatched } from '../crawler/sources/not-watched.ts';
import { type AddedSource, findAdded } from '../prisma/added-sources.ts';
import { addPages } from './wire/added-pages.ts';
import { coverageMarkdown } from './wire/coverage-markdown.ts';
import { permissionForm, sourceIn } from './wire/known-source.ts';
import { withRecords } from './wire/open-records.ts';
import { checkInLines, checkSources } from './wire/source-check.ts';
import { type SourceDetail, sourceDetail } from './wire/source-detail.ts';
import { moment, table } from './wire/table.ts';
import { print, printJson, type Verb } from './wire/verb.ts';
import { healthOf } from './wire/watched.ts';

interface Options {
  readonly json?: true;
}

export function addSources(program: Command, verb: Verb): void {
  const sources = program
    .command('sources')
    .description('the watched sources: state and health')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor sources\n  ./monitor sources show rcl-bills\n  ./monitor sources add https://rops.example.pl/plan --name "ROPS – plan" --kind regional --region 24\n  ./monitor sources check || echo "look at the sources"',
    )
    .action(verb(list));
  sources
    .command('list')
    .description('all sources (the default)')
    .option('--json', 'print one JSON object')
    .action(verb(list));
  sources
    .command('show')
    .description('one source: requests, robots.txt, budget, permission, gaps')
    .argument('<id>', 'the id of a source')
    .option('--json', 'print one JSON object')
    .action(verb(show));
  sources
    .command('check')
    .description(
      'every source, what is not watched, and the coverage of regions and institutions; exit code 3 unless every source is ok',
    )
    .option('--json', 'print one JSON object')
    .option('--md', 'print what is watched as Markdown tables')
    .action(verb(check));
  addPages(sources, verb);
}

async function list({ json }: Options, settings: Settings): Promise<number> {
  const { all, removed } = await withRecords(settings, async (records) => ({
    all: await healthOf(records),
    removed: (await findAdded(records.client)).filter(({ removedAt }) => removedAt !== undefined),
  }));
  if (json) printJson({ sources: all, removed });
  else print([overview(all), ...removed.map(removedLine)].join('\n'));
  return 0;
}

function removedLine({ id, removedAt }: AddedSource): string {
  return `${id}: removed ${moment(removedAt ?? null)}; ./monitor sources restore ${id}`;
}

async function show(id: string, { json }: Options, settings: Settings): Promise<number> {
  const detail = await withRecords(settings, async (records) =>
    sourceDetail(records, await sourceIn(records, id)),
  );
  if (json) printJson(detail);
  else print(inLines(detail));
  return 0;
}

/** @returns the exit code: 0 when every source is ok, else 3. */
async function check(
  { json, md }: Options & { readonly md?: true },
  settings: Settings,
): Promise<number> {
  if (md) {
    print(coverageMarkdown(declared, notWatched, regions));
    return 0;
  }
  const found = await withRecords(settings, checkSources);
  if (json) printJson(found);
  else print(checkInLines(found));
  return found.notOk.length === 0 ? 0 : 3;
}

function overview(all: readonly SourceHealth[]): string {
  return table(
    ['id', 'state', 'listed', 'last good', 'next due', ''],
    all.map(({ id, state, listed, lastGoodAt, nextDueAt, reasons, name }) => [
      ...[id, state, String(listed), moment(lastGoodAt), moment(nextDueAt)],
      state === 'off' ? `needs a permission: ./monitor sources show ${id}` : (reasons[0] ?? name),
    ]),
  );
}

function inLines(detail: SourceDetail): string {
  const { id, name, state, reasons, listed, start, everyHours, pauseMs, hosts, gaps } = detail;
  const share = detail.notModifiedShare;
  return [
    `${id}: ${name}`,
    `state: ${state}`,
    ...(reasons ?? []).map((reason) => `  ${reason}`),
    `last run: ${moment(detail.lastRunAt ?? null)}, last good: ${moment(detail.lastGoodAt ?? null)}, next due: ${moment(detail.nextDueAt ?? null)}`,
    `listed: ${listed} publications`,
    `starts at: ${start.join(', ')}`,
    `every ${everyHours} h, ${pauseMs / 1_000} s between two requests`,
    `last day: ${detail.requestsLastDay} requests, ${share === null || share === undefined ? 'none' : `${Math.round(share * 100)} %`} answered 304`,
    ...addedLines(detail),
    ...hosts.map(hostLine),
    ...permissionLines(detail),
    ...(gaps ?? [])
      .slice(0, 5)
      .map(({ from, to, reason }) => `gap: ${moment(from)} to ${moment(to)}: ${reason}`),
  ].join('\n');
}

function addedLines({ added }: SourceDetail): string[] {
  if (added === null) return [];
  const { addedAt, removedAt, selector, fetchWith } = added;
  const removed = removedAt === undefined ? '' : `, removed ${moment(removedAt)}`;
  const where = selector === undefined ? 'its main text' : `what matches ${selector}`;
  return [`added page: ${moment(addedAt)}${removed}; reads ${where}, asked with ${fetchWith}`];
}

function hostLine({ name, robots, robotsAt, requestsToday, budget, parkedUntil }: HostDetail) {
  const parked = parkedUntil === null ? '' : `, parked until ${moment(parkedUntil)}`;
  return `host ${name}: robots.txt: ${robots} (${moment(robotsAt)}); ${requestsToday} of ${budget} requests today${parked}`;
}

type HostDetail = SourceDetail['hosts'][number];

function permissionLines({ id, needsPermission, permission }: SourceDetail): string[] {
  if (permission !== null)
    return [
      `permission: ${permission.grantedBy}, ${permission.grantedOn}`,
      `  ${permission.ground}`,
    ];
  if (!needsPermission) return ['permission: not needed'];
  return [
    'permission: missing, so it is never asked. To grant it, check, adapt and add to',
    'config/permissions.json (docs/permissions.md says what each part of the ground rests on):',
    permissionForm([id ?? '']),
  ];
}
