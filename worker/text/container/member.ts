import type { Paragraph, RecognisedPage } from '../../document-text.ts';
import type { Draft } from '../draft.ts';
import { limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** A file that lies in another one. */
export interface Member {
  /** As people see it; never a path on a disk. */
  readonly name: string;
  /** Unpacked only when its turn comes. @throws {Unreadable} */
  open(): Promise<Uint8Array>;
  readonly contentType?: string;
}

/** Reads a member as any other file; containers in it only once more. */
export type ReadMember = (bytes: Uint8Array, contentType?: string) => Promise<Draft>;

interface Gathered {
  readonly paragraphs: readonly Paragraph[];
  readonly warnings: readonly string[];
  readonly confidence: number;
  readonly recognised: readonly RecognisedPage[];
  /** Members that could be read. */
  readonly readable: number;
}

/**
 * Each member's text under a heading with its name. One that cannot be read keeps its heading,
 * and a warning says why. Pages are those of the member.
 */
export async function gather(members: readonly Member[], read: ReadMember): Promise<Gathered> {
  const paragraphs: Paragraph[] = [];
  const warnings: string[] = [];
  const drafts: Draft[] = [];
  for (const member of members.slice(0, limits.members)) {
    paragraphs.push({ text: `Plik: ${member.name}`, kind: 'heading' });
    const draft = await readOne(member, read);
    if (draft instanceof Unreadable) warnings.push(`„${member.name}”: ${draft.message}`);
    else {
      drafts.push(draft);
      for (const paragraph of draft.paragraphs) paragraphs.push(paragraph);
      warnings.push(...draft.warnings.map((warning) => `„${member.name}”: ${warning}`));
    }
  }
  const unread = members.length - drafts.length;
  const beyond = members.length - limits.members;
  if (beyond > 0)
    warnings.push(`Odczytano ${limits.members} pierwszych plików, pominięto ${beyond}.`);
  return {
    paragraphs,
    warnings,
    confidence: Math.min(unread > 0 ? 0.7 : 1, ...drafts.map(({ confidence }) => confidence)),
    recognised: drafts.flatMap(({ recognised = [] }) => recognised),
    readable: drafts.length,
  };
}

async function readOne(member: Member, read: ReadMember): Promise<Draft | Unreadable> {
  try {
    const draft = await read(await member.open(), member.contentType);
    const isBlank = draft.paragraphs.every(({ text }) => text.trim() === '');
    return isBlank ? new Unreadable('Nie znaleziono w nim żadnego tekstu.') : draft;
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}
