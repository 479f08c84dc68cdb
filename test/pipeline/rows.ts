import type { PrismaClient } from '../../prisma/generated/client.ts';

/** Everything that a walk leaves behind, without ids and times: two walks of one world are equal. */
export async function rowsOf(client: PrismaClient) {
  const [publications, versions, changes, tags] = await Promise.all([
    client.publication.findMany({ include: { act: true, documents: true, deadlines: true } }),
    client.version.findMany({ include: { publication: true, document: true } }),
    client.change.findMany({ include: { publication: true, document: true } }),
    client.tag.findMany(),
  ]);
  const nameOf = new Map([
    ...publications.map(({ id, key }) => [id, key] as const),
    ...changes.map((change) => [change.id, nameOfChange(change)] as const),
  ]);
  const name = (id: string) => nameOf.get(id) ?? 'of nothing';
  return {
    publications: sorted(publications.map(toPublication)),
    versions: sorted(versions.map(toVersion)),
    changes: sorted(changes.map(toChange)),
    tags: sorted(tags.map(({ targetId, tag, match }) => ({ target: name(targetId), tag, match }))),
    notifications: sorted(
      (await client.notification.findMany({ include: { subscription: true } })).map((one) => ({
        of: one.subscription.name,
        change: name(one.changeId),
      })),
    ),
    mails: sorted((await client.mail.findMany()).map((mail) => toMail(mail, name))),
    unread: await client.documentCopy.count({ where: { readAt: null } }),
    hints: (await client.hint.findMany()).map(({ step, problem }) => ({ step, problem })),
    runs: await client.run.count(),
    gaps: (await client.gap.findMany()).map(({ sourceId, reason }) => ({ sourceId, reason })),
  };
}

export type Rows = Awaited<ReturnType<typeof rowsOf>>;

type One<Model extends 'publication' | 'version' | 'change' | 'mail'> = Awaited<
  ReturnType<PrismaClient[Model]['findMany']>
>[number];

interface Named {
  readonly publication: { readonly key: string };
  readonly document: { readonly address: string } | null;
}

function nameOfChange({ publication, document, kind, seenAt }: One<'change'> & Named): string {
  // The day tells two changes of one fact apart; the minute depends on what was asked before.
  return [publication.key, document?.address ?? '', kind, dayOf(seenAt)].join(' ');
}

function toPublication(
  row: One<'publication'> & {
    act: { label: string } | null;
    deadlines: { day: string; sentence: string; certainty: string }[];
    documents: Record<'address' | 'name' | 'role' | 'problem', string | null>[];
  },
) {
  const { key, title, address, facts, isBaseline, isWithdrawn, act } = row;
  const deadlines = row.deadlines.map(({ day, sentence, certainty }) => ({
    ...{ day, sentence, certainty },
  }));
  const documents = row.documents.map(({ address, name, role, problem, ...rest }) => ({
    ...{ address, name, role, problem },
    ...('isOriginal' in rest && { isOriginal: rest.isOriginal }),
    ...('isRemoved' in rest && { isRemoved: rest.isRemoved }),
  }));
  return {
    ...{ key, title, address, facts, isBaseline, isWithdrawn, act: act?.label ?? null },
    deadlines: sorted(deadlines),
    documents: sorted(documents),
  };
}

function toVersion({
  publication,
  document,
  number,
  kind,
  contentHash,
  seenAt,
}: One<'version'> & Named) {
  const subject = `${publication.key} ${document?.address ?? ''}`;
  return { subject, number, kind, contentHash, day: dayOf(seenAt) };
}

function toChange(row: One<'change'> & Named) {
  const { detail, level, reasons, isRelevant, relevanceReasons } = row;
  return {
    change: nameOfChange(row),
    ...{ detail, level, reasons, isRelevant, relevanceReasons },
    isSettled: row.settledAt !== null,
    hasFlapped: row.flappedAt !== null,
  };
}

/** Links carry tokens and ids, and minutes depend on the pauses: the words do not. */
function toMail({ recipient, subject, state, text, changeId }: One<'mail'>, name: Naming) {
  const words = text.replace(/https?:\/\/\S+/g, '<link>').replace(/\b\d{1,2}\.\d\d\b/g, '<time>');
  return { recipient, subject, state, words, change: changeId === null ? null : name(changeId) };
}

type Naming = (id: string) => string;

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

function sorted<T>(rows: readonly T[]): T[] {
  const keyed = rows.map((row) => [JSON.stringify(row), row] as const);
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
