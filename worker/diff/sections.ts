import type { Paragraph } from '../document-text.ts';
import { chapterOf } from './heads.ts';
import type { Unit } from './units.ts';

/**
 * Cut a text without articles (a plan, a memorandum, a letter) into sections by its headings; with
 * fewer than two headings, into paragraphs. The title is part of a section's text, its number not.
 */
export function splitSections(paragraphs: readonly Paragraph[]): Unit[] {
  const heads = paragraphs.map((paragraph, at) => headingOf(paragraph, paragraphs[at + 1]));
  if (heads.filter((head) => head !== undefined).length < 2) return paragraphs.map(toParagraphUnit);
  const starts = heads.flatMap((head, at) => (head === undefined ? [] : [at]));
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  return bounds.map((start, at) =>
    toSection(paragraphs.slice(start, bounds[at + 1]), heads[start]),
  );
}

interface Heading {
  /** `2.1`, `IV`, `rozdział 3`; `''` for a heading without a number. */
  readonly number: string;
  readonly title: string;
}

const numbered = /^((?:\d{1,2}\.)*\d{1,2}\.?|[IVXL]{1,6}\.)\s+(\p{Lu}.{1,150})$/u;

/** A line of a table of contents: `2.1. Diagnoza ……… 14`. */
const listed = /(?:\.{3,}|…|(?:\s\.){3,})\s*\d{1,3}$/u;

function headingOf(paragraph: Paragraph, next: Paragraph | undefined): Heading | undefined {
  const { text, kind } = paragraph;
  if (listed.test(text) || kind === 'row' || kind === 'note') return undefined;
  const chapter = chapterOf(text);
  if (chapter !== undefined) return { number: chapter.label, title: chapter.title };
  const [, number, title] = numbered.exec(text) ?? [];
  const isSentence = /[.;,:]$/.test(text);
  if (
    number !== undefined &&
    title !== undefined &&
    (kind === 'heading' || !(isSentence || isItem(number, next)))
  )
    return { number: number.replace(/\.$/, ''), title };
  return kind === 'heading' ? { number: '', title: text } : undefined;
}

/** One of a list: what follows is the next number, and nothing lies between. */
function isItem(number: string, next: Paragraph | undefined): boolean {
  const [, following] = next?.kind === 'text' ? (numbered.exec(next.text) ?? []) : [];
  return following !== undefined && depth(following) <= depth(number);
}

const depth = (number: string) => number.split('.').filter((step) => step !== '').length;

function toSection(paragraphs: readonly Paragraph[], heading: Heading | undefined): Unit {
  const [first, ...rest] = paragraphs;
  const label = heading === undefined ? '' : clip(first?.text ?? '');
  const opening = heading === undefined ? first?.text : heading.title;
  const lines = [opening ?? '', ...rest.map(({ text }) => text)].filter((line) => line !== '');
  const number = heading?.number ?? '';
  return withPage({ label, number, block: label, marker: number, text: lines.join('\n') }, first);
}

function toParagraphUnit(paragraph: Paragraph, at: number): Unit {
  const label = `akapit ${at + 1}`;
  return withPage({ label, number: '', block: label, marker: '', text: paragraph.text }, paragraph);
}

function withPage(unit: Omit<Unit, 'page'>, paragraph: Paragraph | undefined): Unit {
  return paragraph?.page === undefined ? unit : { ...unit, page: paragraph.page };
}

const longestLabel = 80;

/** A label is a head's first words. */
export function clip(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1).trimEnd()}…`;
}
