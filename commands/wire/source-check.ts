import { bodies } from '../../config/bodies.ts';
import { regions } from '../../config/regions.ts';
import { type Cell, channels, coverageByBody, coverageByRegion } from '../../crawler/coverage.ts';
import type { Records } from './open-records.ts';
import { moment, table } from './table.ts';
import { healthOf, unwatchedOf } from './watched.ts';

/** Every source with its state, what is not watched and why, and what follows for whom. */
export async function checkSources(records: Records) {
  const sources = await healthOf(records);
  const unwatched = await unwatchedOf(records);
  const codes = regions.map(({ code }) => code);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return {
    ok: sources.filter(({ state }) => state === 'ok').length,
    notOk: sources.filter(({ state }) => state !== 'ok'),
    sources,
    unwatched,
    coverage: {
      regions: coverageByRegion(codes, sources, unwatched).map(({ region, cells }) => ({
        ...{ region, name: names.get(region) ?? region },
        ...cells,
      })),
      bodies: coverageByBody(
        bodies.map(({ id }) => id),
        sources,
        unwatched,
      ).map(({ body, cell }) => ({ body, ...cell })),
    },
  };
}

export type SourceCheck = Awaited<ReturnType<typeof checkSources>>;

/** For a terminal: first what is not well, then the two tables of coverage. */
export function checkInLines({ notOk, sources, unwatched, coverage }: SourceCheck): string {
  return [
    notOk.length === 0
      ? `All ${sources.length} sources are ok.`
      : table(
          ['id', 'state', 'last good', ''],
          notOk.map(({ id, state, lastGoodAt, reasons, name }) => [
            ...[id, state, moment(lastGoodAt), reasons[0] ?? name],
          ]),
        ),
    `Not watched yet: ${unwatched.length} places.`,
    ...unwatched.map(({ id, because }) => `  ${id}: ${because}`),
    '',
    table(
      ['voivodeship', ...channels],
      coverage.regions.map((row) => [row.name, ...channels.map((one) => inWords(row[one]))]),
    ),
    '',
    table(
      ['institution', ''],
      coverage.bodies.map(({ body, ...cell }) => [body, inWords(cell)]),
    ),
  ].join('\n');
}

function inWords({ state, places }: Cell): string {
  if (places.length <= 1) return state === 'none' ? '–' : state;
  const ok = places.filter((place) => place.state === 'ok').length;
  return `${state} (${ok} of ${places.length} ok)`;
}
