import type { Liveness } from './ports.ts';

/** A queue without a finished pulse job for this long does no work, whatever its process says. */
const oldestPulseMs = 60_000;

export interface Verdict {
  readonly status: 200 | 503;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Does the process do real work? Every queue ran a pulse job within the last minute. */
export function judgeHealth({ pulses }: Liveness): Verdict {
  const late = pulses.filter(({ ageMs }) => ageMs >= oldestPulseMs).map(({ queue }) => queue);
  const isLive = pulses.length > 0 && late.length === 0;
  return { status: isLive ? 200 : 503, body: { live: isLive, late, pulses } };
}

/** Can the process answer questions? The database does. */
export function judgeReadiness({ database }: Liveness): Verdict {
  return { status: database ? 200 : 503, body: { ready: database } };
}
