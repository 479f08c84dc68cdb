import { CannotStart } from '../../config/errors.ts';
import type { ReportMail, StoredReport } from '../../prisma/reports.ts';
import { findReportReaders, type Subscription } from '../../prisma/subscribers.ts';
import type { Mailbox } from '../../reports/mail/address.ts';
import { composeMail, type Mail } from '../../reports/mail/message.ts';
import { renderReportMail } from '../../reports/mail/report-mail.ts';
import type { Report } from '../../reports/report.ts';
import { linksOf } from './links.ts';
import type { Records } from './open-records.ts';
import { senderOf } from './sender.ts';

/** Stands in a kept mail for each reader's token. */
const anyReader = 'odbiorca-0000000000';

/** The mail that carries a report, kept with it: what is approved is what is sent. */
export function keepMail(report: Report, publicUrl: URL): ReportMail {
  const { unsubscribe, settings } = linksOf(publicUrl, anyReader);
  const { attachments, ...rendered } = renderReportMail(report, {
    ...{ unsubscribe, settings },
    page: new URL('/raporty', publicUrl).href,
    reason: 'prenumerata raportu dwumiesięcznego',
  });
  return { ...rendered, filename: attachments?.[0]?.filename ?? 'raport.html' };
}

interface Envelope {
  readonly from: Mailbox;
  readonly publicUrl: URL;
  readonly date: Date;
}

/** One reader's mail: the kept words with their own links, and exactly the report's bytes. */
function mailTo(
  { token, address, name }: Subscription['subscriber'],
  { id, html }: StoredReport,
  { filename, ...kept }: ReportMail,
  { from, publicUrl, date }: Envelope,
): Mail {
  const personal = (text: string) => text.replaceAll(anyReader, token);
  return composeMail({
    ...{ kind: 'report', id, from, date },
    rendered: {
      ...kept,
      html: personal(kept.html),
      text: personal(kept.text),
      attachments: [{ filename, contentType: 'text/html; charset=utf-8', content: html }],
    },
    to: { address, name: name ?? '' },
    unsubscribe: linksOf(publicUrl, token).unsubscribe,
    unsubscribeMailbox: from,
  });
}

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
  const from = senderOf(settings);
  const envelope = { from, publicUrl: settings.publicUrl, date: clock.now() };
  const readers = await findReportReaders(client);
  return readers.map((reader) => ({
    readerId: reader.id,
    mail: mailTo(reader, report, kept, envelope),
  }));
}
