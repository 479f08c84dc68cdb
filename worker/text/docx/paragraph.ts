import type { Paragraph } from '../../document-text.ts';
import { isDivision, isUnitStart } from '../unit-start.ts';
import type { ListCounter, ListPlace } from './counter.ts';
import { type Segment, segmentsText } from './run.ts';
import type { StyleSheet } from './styles.ts';

/** A `w:p` while it is being read. */
export interface OpenParagraph {
  readonly segments: Segment[];
  style: string | undefined;
  list?: string;
  level?: number;
  outline?: number;
  centred?: boolean;
  /** Its mark is deleted: it runs on into the next paragraph. */
  joinsNext: boolean;
  /** Text boxes and notes that hang on it, for after it. */
  readonly after: Paragraph[];
}

export function openParagraph(style: string | undefined): OpenParagraph {
  return { segments: [], style, joinsNext: false, after: [] };
}

/** The text with its automatic number. Word also counts and prints the numbers of empty ones. */
export function paragraphText(
  paragraph: OpenParagraph,
  styles: StyleSheet,
  counter: ListCounter,
): string {
  const text = segmentsText(paragraph.segments);
  const place = placeOf(paragraph, styles, counter);
  if (place === undefined) return text;
  const number = counter.next(place);
  return text.trim() === '' && /^[•–]?\s*$/.test(number) ? '' : number + text;
}

/** The list that the paragraph names itself, else the one of its style; list 0 is none. */
function placeOf(
  { list, level, style }: OpenParagraph,
  styles: StyleSheet,
  counter: ListCounter,
): ListPlace | undefined {
  const inherited = style === undefined ? undefined : styles.listOf(style);
  const used = list ?? inherited?.list;
  if (used === undefined || used === '0') return undefined;
  const bound = style === undefined ? undefined : counter.levelOfStyle(used, style);
  return { list: used, level: level ?? bound ?? inherited?.level ?? 0 };
}

/** Headings by outline, style or place in the middle; an item of a list is none. */
export function kindOf(
  paragraph: OpenParagraph,
  text: string,
  styles: StyleSheet,
): Paragraph['kind'] {
  if (isDivision(text) && text.length < 200) return 'heading';
  if (text.length > 250 || (isUnitStart(text) && /[.,;:]\s*$/.test(text))) return 'text';
  return isMarkedHeading(paragraph, styles) || isTitle(paragraph, text) ? 'heading' : 'text';
}

function isMarkedHeading({ outline, style }: OpenParagraph, styles: StyleSheet): boolean {
  if (outline !== undefined) return outline < 9;
  return style !== undefined && styles.isHeading(style);
}

/** Centred, and no sentence. */
function isTitle({ centred }: OpenParagraph, text: string): boolean {
  return centred === true && !isUnitStart(text) && !/(\p{Ll}{3,}\.|[,;:])\s*$/u.test(text);
}
