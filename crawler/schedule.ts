import { createHash } from 'node:crypto';
import type { Source } from './source.ts';

type Scheduled = Pick<Source, 'id' | 'everyHours'>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Sources read once a day or less start after 22:00 UTC, 23:00 or 24:00 in Poland: their night. */
const nightStartsMs = 22 * hourMs;
const nightMs = 6 * hourMs;

/**
 * The slot that `now` lies in: its first moment, UTC. Two calls in one slot give the same moment,
 * so `run(source, slot)` is a key. Slots are `everyHours` long and each source has its own
 * offset, so that sources of equal rhythm do not all start together.
 */
export function slotOf(source: Scheduled, now: Date): Date {
  const period = source.everyHours * hourMs;
  const offset = offsetMs(source);
  const passed = Math.floor((now.getTime() - offset) / period);
  return new Date(passed * period + offset);
}

/** The first moment of the slot after the one that `now` lies in. */
export function nextSlot(source: Scheduled, now: Date): Date {
  return new Date(slotOf(source, now).getTime() + source.everyHours * hourMs);
}

function offsetMs({ id, everyHours }: Scheduled): number {
  const period = everyHours * hourMs;
  if (everyHours < 24) return spread(id, period);
  return nightStartsMs + spread(id, nightMs);
}

/** A whole minute below `span`, the same for an id for ever. */
function spread(id: string, span: number): number {
  const number = createHash('sha256').update(id).digest().readUInt32BE();
  return (number % Math.max(Math.floor(span / minuteMs), 1)) * minuteMs;
}
