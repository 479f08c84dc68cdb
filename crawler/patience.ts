import type { Asked } from './ask.ts';
import { type HostFault, HostUnavailable, LayoutChanged } from './errors.ts';

/** How much a walk bears of each host before it leaves the host's rest to the next run. */
export interface Patience {
  readonly failures: number;
  /** Polish: why hosts were left alone, each reason once. */
  readonly ends: readonly string[];
  /** Nothing more is asked of the address's host in this walk. */
  isOver(address: string): boolean;
  note(address: string, asked: Asked<unknown>): void;
}

/** Requests in a row that a host did not answer. */
const mostSilence = 3;
/** Pages in a row that could not be read: the site was redesigned, more of it helps nobody. */
const mostMisreadings = 5;

interface Tally {
  silence: number;
  misreadings: number;
  end: string | undefined;
}

export function openPatience(): Patience {
  const tallies = new Map<string, Tally>();
  let failures = 0;
  const tallyOf = (address: string) => {
    const host = URL.parse(address)?.host ?? address;
    const tally = tallies.get(host) ?? { silence: 0, misreadings: 0, end: undefined };
    tallies.set(host, tally);
    return tally;
  };
  return {
    get failures() {
      return failures;
    },
    get ends() {
      return [...new Set([...tallies.values()].flatMap(({ end }) => end ?? []))];
    },
    isOver: (address) => tallyOf(address).end !== undefined,
    note(address, asked) {
      const tally = tallyOf(address);
      const error = asked.kind === 'failed' ? asked.error : undefined;
      if (asked.kind === 'gone' || error !== undefined) failures += 1;
      tally.silence = error instanceof HostUnavailable ? tally.silence + 1 : 0;
      tally.misreadings = error instanceof LayoutChanged ? tally.misreadings + 1 : 0;
      tally.end ??= endOf(error, tally);
    },
  };
}

function endOf(error: unknown, { silence, misreadings }: Tally): string | undefined {
  if (error instanceof HostUnavailable) {
    const why = whyLeft(error, silence);
    return why === undefined ? undefined : `${why} Pozostałe strony odczyta następny przebieg.`;
  }
  if (misreadings >= mostMisreadings)
    return 'Kolejne strony mają nieznany układ, więc dalszych nie pobieramy.';
  return undefined;
}

/** A host that asked for rest, or cannot be had at all, was asked once; one that stumbles, thrice. */
function whyLeft(error: HostUnavailable, silence: number): string | undefined {
  if (error.fault === 'budget') return 'Dzienny limit pytań do serwisu jest wyczerpany.';
  if (error.notBefore !== undefined) return 'Serwis poprosił o przerwę.';
  if (!isDead(error) && silence < mostSilence) return undefined;
  return isOurs(error) ? 'Monitor był zbyt zajęty.' : 'Serwis przestał odpowiadać.';
}

const ours = new Set<HostFault>(['no-turn', 'budget']);

/** Whether nothing was asked, for a reason of ours: it says nothing of the host. */
export function isOurs({ fault }: HostUnavailable): boolean {
  return ours.has(fault);
}

/** Whether no page of the host can be had now, whichever it is. */
export function isDead(error: HostUnavailable): boolean {
  return error.fault !== 'silent' && !isOurs(error);
}
