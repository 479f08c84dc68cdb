import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { worldClock } from '../config/clock.ts';
import { emptyDataFolder } from '../config/database.ts';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import { countMails } from '../prisma/mails.ts';
import { addSubscriber, addSubscription } from '../prisma/subscribers.ts';
import { parseAddress } from '../reports/mail/address.ts';
import { parsePeriod } from '../reports/period.ts';
import type { Comparison } from '../test/replica/ledger.ts';
import { openReplica, type Request } from '../test/replica/server.ts';
import { readWorld, type World, WorldError } from '../test/replica/world.ts';
import { buildReport } from './wire/build-report.ts';
import { type App, openApp } from './wire/open-app.ts';
import { openProgress } from './wire/progress.ts';
import { type Roles, startRoles } from './wire/roles.ts';
import { serveWeb } from './wire/serve-web.ts';
import { print, untilStopped, type Verb } from './wire/verb.ts';
import { holdAgainstLedger, type Walk, walkWorld } from './wire/walk-world.ts';

interface Options {
  readonly world: string;
  readonly once?: true;
  readonly json?: true;
}

const bundled = resolve(import.meta.dirname, '../test/worlds/two-months');

export function addDemo(program: Command, verb: Verb): void {
  program
    .command('demo')
    .description('walk an invented world through the whole monitor and compare with its ledger')
    .option('--world <dir>', 'a world folder (docs/worlds.md)', bundled)
    .option('--once', 'end when the walk is over instead of keeping the web page up')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExamples:\n  ./monitor demo\n  ./monitor demo --once --json')
    .action(verb(demo));
}

/** @returns the exit code: 0 when everything planted was found and nothing invented, else 1. */
async function demo({ world: dir, once, json }: Options, settings: Settings): Promise<number> {
  const startedAt = performance.now();
  const world = openWorld(resolve(dir));
  const clock = worldClock(firstMoment(world));
  await using open = new AsyncDisposableStack();
  const replica = await openReplica(world, clock.now);
  open.defer(replica.close);
  const dataDir = emptyFolder(join(settings.dataDir, 'demo'));
  const app = await openApp(
    {
      ...settings,
      dataDir,
      replica: new URL(replica.url),
      smtpUrl: undefined,
      now: undefined,
      // A newcomer wants to see the walk, not its log.
      logLevel: settings.logLevel === 'info' ? 'warn' : settings.logLevel,
    },
    { clock, sourceIds: world.sources },
  );
  open.defer(app.close);
  const roles = await startRoles(app, ['crawler', 'worker', 'reports']);
  open.defer(roles.close);
  await subscribeDemo(app);
  await walk({ world, app, roles, clock }, json !== true);
  const result = await conclude(world, app, dataDir, replica.requests);
  const ms = Math.round(performance.now() - startedAt);
  print(json ? JSON.stringify({ ...result, ms }) : summary(world, result, ms));
  if (!once) await serve(app, roles);
  return result.missed.length + result.invented.length === 0 ? 0 : 1;
}

async function walk(whole: Walk, isShown: boolean): Promise<void> {
  using progress = openProgress(isShown);
  const { length } = whole.world.moments;
  await walkWorld(whole, (index, name) => progress.step(index, length, name));
}

interface FalseAnswers {
  readonly kinds: number;
  readonly served: number;
  /** Changes that were invented at moments at which they were served. */
  readonly recorded: number;
}

interface Result {
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  /** Answers of the world that were not what they promised. */
  readonly falseAnswers: FalseAnswers;
  readonly mails: number;
  readonly report: { readonly html: string };
}

async function conclude(
  world: World,
  app: App,
  dataDir: string,
  requests: readonly Request[],
): Promise<Result> {
  const report = await buildReport(app, parsePeriod(world.period));
  const html = join(dataDir, 'report.html');
  writeFileSync(html, report.html);
  const compared = await holdAgainstLedger(world, app);
  const mails = await countMails(app.client);
  return {
    planted: compared.planted,
    found: compared.found,
    missed: compared.missed.map(({ text }) => text),
    invented: compared.invented.map(({ text }) => text),
    falseAnswers: countLies(world, requests, compared),
    mails: mails.accepted ?? 0,
    report: { html },
  };
}

function countLies(
  { moments }: World,
  requests: readonly Request[],
  { invented }: Comparison,
): FalseAnswers {
  const lies = requests.flatMap(({ lie, at }) => (lie === undefined ? [] : [{ lie, at }]));
  const names = new Set(
    lies.map((one) => moments.findLast(({ at }) => at.getTime() <= one.at.getTime())?.name),
  );
  return {
    kinds: new Set(lies.map(({ lie }) => lie)).size,
    served: lies.length,
    recorded: invented.filter(({ moment }) => names.has(moment)).length,
  };
}

function openWorld(dir: string): World {
  try {
    return readWorld(dir);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    throw new CannotStart(`the world in ${dir} is not usable: ${error.message}`, 2, {
      cause: error,
    });
  }
}

function firstMoment({ moments: [first] }: World): Date {
  if (first === undefined) throw new CannotStart('wanted a world with a moment, found none', 2);
  return first.at;
}

const marker = '.demo';

/** The demo's own folder, emptied. One that it did not make is left alone. */
function emptyFolder(dir: string): string {
  if (existsSync(dir) && !existsSync(join(dir, marker)))
    throw new CannotStart(`wanted an old demo or nothing at ${dir}, found another folder; move it`);
  emptyDataFolder(dir);
  writeFileSync(join(dir, marker), 'Made by ./monitor demo; emptied at each start.\n');
  return dir;
}

async function subscribeDemo({ client, clock }: App): Promise<void> {
  const address = parseAddress('redakcja@wrzos.example');
  if (address === undefined) return;
  const id = await addSubscriber(client, address, 'Redakcja WRZOS', clock.now());
  await addSubscription(client, id, 'Nowe projekty aktów', {
    kinds: ['appeared'],
    sourceKinds: ['draft-act'],
    relevantOnly: true,
  });
}

async function serve(app: App, roles: Roles): Promise<void> {
  const web = await serveWeb(app);
  print(`Strona: ${web.url}   (Ctrl-C kończy)`);
  await untilStopped();
  await web.close();
  roles.relay.poke();
}

function summary(
  world: World,
  { planted, found, missed, invented, falseAnswers, mails, report }: Result,
  ms: number,
): string {
  return [
    world.title,
    `Zasiane zmiany: ${planted}, znalezione: ${found}, pominięte: ${missed.length}, zmyślone: ${invented.length}.`,
    ...missed.map((line) => `  pominięta: ${line}`),
    ...invented.map((line) => `  zmyślona: ${line}`),
    `Fałszywe odpowiedzi serwisów: ${falseAnswers.served}, ich rodzaje: ${falseAnswers.kinds}, zapisane jako zmiany: ${falseAnswers.recorded}.`,
    `Raport: ${report.html}`,
    `Wiadomości: ${mails}, w ${join(report.html, '../outbox')}`,
    `Czas: ${(ms / 1_000).toFixed(1)} s`,
  ].join('\n');
}
