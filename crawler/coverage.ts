import type { HealthState, SourceHealth } from './health.ts';
import type { Channel, NotWatched } from './source.ts';

/** The four places of a voivodeship, in the order of tables. */
export const channels: readonly Channel[] = ['bip', 'rops', 'programme', 'journal'];

/** A source, or a place that is not watched yet. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly state: HealthState | 'unwatched';
  /** Polish: the newest problem, or why it is not watched. */
  readonly because: string | null;
}

/** One cell of a coverage table: no place at all is a gap, too. */
export interface Cell {
  readonly places: readonly Place[];
  /** What may be said of it: the best of its places. */
  readonly state: Place['state'] | 'none';
}

export interface RegionCoverage {
  /** TERYT, two digits. */
  readonly region: string;
  readonly cells: Readonly<Record<Channel, Cell>>;
}

export interface BodyCoverage {
  /** Id of an institution. */
  readonly body: string;
  readonly cell: Cell;
}

/** 16 regions by 4 channels: what is watched of each, and how it fares. */
export function coverageByRegion(
  regions: readonly string[],
  health: readonly SourceHealth[],
  unwatched: readonly NotWatched[],
): RegionCoverage[] {
  return regions.map((region) => {
    const own = placesOf(health, unwatched, (place) => place.region === region);
    const cells = channels.map((channel) => [
      channel,
      cellOf(own.filter((place) => place.channel === channel)),
    ]);
    return { region, cells: Object.fromEntries(cells) as RegionCoverage['cells'] };
  });
}

/** What is watched of each institution. */
export function coverageByBody(
  bodies: readonly string[],
  health: readonly SourceHealth[],
  unwatched: readonly NotWatched[],
): BodyCoverage[] {
  return bodies.map((body) => ({
    body,
    cell: cellOf(placesOf(health, unwatched, (place) => place.body === body)),
  }));
}

interface Placed extends Place {
  readonly channel: Channel | null;
}

function placesOf(
  health: readonly SourceHealth[],
  unwatched: readonly NotWatched[],
  isMeant: (place: { body?: string | null; region?: string | null }) => boolean,
): Placed[] {
  return [
    ...health.filter(isMeant).map(({ id, name, state, reasons, channel }) => ({
      ...{ id, name, state, channel },
      because: reasons[0] ?? null,
    })),
    ...unwatched.filter(isMeant).map(({ id, name, because, channel }) => ({
      ...{ id, name, because, channel: channel ?? null },
      state: 'unwatched' as const,
    })),
  ];
}

const best = ['ok', 'suspect', 'failing', 'never', 'off', 'unwatched'] as const;

function cellOf(placed: readonly Placed[]): Cell {
  const places = placed.map(({ channel: _channel, ...place }) => place);
  const state = best.find((one) => places.some((place) => place.state === one)) ?? 'none';
  return { places, state };
}
