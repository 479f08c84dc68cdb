import type { Command } from 'commander';
import type { Settings } from '../../config/env.ts';
import { startIndexing } from './keep-index.ts';
import { type App, openApp } from './open-app.ts';
import { queueOf, type Role, startRefreshing, startRoles, startTicking } from './roles.ts';
import { serveHealth, serveWeb } from './serve-web.ts';
import { print, untilStopped, type Verb } from './verb.ts';

/** What a process does until it is told to stop. */
export interface Duty {
  readonly roles: readonly Role[];
  /** Open a run of each source that is due. */
  readonly ticks: boolean;
  readonly web: boolean;
  /** `hold`: the data folder is this process's alone, its embedded database with it. */
  readonly mode: 'hold' | 'share';
}

interface Words {
  readonly name: string;
  readonly description: string;
  /** Further words below the options. */
  readonly note: string;
}

/** Add a verb that lasts: it runs until Ctrl-C or SIGTERM. */
export function addLasting(program: Command, verb: Verb, words: Words, duty: Duty): void {
  program
    .command(words.name)
    .description(words.description)
    .addHelpText('after', `\n${words.note}`)
    .action(verb((_: object, settings: Settings) => last(settings, duty)));
}

/** Supervisors kill what has not ended 30 seconds after SIGTERM; what is left is done again. */
const longestStopMs = 25_000;

/** @returns the exit code 0, after a stop in good order. */
async function last(settings: Settings, { roles, ticks, web, mode }: Duty): Promise<number> {
  await using open = new AsyncDisposableStack();
  const app = await openApp(settings, { mode });
  open.defer(app.close);
  if (roles.length > 0) {
    const started = await startRoles(app, roles);
    open.defer(started.close);
    if (ticks) open.defer(startTicking(app, started.relay));
    if (roles.includes('worker')) open.defer(startIndexing(app));
  }
  if (web && !ticks) open.defer(startRefreshing(app));
  if (web) {
    const server = await serveWeb(app);
    open.defer(server.close);
    print(`Web page: ${server.url}`);
  }
  const { healthPort } = settings;
  if (!web && healthPort !== undefined) {
    const health = await serveHealth(app, healthPort, roles.map(queueOf));
    open.defer(health.close);
  }
  app.log.info({ roles, web }, 'started');
  await untilStopped();
  limitStop(app);
  return 0;
}

function limitStop({ log }: App): void {
  log.info('stopping');
  setTimeout(() => {
    log.warn({ longestStopMs }, 'stopped in the middle of work, which will be done again');
    process.exit(0);
  }, longestStopMs).unref();
}
