import type { Paragraph } from '../document-text.ts';
import { addText, type Segment, segmentsText } from './docx/run.ts';
import type { Draft } from './draft.ts';
import { Unreadable } from './unreadable.ts';
import { openZip } from './zip.ts';

/** As much of officeparser's tree as is used here. */
interface Node {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly Node[];
  readonly formatting?: { readonly superscript?: boolean };
}

/**
 * The words of a presentation, slide by slide, the slides being its pages. Notes of its speaker
 * are not content.
 *
 * @throws {Unreadable} for a broken or bursting file.
 */
export async function readSlides(bytes: Uint8Array, format: 'pptx' | 'odp'): Promise<Draft> {
  // Sizes first: the parser unpacks all at once.
  (await openZip(bytes)).refuseBigParts();
  const slides = (await nodesOf(bytes, format)).filter(({ type }) => type === 'slide');
  const paragraphs = slides.flatMap(({ children = [] }, at) =>
    children.flatMap(toParagraphs).map((paragraph) => ({ ...paragraph, page: at + 1 })),
  );
  return { format, paragraphs, warnings: [], confidence: 1 };
}

async function nodesOf(bytes: Uint8Array, fileType: 'pptx' | 'odp'): Promise<readonly Node[]> {
  const { parseOffice } = await import('officeparser');
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return (await parseOffice(buffer, { fileType, ignoreNotes: true })).content as readonly Node[];
  } catch (cause) {
    throw new Unreadable('Prezentacja jest uszkodzona – nie udało się jej odczytać.', { cause });
  }
}

function toParagraphs(node: Node): Paragraph[] {
  const { type, children = [] } = node;
  if (type === 'row')
    return [{ text: children.map((cell) => wordsIn([cell])).join(' | '), kind: 'row' }];
  if (type === 'note' || type === 'comment') return [];
  if (type === 'table' || children.some(({ type: inner }) => blocks.has(inner)))
    return children.flatMap(toParagraphs);
  return [{ text: wordsIn([node]), kind: type === 'heading' ? 'heading' : 'text' }];
}

const blocks = new Set('paragraph heading list table row'.split(' '));

function wordsIn(nodes: readonly Node[]): string {
  const segments: Segment[] = [];
  const gather = ({ type, text = '', children = [], formatting }: Node): void => {
    if (type === 'text') addText(segments, text, formatting?.superscript === true);
    if (type === 'break' || blocks.has(type)) addText(segments, ' ', false);
    for (const child of children) gather(child);
  };
  for (const node of nodes) gather(node);
  return segmentsText(segments).trim();
}
