import { readSignificance } from '../../../config/significance.ts';
import { findAppearance, recordChange } from '../../../prisma/changes.ts';
import { raiseHints } from '../../../prisma/hints.ts';
import { wantSecondLook } from '../../../prisma/sources.ts';
import { findSubject } from '../../../prisma/subjects.ts';
import { findComparison } from '../../../prisma/versions.ts';
import { differVersion, judgeVersion } from '../../../worker/judge-version.ts';
import { settleMs } from '../../../worker/settle.ts';
import { weigh } from '../../../worker/significance.ts';
import type { App } from '../open-app.ts';
import type { Handler, Write } from '../run-step.ts';

/** version → change: what differs from the versions before it. */
export function diffVersion({ client }: Pick<App, 'client'>): Handler {
  const rules = readSignificance();
  return async (row): Promise<Write> => {
    const found = await findComparison(client, row);
    if (found === undefined) return async () => {};
    const { version, earlier } = found;
    const subject = await findSubject(client, version);
    const detail = judgeVersion(version, earlier, subject);
    if (detail === undefined) return tagAgain(version.publicationId);

    const change = {
      ...{ version, previous: earlier[0], differVersion, detail },
      sourceId: subject.sourceId,
      significance: weigh(detail, rules),
    };
    return async (db) => {
      const id = await recordChange(db, change);
      await wantSecondLook(db, subject.sourceId, after(version.seenAt));
      await raiseHints(db, [{ step: 'tag', row: id }]);
    };
  };
}

/** Nothing changed, but there is more to read: in a baseline, or in what a new publication brought. */
function tagAgain(publicationId: string): Write {
  return async (db) => {
    const appearance = await findAppearance(db, publicationId);
    await raiseHints(db, [{ step: 'tag', row: appearance ?? publicationId }]);
  };
}

function after(seenAt: Date): Date {
  return new Date(seenAt.getTime() + settleMs);
}
