import { findReportMails, type LedgerMail, queueMail } from '../../prisma/mails.ts';
import { markReportSent, type StoredReport } from '../../prisma/reports.ts';
import { deliver } from './deliver.ts';
import type { App } from './open-app.ts';
import { reportMails } from './report-mail.ts';

/**
 * Enter one mail per reader into the ledger, once for ever, and hand them over. Doing it again
 * sends only to readers who came since.
 */
export async function sendReport(app: App, report: StoredReport): Promise<LedgerMail[]> {
  const mails = await reportMails(app, report);
  await app.client.$transaction(
    async (db) => {
      for (const { readerId, mail } of mails)
        await queueMail(db, mail, { subscriberId: readerId, reportId: report.id });
      await markReportSent(db, report.id, app.clock.now());
    },
    { timeout: 60_000 },
  );
  const unsent = (await findReportMails(app.client, report.id)).filter(
    ({ isSettled }) => !isSettled,
  );
  return deliver(
    app,
    unsent.map(({ id }) => id),
  );
}
