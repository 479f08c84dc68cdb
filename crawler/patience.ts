import type { Asked } from './ask.ts';
import { BrowserFailed, HostUnavailable, LayoutChanged } from './errors.ts';

/** How much a walk bears before it leaves the rest to the next run. */
export interface Patience {
  readonly failures: number;
  /** Polish: why the walk is over; `undefined` while it goes on. */
  readonly end: string | undefined;
  note(asked: Asked<unknown>): void;
}

/** Requests in a row that a host did not answer. */
const mostSilence = 3;
/** Pages in a row at which our own browser broke down. */
const mostBreakdowns = 3;
/** Pages in a row that could not be read: the site was redesigned, more of it helps nobody. */
const mostMisreadings = 5;

export function openPatience(): Patience {
  let failures = 0;
  let silence = 0;
  let breakdowns = 0;
  let misreadings = 0;
  let end: string | undefined;
  return {
    get failures() {
      return failures;
    },
    get end() {
      return end;
    },
    note(asked) {
      const error = asked.kind === 'failed' ? asked.error : undefined;
      if (asked.kind === 'gone' || error !== undefined) failures += 1;
      const streak = (before: number, goesOn: boolean) => (goesOn ? before + 1 : 0);
      silence = streak(silence, error instanceof HostUnavailable);
      breakdowns = streak(breakdowns, error instanceof BrowserFailed);
      misreadings = streak(misreadings, error instanceof LayoutChanged);
      end ??= endOf(error, { silence, breakdowns, misreadings });
    },
  };
}

interface InARow {
  readonly silence: number;
  readonly breakdowns: number;
  readonly misreadings: number;
}

function endOf(error: unknown, { silence, breakdowns, misreadings }: InARow): string | undefined {
  const rest = 'Pozostałe strony odczyta następny przebieg.';
  if (error instanceof HostUnavailable && error.notBefore !== undefined)
    return `Serwis poprosił o przerwę. ${rest}`;
  if (silence >= mostSilence) return `Serwis przestał odpowiadać. ${rest}`;
  if (breakdowns >= mostBreakdowns) return `Nasza przeglądarka stale przerywa pracę. ${rest}`;
  if (misreadings >= mostMisreadings)
    return 'Kolejne strony mają nieznany układ, więc dalszych nie pobieramy.';
  return undefined;
}
