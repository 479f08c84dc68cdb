import type { ReportMail, StoredReport } from '../../prisma/reports.ts';
import type { Subscription } from '../../prisma/subscribers.ts';
import type { Mailbox } from '../../reports/mail/address.ts';
import { composeMail, type Mail } from '../../reports/mail/message.ts';
import { renderReportMail } from '../../reports/mail/report-mail.ts';
import type { Report } from '../../reports/report.ts';
import { linksOf } from './links.ts';

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

export interface Envelope {
  readonly from: Mailbox;
  readonly publicUrl: URL;
  readonly date: Date;
}

/** One reader's mail: the kept words with their own links, and exactly the report's bytes. */
export function mailTo(
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
