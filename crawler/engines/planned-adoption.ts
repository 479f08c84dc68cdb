import { dayOf } from '../dates.ts';

/** What the prose of "Planowane przyjęcie przez RM" says. */
export interface PlannedAdoption {
  readonly quarter: string;
  readonly status?: string;
  readonly adoptedOn?: string;
}

const outcome =
  /^(?<quarter>.+?)\s+[-–—]\s+(?<status>ZREALIZOWANY|WYCOFANY|NIEZREALIZOWANY)(?<rest>.*)$/su;
const adoption =
  /^Rada Ministrów przyjęła(?: w trybie obiegowym)?(?: w dniu| dnia)? (?<day>[^;,]+)$/u;

/**
 * Split "III kwartał 2025 r. - ZREALIZOWANY Rada Ministrów przyjęła … 3 października 2025 r." into
 * its parts, but only where every word of it is understood; other prose is kept as it stands.
 */
export function readPlan(cell: string): PlannedAdoption {
  const { quarter, status, rest } = outcome.exec(cell)?.groups ?? {};
  if (quarter === undefined || status === undefined) return { quarter: cell };
  const plan = { quarter, status: status.charAt(0) + status.slice(1).toLowerCase() };
  const prose = (rest ?? '').trim();
  if (prose === '') return plan;
  const adoptedOn = dayOf(adoption.exec(prose)?.groups?.day ?? '');
  return adoptedOn === undefined ? { quarter: cell } : { ...plan, adoptedOn };
}
