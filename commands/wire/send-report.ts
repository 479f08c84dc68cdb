import { CannotStart } from '../../config/errors.ts';
import { findReportMails, type LedgerMail, queueMail } from '../../prisma/mails.ts';
import { markReportSent, type StoredReport } from '../../prisma/reports.ts';
import { findReportReaders } from '../../prisma/subscribers.ts';
import type { Mail } from '../../reports/mail/message.ts';
import { deliver } from './deliver.ts';
import { type App, openMail } from './open-app.ts';
import type { Records } from './open-records.ts';
import { mailTo } from './report-mail.ts';

/** The mails that would carry a report, one a reader. @throws CannotStart unless it is approved. */
export async function reportMails(
  { client, clock, settings }: Records,
  report: StoredReport,
): Promise<{ readerId: string; mail: Mail }[]> {
  const { id, state, mail: kept } = report;
  if (state === 'draft')
    throw new CannotStart(
      `wanted an approved report, found a draft; read it, then ./monitor report approve ${id} --by NAME`,
    );
  if (kept === null)
    throw new CannotStart(
      `wanted the mail of report ${id}, found an edition that was built without one; build it again`,
    );
  const from = openMail(settings).sender;
  const envelope = { from, publicUrl: settings.publicUrl, date: clock.now() };
  const readers = await findReportReaders(client);
  return readers.map((reader) => ({
    readerId: reader.id,
    mail: mailTo(reader, report, kept, envelope),
  }));
}

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
