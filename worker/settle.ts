import type { ChangeKind } from './change.ts';

/** A change that waits for a second look before anybody is told. */
export interface WaitingChange {
  readonly kind: ChangeKind;
  /** World time of the run that saw it first. */
  readonly seenAt: Date;
}

/** What a later run of the same source, with a sane answer, saw of the change's subject. */
export interface Look {
  readonly at: Date;
  /** The publication (for a document change: the document) stood in the list. */
  readonly isListed: boolean;
  /** Its content was again what it had been before the change. */
  readonly hasGoneBack: boolean;
}

/** A page that is being edited settles within minutes; so does a broken cache. */
export const settleMs = 10 * 60 * 1000;

/** Whether this look confirms the change: late enough, and what was seen still stands. */
export function hasSettled(change: WaitingChange, look: Look): boolean {
  if (look.at.getTime() - change.seenAt.getTime() < settleMs) return false;
  return stands(change.kind, look);
}

function stands(kind: ChangeKind, { isListed, hasGoneBack }: Look): boolean {
  switch (kind) {
    case 'appeared':
    case 'document-added':
      return isListed;
    case 'withdrawn':
    case 'document-removed':
      return !isListed;
    case 'facts':
    case 'text':
      return !hasGoneBack;
  }
}
