import type { Memory } from '../memory.ts';
import { column, heading, say } from '../table.ts';
import { changeCount, pageCount, type Round } from './pages.ts';
import { crawlWorld, judge, type Ours, openOurs, openSite, type Site, type Told } from './run.ts';
import { openUrlwatch, type Urlwatch, type UrlwatchRound } from './urlwatch.ts';

/** What one round was like for both. */
interface Measured {
  readonly name: string;
  readonly ours: Told;
  readonly urlwatch: UrlwatchRound | undefined;
}

/** How often noise and 30 changes come anew; the best of each side counts. */
const times = 3;

/**
 * 300 pages on loopback, ours and urlwatch in turns: all new, then noise and 30 real changes, then
 * nothing moved. Then the bundled world, source by source. Takes some minutes.
 *
 * @returns whether everything that is promised held
 */
export async function benchCrawl(): Promise<boolean> {
  const site = await openSite();
  const urlwatch = openUrlwatch(site.url);
  if (urlwatch === undefined)
    say('urlwatch is not installed (Debian: apt-get install urlwatch): ours runs alone.');
  const ours = await openOurs(site.url);
  const rounds = await runRounds(site, ours, urlwatch);
  const memory = { ours: await ours.close(), urlwatch: urlwatch?.close() };
  site.close();
  const isKept = report(rounds, urlwatch, memory);
  await reportWorld();
  return isKept;
}

async function runRounds(site: Site, ours: Ours, urlwatch: Urlwatch | undefined) {
  const rounds: Measured[] = [];
  let day = 1;
  const measure = async (name: string, round: Round) => {
    await site.show(round);
    // By turns who goes first, so that neither always finds the machine warm.
    const isFirst = day % 2 === 1;
    const early = isFirst ? undefined : await urlwatch?.round();
    const told = await ours.round(day);
    const late = isFirst ? await urlwatch?.round() : undefined;
    day += 1;
    rounds.push({ name, ours: told, urlwatch: early ?? late });
  };
  await measure('all pages new', { noise: 0, edition: 0 });
  for (let time = 1; time <= times; time += 1) {
    await measure('noise, 30 changes', { noise: time, edition: time });
    await measure('nothing moved', { noise: time, edition: time });
  }
  return rounds;
}

const rate = (ms: number) => (pageCount * 1_000) / ms;

function report(
  rounds: readonly Measured[],
  urlwatch: Urlwatch | undefined,
  memory: { readonly ours: Memory; readonly urlwatch: Memory | undefined },
): boolean {
  heading(`300 pages of 31 kB, ours against ${urlwatch?.version ?? 'nobody'}`);
  for (const { name, ours, urlwatch: other } of rounds) {
    const { found, invented } = judge(ours);
    say(
      column(name, 20),
      column(`${rate(ours.ms).toFixed(1)} pages/s`, 15),
      column(`${ours.outcome.notModified} × 304`, 10),
      column(`${found} found, ${invented} invented`, 24),
      other
        ? `urlwatch ${rate(other.ms).toFixed(1)} pages/s, ${other.changed.length} “changed”`
        : '',
    );
  }
  return conclude(rounds, memory);
}

function conclude(
  rounds: readonly Measured[],
  memory: { readonly ours: Memory; readonly urlwatch: Memory | undefined },
): boolean {
  const moving = rounds.filter(({ name }) => name.startsWith('noise'));
  const still = rounds.filter(({ name }) => name.startsWith('nothing'));
  const best = Math.max(...moving.map(({ ours }) => rate(ours.ms)));
  const others = moving.flatMap(({ urlwatch }) => (urlwatch ? [rate(urlwatch.ms)] : []));
  const judged = moving.map(({ ours }) => judge(ours));
  const mb = (kb: number) => `${Math.round(kb / 1_000)} MB`;
  const promises: readonly (readonly [string, boolean, string])[] = [
    [
      'as many pages/s as urlwatch, best of each',
      others.length === 0 || best >= Math.max(...others),
      `${best.toFixed(1)} against ${others.length === 0 ? '–' : Math.max(...others).toFixed(1)}`,
    ],
    [
      'all real changes',
      judged.every(({ found }) => found === changeCount),
      judged.map(({ found }) => `${found}/${changeCount}`).join(' '),
    ],
    [
      'at most 1 % false ones',
      judged.every(({ invented }) => invented <= pageCount / 100),
      judged.map(({ invented }) => invented).join(' '),
    ],
    [
      '304 for every unchanged page in the round after',
      still.every(({ ours }) => ours.outcome.notModified === pageCount),
      still.map(({ ours }) => ours.outcome.notModified).join(' '),
    ],
    [
      'process tree at most 250 MB',
      memory.ours.all <= 250_000,
      `${mb(memory.ours.all)}, of these PostgreSQL ${mb(memory.ours.postgres)}` +
        (memory.urlwatch ? `; urlwatch ${mb(memory.urlwatch.all)}` : ''),
    ],
  ];
  for (const [promise, isKept, found] of promises)
    say(column(isKept ? 'kept' : 'MISSED', 8), column(promise, 50), found);
  return promises.every(([, isKept]) => isKept);
}

async function reportWorld(): Promise<void> {
  const { ms, outcomes } = await crawlWorld();
  const sum = (of: (one: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((all, one) => all + of(one), 0);
  heading(`The bundled world, first crawl: ${(ms / 1_000).toFixed(1)} s of real time`);
  say(
    column('source', 36),
    column('listed', 8),
    column('requests', 10),
    column('kB', 8),
    'ms of its clock',
  );
  for (const one of outcomes.toSorted((a, b) => b.requests - a.requests))
    say(
      column(one.sourceId, 36),
      column(`${one.listed}`, 8),
      column(`${one.requests}`, 10),
      column((one.bytes / 1_000).toFixed(1), 8),
      `${one.ms}`,
    );
  say(
    column(`all ${outcomes.length}`, 36),
    column(`${sum(({ listed }) => listed)}`, 8),
    column(`${sum(({ requests }) => requests)}`, 10),
    column((sum(({ bytes }) => bytes) / 1_000).toFixed(1), 8),
    '',
  );
}
