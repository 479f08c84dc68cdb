import type { Paragraph } from '../document-text.ts';
import { chapterOf } from './heads.ts';
import type { Unit } from './units.ts';

/**
 * Cut a text without articles (a plan, a memorandum, a letter) into sections by its headings; with
 * fewer than two headings, into paragraphs. The title is part of a section's text, its number not.
 */
export function splitSections(paragraphs: readonly Paragraph[]): Unit[] {
  const heads = paragraphs.map(headingOf);
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

function headingOf({ text, kind }: Paragraph): Heading | undefined {
  const chapter = chapterOf(text);
  if (chapter !== undefined) return { number: chapter.label, title: chapter.title };
  const [, number, title] = numbered.exec(text) ?? [];
  const isSentence = /[.;,:]$/.test(text);
  if (number !== undefined && title !== undefined && (kind === 'heading' || !isSentence))
    return { number: number.replace(/\.$/, ''), title };
  return kind === 'heading' ? { number: '', title: text } : undefined;
}

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
