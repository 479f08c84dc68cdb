import { daysLeft, type PinnedHost, readPinnedHosts } from '../../config/pinned-hosts.ts';
import type { Finding } from './examine.ts';

/** Pins that end within so many days are named while there is time to look. */
const soonDays = 30;

/** Hosts whose certificates analysts vouch for, and how long they still do. */
export function examinePins(now: Date, pins: readonly PinnedHost[] = readPinnedHosts()): Finding {
  const check = 'pinned hosts';
  if (pins.length === 0) return { check, state: 'ok', found: 'none' };
  const found = pins.map((pin) => `${pin.host} until ${pin.until}`).join(', ');
  const ending = pins.filter((pin) => daysLeft(pin, now) <= soonDays);
  if (ending.length === 0) return { check, state: 'ok', found };
  const named = ending.map((pin) => `${pin.host} ${inDays(daysLeft(pin, now))}`).join(', ');
  const todo = `look at the certificates anew, then mend config/pinned-hosts.json: ${named}`;
  return { check, state: 'warn', found, todo };
}

function inDays(days: number): string {
  if (days < 0) return 'has ended: its host is refused again';
  return days === 0 ? 'ends today' : `ends in ${days} d`;
}
