import type { Rendered } from '../reports/mail/message.ts';
import { type Db, json } from './db.ts';
import { Prisma, type Report as Row } from './generated/client.ts';

/** A report as it was built: exactly these bytes are approved and sent. */
export interface StoredReport {
  readonly id: string;
  /** `2026-09/2026-10`. */
  readonly period: string;
  readonly edition: number;
  readonly state: 'draft' | 'approved' | 'sent';
  readonly title: string;
  readonly html: string;
  /** Ready to paste into a news post. */
  readonly announcement: string;
  /** Of `html`. */
  readonly sha256: string;
  /** Built with it, so approved with it; personal links are placeholders. Attachments are not kept. */
  readonly mail: ReportMail | null;
  readonly builtAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
}

export type ReportMail = Omit<Rendered, 'attachments'> & { readonly filename: string };

export type NewReport = Pick<
  StoredReport,
  'period' | 'title' | 'html' | 'announcement' | 'sha256' | 'builtAt'
> & { readonly mail?: ReportMail };

function toReport(row: Row): StoredReport {
  const mail = row.mail as unknown as ReportMail | null;
  return { ...row, mail, state: row.state as StoredReport['state'] };
}

/**
 * Keep a built report. A draft of the same period is replaced; an approved or sent edition
 * stands for ever, and the next one gets the next number.
 */
export async function saveReport(db: Db, report: NewReport): Promise<StoredReport> {
  const { period } = report;
  const data = { ...report, mail: report.mail === undefined ? Prisma.DbNull : json(report.mail) };
  const newest = await db.report.findFirst({ where: { period }, orderBy: { edition: 'desc' } });
  if (newest?.state === 'draft')
    return toReport(await db.report.update({ where: { id: newest.id }, data }));
  const edition = (newest?.edition ?? 0) + 1;
  return toReport(await db.report.create({ data: { ...data, edition } }));
}

export async function listReports(db: Db): Promise<StoredReport[]> {
  const rows = await db.report.findMany({ orderBy: [{ period: 'desc' }, { edition: 'desc' }] });
  return rows.map(toReport);
}

export async function findReport(db: Db, id: string): Promise<StoredReport | undefined> {
  const row = await db.report.findUnique({ where: { id } });
  return row === null ? undefined : toReport(row);
}

/**
 * Approve exactly the bytes with this hash. @returns `undefined` when the report is no longer a
 * draft of these bytes: somebody built it again, or approved it already.
 */
export async function approveReport(
  db: Db,
  { id, sha256 }: Pick<StoredReport, 'id' | 'sha256'>,
  approvedBy: string,
  now: Date,
): Promise<StoredReport | undefined> {
  const { count } = await db.report.updateMany({
    where: { id, sha256, state: 'draft' },
    data: { state: 'approved', approvedBy, approvedAt: now },
  });
  return count === 1 ? findReport(db, id) : undefined;
}

export async function markReportSent(db: Db, id: string, now: Date): Promise<void> {
  await db.report.updateMany({
    where: { id, state: 'approved' },
    data: { state: 'sent', sentAt: now },
  });
}
