import type { Paragraph } from '../document-text.ts';
import { annexOf, chapterOf, isSignature } from './heads.ts';
import { type Level, type Marker, markerOf } from './markers.ts';
import type { Quotations } from './quotes.ts';

/** Paragraphs of an act with what can be told of each only by those around it. */
export interface Flow {
  readonly paragraphs: readonly Paragraph[];
  readonly quoted: Quotations;
  readonly hasArticles: boolean;
}

const endsSentence = /[.;”")\]>]$/u;
const longestTitle = 160;

/** Short, begins with a capital, ends like no sentence, and stands behind a whole sentence. */
function isTitle({ paragraphs }: Flow, at: number): boolean {
  const { text = '', kind } = paragraphs[at] ?? {};
  const before = paragraphs[at - 1]?.text ?? '';
  if (kind === 'note' || kind === 'row' || text.length > longestTitle) return false;
  return /^\p{Lu}/u.test(text) && /[\p{L}\d)⁾]$/u.test(text) && endsSentence.test(before);
}

/** A title above some articles, as codes have them between the heads of chapters. */
export function isGroupTitle(flow: Flow, at: number): boolean {
  if (!isTitle(flow, at)) return false;
  const { text = '' } = flow.paragraphs[at + 1] ?? {};
  const level: Level = flow.hasArticles ? 'art' : 'paragraph';
  return (
    !flow.quoted.has(at + 1) && (markerOf(text)?.level === level || chapterOf(text) !== undefined)
  );
}

/** How far behind its head a list may begin. */
const leadIn = 3;

/** A part with a head of its own, whose list begins again with 1: a clause behind the rules. */
export function isClauseHead(flow: Flow, at: number, isOpen: (level: Level) => boolean): boolean {
  if (!isTitle(flow, at)) return false;
  const first = flow.paragraphs
    .slice(at + 1, at + 1 + leadIn)
    .map(({ text }) => markerOf(text))
    .find((marker): marker is Marker => marker !== undefined);
  return first?.number === '1' && first.level !== 'art' && isOpen(first.level);
}

/** A signature stands behind the last unit: nothing but annexes may follow. */
export function isSigned(flow: Flow, at: number): boolean {
  const { text = '' } = flow.paragraphs[at] ?? {};
  const before = flow.paragraphs[at - 1]?.text ?? '';
  if (!isSignature(text) || !/[.”"]$/u.test(before)) return false;
  const next = flow.paragraphs.findIndex((_, ahead) => ahead > at && isNewUnit(flow, ahead));
  return next === -1 || annexOf(flow.paragraphs[next]?.text ?? '') !== undefined;
}

function isNewUnit({ paragraphs, quoted }: Flow, at: number): boolean {
  const { text = '', kind } = paragraphs[at] ?? {};
  if (quoted.has(at) || kind === 'note' || kind === 'row') return false;
  return markerOf(text) !== undefined || annexOf(text) !== undefined;
}

const titleLine =
  /^(?:USTAWA|KONSTYTUCJA|ROZPORZĄDZENIE|z dnia\s\d|\(?Dz\.|\(?Dziennik|\(?M\.\s?P|zmian[ay]\b|sprostowanie|o\s|w sprawie\s|Kodeks|Ordynacja|Prawo\s|Opracowano|Poz\.|Warszawa|[^\p{Ll}]+$)/u;
const leastPreamble = 200;

/** Where the preamble begins among the lines before the first unit; none in most acts. */
export function preambleStart(lines: readonly string[]): number | undefined {
  const start = lines.findIndex((line) => !titleLine.test(line));
  const rest = lines.slice(start);
  const isText = /^\p{Lu}/u.test(rest[0] ?? '') && rest.join(' ').length >= leastPreamble;
  const isOther = rest.some(
    (line) => /^Na podstawie|co następuje:?$/u.test(line) || markerOf(line),
  );
  return isText && !isOther && start > 0 ? start : undefined;
}
