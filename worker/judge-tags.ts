import type { Facts } from '../crawler/facts.ts';
import type { DocumentRole } from '../crawler/source.ts';
import type { ChangeDetail } from './change.ts';
import type { Deadline } from './deadline.ts';
import { deadlineOfFacts, documentDate, findDeadlines } from './deadlines.ts';
import type { DocumentText } from './document-text.ts';
import type { Tagger } from './language/tagger.ts';
import { passagesOfChange, passagesOfFacts, passagesOfText } from './passages.ts';
import type { TagMatch } from './tag.ts';
import { documentKind } from './text/document-kind.ts';

/** A document of the publication, as far as it could be read. */
export interface TaggedDocument {
  readonly id: string;
  readonly name: string;
  readonly role: DocumentRole;
  readonly text: DocumentText;
  /** The day on which it was seen first, in Poland, `YYYY-MM-DD`. */
  readonly seenOn: string;
  /** It belongs to what the change tells of. */
  readonly isChanged: boolean;
}

export interface TagInput {
  readonly facts: Facts;
  /** `null`: only the publication itself is tagged. */
  readonly detail: ChangeDetail | null;
  readonly documents: readonly TaggedDocument[];
}

export interface TagOutcome {
  readonly ofChange: readonly TagMatch[];
  readonly ofPublication: readonly TagMatch[];
  readonly ofFacts: readonly Deadline[];
  readonly ofDocuments: readonly { readonly id: string; readonly deadlines: readonly Deadline[] }[];
}

/** Letters name the day until which one may answer; other documents speak of other days. */
const rolesWithDeadlines: ReadonlySet<DocumentRole> = new Set(['letter']);

/** How sure its first page must be of a letter that its place on the site does not tell. */
const sureLetter = 0.7;

/** Tags by what changed, and by what the publication says as a whole; and until when to answer. */
export function judgeTags(input: TagInput, tag: Tagger): TagOutcome {
  return {
    ...tagsOf(input, tag),
    ofFacts: deadlineOfFacts(input.facts),
    ofDocuments: input.documents
      .filter(mayNameDeadline)
      .map(({ id, text, seenOn }) => ({ id, deadlines: deadlinesOf(text, seenOn) })),
  };
}

/** The tags alone, as a replay under another taxonomy needs them. */
export function tagsOf(
  { facts, detail, documents }: TagInput,
  tag: Tagger,
): Pick<TagOutcome, 'ofChange' | 'ofPublication'> {
  const changed = documents.filter(({ isChanged }) => isChanged);
  const publication = [...passagesOfFacts(facts), ...documents.flatMap(passagesOf)];
  const change = detail && [
    ...passagesOfChange(detail, facts.title ?? ''),
    ...changed.flatMap(passagesOf),
  ];
  return {
    ofChange: change === null ? [] : onceEach(tag(change)),
    ofPublication: onceEach(tag(publication)),
  };
}

function mayNameDeadline({ role, text }: TaggedDocument): boolean {
  if (role !== 'other') return rolesWithDeadlines.has(role);
  const { kind, confidence } = documentKind(text);
  return kind === 'letter' && confidence >= sureLetter;
}

function passagesOf({ text, name }: TaggedDocument) {
  return passagesOfText(text, name);
}

function deadlinesOf({ paragraphs }: DocumentText, receivedOn: string): readonly Deadline[] {
  const letterDate = documentDate(paragraphs);
  return findDeadlines(paragraphs, { receivedOn, ...(letterDate && { letterDate }) });
}

/** A tag stands once on a target: by words that came, else that went, else the first. */
function onceEach(matches: readonly TagMatch[]): TagMatch[] {
  const best = new Map<string, TagMatch>();
  for (const match of matches) {
    const known = best.get(match.tag);
    if (known === undefined || rank(match) < rank(known)) best.set(match.tag, match);
  }
  return [...best.values()];
}

function rank({ side }: TagMatch): number {
  return side === 'added' ? 0 : side === 'removed' ? 1 : 2;
}
