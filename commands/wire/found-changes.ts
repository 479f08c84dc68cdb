import type { Db } from '../../prisma/db.ts';
import { findTags } from '../../prisma/tags.ts';
import type { FoundChange } from '../../test/replica/ledger.ts';
import type { ChangeRecord } from '../../worker/change.ts';

/** What the monitor reports, in the words of a world's ledger. */
export async function foundChanges(
  db: Db,
  changes: readonly ChangeRecord[],
): Promise<FoundChange[]> {
  const found: FoundChange[] = [];
  for (const change of changes) {
    const ofPublication = await findTags(db, change.publication.id);
    found.push(
      toFound(
        change,
        [...change.tags, ...ofPublication].map(({ tag }) => tag),
      ),
    );
  }
  return found;
}

function toFound(change: ChangeRecord, tags: readonly string[]): FoundChange {
  const { detail, document, publication, deadlines, act, seenAt, kind, source } = change;
  return {
    ...{ seenAt, act, change: kind, source: source.id, key: publication.key },
    tags: [...new Set(tags)],
    deadlines: deadlines.map(({ day }) => day),
    ...(document && { document: document.name }),
    ...(detail.kind === 'facts' && {
      fields: Object.fromEntries(
        detail.fields.map(({ field, before, after }) => [field, [before, after] as const]),
      ),
    }),
    ...(detail.kind === 'text' && {
      units: detail.units.map(({ unit, kind }) => ({ unit, kind })),
    }),
  };
}
