import { randomUUID } from 'node:crypto';
import { bodies } from '../../config/bodies.ts';
import { regions } from '../../config/regions.ts';
import { readTaxonomy } from '../../config/taxonomy.ts';
import { SnapshotDamaged } from '../../crawler/errors.ts';
import { countChanges, findChange, findOpenDeadlines } from '../../prisma/changes.ts';
import { isConnectionLost } from '../../prisma/client.ts';
import { findComparedTexts } from '../../prisma/compared-texts.ts';
import { findMail, type LedgerMail, listMails } from '../../prisma/mails.ts';
import { findPulses } from '../../prisma/pulses.ts';
import { findReport, listReports, type StoredReport } from '../../prisma/reports.ts';
import { findByHash } from '../../prisma/snapshots.ts';
import { findReader, leaveByToken } from '../../prisma/subscribers.ts';
import { parsePeriod } from '../../reports/period.ts';
import type { MailSummary, OutboxPorts, StoredMail, WebPorts } from '../../web/ports.ts';
import { metricsOf } from './metrics.ts';
import type { App } from './open-app.ts';
import { plansOf } from './plans.ts';
import { searchPage } from './search-page.ts';
import { healthOf, unwatchedOf } from './watched.ts';

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What the pages ask, answered from the database. */
export function webPorts(app: App, styles: string): WebPorts {
  const { client, sourceIndex, sources, clock, store, settings, log } = app;
  return {
    styles,
    now: clock.now,
    choices: choices(),
    permissions: app.permissions.flatMap(({ sources: ids, grantedBy, grantedOn, ground }) =>
      sources
        .filter(({ id }) => ids.includes(id))
        .map(({ id }) => ({ sourceId: id, ground, recordedBy: grantedBy, recordedOn: grantedOn })),
    ),
    ...(settings.replica && { footNote: 'Pokaz: wszystkie treści na tej stronie są zmyślone.' }),

    findChanges: (filter, page) => searchPage(app, filter, page),
    findChange: async (id) => (isId(id) ? findChange(client, sourceIndex, id) : undefined),
    findTexts: async (id) => (isId(id) ? findComparedTexts(client, id) : undefined),
    findOpenDeadlines: (day, limit) => findOpenDeadlines(client, sourceIndex, day, limit),
    countChanges: (from, to) => countChanges(client, from, to),
    health: () => healthOf(app),
    unwatched: () => unwatchedOf(app),
    plans: () => plansOf(app),
    async findCopy(sha256) {
      const copy = await findByHash(client, sha256);
      if (copy === undefined) return undefined;
      try {
        const { contentType, address } = copy;
        return { body: await store.get(sha256), contentType, address };
      } catch (error) {
        if (error instanceof SnapshotDamaged) return 'damaged';
        throw error;
      }
    },

    listReports: async () =>
      Promise.all((await listReports(client)).map((report) => summarise(app, report))),
    findReportHtml: async (id) => (isId(id) ? (await findReport(client, id))?.html : undefined),
    ...(settings.smtpUrl === undefined && { outbox: outboxPorts(app) }),

    findReader: (token) => findReader(client, token),
    leave: (token) => leaveByToken(client, token, new Date()),

    async liveness() {
      const pulses = await findPulses(client).catch(() => undefined);
      const ages = pulses?.map(({ queue, at }) => ({ queue, ageMs: Date.now() - at.getTime() }));
      return { database: pulses !== undefined, pulses: ages ?? [] };
    },
    metrics: () => metricsOf(app),
    isUnavailable: isConnectionLost,
    report(error, request) {
      const number = randomUUID().slice(0, 8);
      log.error({ err: error, ...request, number }, 'request failed');
      return number;
    },
  };
}

function choices() {
  const { tags, groups } = readTaxonomy();
  const groupName = new Map(groups.map(({ id, label }) => [id, label]));
  return {
    tags: tags.map(({ id, label, group }) => ({
      ...{ value: id, label },
      group: groupName.get(group) ?? group,
    })),
    regions: regions.map(({ code, name }) => ({ value: code, label: name })),
    bodies: bodies.map(({ id, name, ...own }) => ({ value: id, label: name, ...own })),
  };
}

async function summarise({ client }: App, report: StoredReport) {
  const { id, edition, builtAt, state } = report;
  const period = parsePeriod(report.period);
  const { all } = await countChanges(client, period.from, period.to);
  return { ...{ id, edition, builtAt, state }, period: period.name, changes: all };
}

function outboxPorts({ client }: App): OutboxPorts {
  return {
    async list({ limit, after }) {
      const page = { limit, after: after !== undefined && isId(after) ? after : undefined };
      const mails = await listMails(client, page);
      const last = mails.length === limit ? mails.at(-1) : undefined;
      return { mails: mails.map(toSummary), next: last?.id ?? null };
    },
    async find(id) {
      const found = isId(id) ? await findMail(client, id) : undefined;
      return found && toStored(found);
    },
  };
}

function toSummary({ id, mail, state }: LedgerMail): MailSummary {
  const { kind, subject, to, date } = mail;
  return { id, kind, subject, to: to.address, at: date, state };
}

function toStored(found: LedgerMail): StoredMail {
  const { messageId, from, text, html } = found.mail;
  return { ...toSummary(found), messageId, text, html, from: `${from.name} <${from.address}>` };
}
