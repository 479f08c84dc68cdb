import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import { findOutcomes, findProgress, type RunOutcome } from '../prisma/runs.ts';
import { knownSource, mayBeAdded, sourceToAsk } from './wire/known-source.ts';
import { type App, openApp } from './wire/open-app.ts';
import { quiet } from './wire/open-records.ts';
import { openAll, untilIdle } from './wire/pass.ts';
import { openProgress, type Progress } from './wire/progress.ts';
import { openDue, startRoles } from './wire/roles.ts';
import { table } from './wire/table.ts';
import { print, printJson, type Verb } from './wire/verb.ts';
import { isAllowed } from './wire/watched.ts';

interface Options {
  readonly due?: true;
  readonly all?: true;
  readonly json?: true;
}

export function addCrawl(program: Command, verb: Verb): void {
  program
    .command('crawl')
    .description('run sources once through the whole pipeline, then end (for cron)')
    .argument('[ids...]', 'sources to run now; without any, those that are due')
    .option('--due', 'those that are due by their schedule (the default)')
    .option('--all', 'all that may be asked, whatever their schedule')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nEnds with 3 when some source could not be read whole, with 1 when none could be read.\n\nExamples:\n  ./monitor crawl --due\n  ./monitor crawl work-list-rm region-slaskie-bip --json',
    )
    .action(verb(crawl));
}

async function crawl(ids: readonly string[], options: Options, settings: Settings) {
  const named = ids.map((id) => (mayBeAdded(id) ? id : knownSource(id).id));
  if (Number(named.length > 0) + Number(options.due ?? 0) + Number(options.all ?? 0) > 1)
    throw new CannotStart('wanted ids, --due or --all, found more than one of them', 2);
  const app = await openApp(quiet(settings), {
    mode: 'share',
    ...(named.length > 0 && { sourceIds: named }),
  });
  try {
    for (const id of named) await sourceToAsk(app, id);
    const isAll = options.all === true || named.length > 0;
    const outcomes = await runOnce(app, isAll, options.json !== true);
    const off = app.sources.filter((source) => !isAllowed(app)(source)).map(({ id }) => id);
    if (options.json) printJson({ runs: outcomes, withoutPermission: off });
    else print(inLines(outcomes, off));
    return exitCode(outcomes, named.length > 0 ? off.length : 0);
  } finally {
    await app.close();
  }
}

async function runOnce(app: App, isAll: boolean, isWatched: boolean): Promise<RunOutcome[]> {
  const roles = await startRoles(app, ['crawler', 'worker', 'reports']);
  try {
    const opened = isAll ? await openAll(app) : await openDue(app);
    using progress = openProgress(isWatched);
    await untilIdle(app, roles, progressOf(app, opened, progress));
    return await findOutcomes(app.client, opened);
  } finally {
    await roles.close();
  }
}

const lookEveryMs = 500;

/** Sources that ended, and one that is being read: looked up twice a second, not more. */
function progressOf(app: App, ids: readonly string[], progress: Progress) {
  let lookedAt = Number.NEGATIVE_INFINITY;
  if (ids.length > 0) progress.step(0, ids.length, '');
  return async () => {
    if (!progress.isShown || performance.now() - lookedAt < lookEveryMs) return;
    lookedAt = performance.now();
    const { ended, current } = await findProgress(app.client, ids);
    progress.step(ended, ids.length, current ?? 'reading and comparing');
  };
}

function exitCode(outcomes: readonly RunOutcome[], refused: number): number {
  const failed = outcomes.filter(({ verdict }) => verdict !== 'good').length + refused;
  if (failed === 0) return 0;
  const unread = outcomes.filter(({ verdict }) => verdict !== 'good' && verdict !== 'partial');
  return unread.length + refused === outcomes.length + refused ? 1 : 3;
}

function inLines(outcomes: readonly RunOutcome[], off: readonly string[]): string {
  const head = 'source verdict listed new changed suspect ms bytes requests 304'.split(' ');
  const rows = outcomes.map((run) => [
    ...[run.sourceId, run.verdict ?? 'unfinished'],
    ...[run.listed, run.new, run.changed, run.suspect, run.ms, run.bytes].map(String),
    ...[run.requests, run.notModified].map(String),
  ]);
  return [
    outcomes.length === 0 ? 'No source was run.' : table(head, rows),
    ...outcomes.flatMap(({ sourceId, problems }) => problems.map((one) => `${sourceId}: ${one}`)),
    ...off.map((id) => `${id}: no permission, not asked; see ./monitor sources show ${id}`),
  ].join('\n');
}
