import { createHash } from 'node:crypto';
import { regions } from '../../config/regions.ts';
import { findChanges } from '../../prisma/changes.ts';
import { findGaps } from '../../prisma/health.ts';
import { listReports, type StoredReport, saveReport } from '../../prisma/reports.ts';
import type { Counts } from '../../reports/counters.ts';
import { renderAnnouncement } from '../../reports/outputs/announcement.ts';
import { renderReport } from '../../reports/outputs/html.ts';
import { type Period, previousPeriod } from '../../reports/period.ts';
import { buildReport as makeReport, type ReportInput } from '../../reports/report.ts';
import type { Records } from './open-records.ts';
import { plansOf } from './plans.ts';
import { keepMail } from './report-mail.ts';
import { healthOf, unwatchedOf } from './watched.ts';

/** More changes than any two months have seen; a report that is cut short would lie. */
const mostChanges = 20_000;

/** Build the report of a period from what the database knows, and keep it as a draft. */
export async function buildReport(app: Records, period: Period): Promise<StoredReport> {
  const previous = await countsBefore(app, period);
  const input = await inputOf(app, period);
  const report = makeReport({ ...input, ...(previous && { previous }) });
  const html = renderReport(report);
  return saveReport(app.client, {
    html,
    builtAt: input.builtAt,
    period: period.id,
    title: report.title,
    announcement: renderAnnouncement(report, pageOf(app, '/raporty')),
    sha256: createHash('sha256').update(html).digest('hex'),
    mail: keepMail(report, app.settings.publicUrl),
  });
}

async function inputOf(app: Records, period: Period): Promise<ReportInput> {
  const { client, sourceIndex, clock } = app;
  const builtAt = clock.now();
  const filter = { from: period.from, to: period.to };
  const { changes } = await findChanges(client, sourceIndex, filter, { limit: mostChanges });
  return {
    ...{ period, builtAt, changes, regions },
    edition: await nextEdition(app, period),
    // While its period runs, a report can only be a working version.
    version: period.to <= builtAt ? 'final' : 'draft',
    health: await healthOf(app),
    unwatched: await unwatchedOf(app),
    register: await plansOf(app),
    gaps: await findGaps(client, period.from, period.to),
    permissions: app.permissions.map(permissionSentence),
    publisher: 'Wspólnota Robocza Związków Organizacji Socjalnych (WRZOS)',
    links: {
      change: ({ id }) => pageOf(app, `/zmiany/${id}`),
      copy: (sha256) => pageOf(app, `/kopie/${sha256}`),
    },
  };
}

/** The numbers to compare with; none for the first period in which anything was watched. */
async function countsBefore(app: Records, period: Period): Promise<Counts | undefined> {
  const input = await inputOf(app, previousPeriod(period));
  const wasWatched = input.health.some(
    ({ watchedSince }) => watchedSince !== null && watchedSince < period.from,
  );
  return wasWatched ? makeReport(input).counts : undefined;
}

function pageOf({ settings }: Records, path: string): string {
  return new URL(path, settings.publicUrl).href;
}

function permissionSentence({
  sources,
  grantedBy,
  grantedOn,
  ground,
}: Records['permissions'][number]) {
  return `Źródła ${sources.join(', ')} są odczytywane mimo zakazu w robots.txt: zgoda z ${grantedOn} (${grantedBy}). Podstawa: ${ground}`;
}

async function nextEdition({ client }: Records, period: Period): Promise<number> {
  const same = (await listReports(client)).filter((report) => report.period === period.id);
  const [newest] = same;
  if (newest === undefined) return 1;
  return newest.state === 'draft' ? newest.edition : newest.edition + 1;
}
