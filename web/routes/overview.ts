import { periodOf } from '../../reports/period.ts';
import { dayOf } from '../../reports/polish.ts';
import type { OverviewModel } from '../pages/overview.ts';
import type { WebPorts } from '../ports.ts';

const soonestDeadlines = 6;
const newestChanges = 8;

/** All that the first page says, asked for at once. */
export async function overviewOf(ports: WebPorts): Promise<OverviewModel> {
  const now = ports.now();
  const period = periodOf(now);
  const [counts, deadlines, newest, health, reports] = await Promise.all([
    ports.countChanges(period.from, period.to),
    ports.findOpenDeadlines(dayOf(now), soonestDeadlines),
    ports.findChanges({ relevantOnly: true }, { limit: newestChanges }),
    ports.health(),
    ports.listReports(),
  ]);
  const [lastReport] = reports;
  return { now, period, counts, deadlines, newest: newest.changes, health, lastReport };
}
