import type { Paragraph } from '../document-text.ts';
import { annexOf, chapterOf, citation, deeper, type Level, levels, markerOf } from './markers.ts';
import { quotedParagraphs } from './quotes.ts';
import { splitSections } from './sections.ts';

/** A structural part of a text, with the words that are its own. */
export interface Unit {
  /** As lawyers cite it: `art. 5 ust. 2 pkt 3 lit. a`; `''` before the first unit. */
  readonly label: string;
  /** What a renumbering changes; `''` where a label only counts positions. */
  readonly number: string;
  /** The outermost unit that it belongs to, itself perhaps: `art. 5`. */
  readonly block: string;
  /** What stands before its text: `2)`; `''` where nothing does. */
  readonly marker: string;
  /** Its paragraphs, one a line, without the marker. */
  readonly text: string;
  readonly page?: number;
}

/**
 * Cut a text into units by the Polish drafting rules; a text without articles into sections by its
 * headings, else into paragraphs. Never throws; every paragraph lies in exactly one unit.
 *
 * Quoted new wording stays in the unit that quotes it. Heads of chapters are units of their own.
 */
export function splitUnits(paragraphs: readonly Paragraph[]): Unit[] {
  const quoted = quotedParagraphs(paragraphs.map(({ text }) => text));
  const own = paragraphs.filter((_, at) => !quoted[at]);
  if (!isAct(own)) return splitSections(paragraphs);
  return splitAct(
    paragraphs,
    quoted,
    own.some(({ text }) => markerOf(text)?.level === 'art'),
  );
}

/** An own article, or paragraphs (§) that begin with the first. */
function isAct(paragraphs: readonly Paragraph[]): boolean {
  const tops = paragraphs
    .map(({ text }) => markerOf(text))
    .filter((marker) => marker?.level === 'art' || marker?.level === 'paragraph');
  return tops.some((marker) => marker?.level === 'art' || marker?.number === '1');
}

/** A unit being filled. */
interface Draft {
  readonly label: string;
  readonly block: string;
  readonly marker: string;
  readonly page: number | undefined;
  readonly lines: string[];
}

/** Where the walk stands: the open number of each level, below an annex or not. */
interface Place {
  annex: string;
  numbers: Partial<Record<Level, string>>;
}

function splitAct(paragraphs: readonly Paragraph[], quoted: boolean[], hasArticles: boolean) {
  const drafts: Draft[] = [{ label: '', block: '', marker: '', page: 1, lines: [] }];
  const notes: Draft[] = [];
  const place: Place = { annex: '', numbers: {} };
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'note') notes.push(noteDraft(paragraph, notes.length + 1));
    else if (quoted[at]) drafts.at(-1)?.lines.push(paragraph.text);
    else readParagraph(paragraph, place, drafts, hasArticles);
  }
  return [...drafts, ...notes].filter(({ lines }) => lines.length > 0).map(toUnit);
}

function noteDraft({ text, page }: Paragraph, count: number): Draft {
  const [, marker = '', rest = text] = /^(\d{1,3}\)|\*+\)?)\s*(.*)$/su.exec(text) ?? [];
  const label = `przypis ${marker.replace(')', '') || count}`;
  return { label, block: label, marker, page, lines: [rest] };
}

function readParagraph(
  { text, page }: Paragraph,
  place: Place,
  drafts: Draft[],
  hasArticles: boolean,
): void {
  const annex = annexOf(text);
  const chapter = chapterOf(text);
  if (annex !== undefined) {
    Object.assign(place, { annex, numbers: {} });
    drafts.push({ label: annex, block: annex, marker: '', page, lines: [text] });
  } else if (chapter !== undefined) {
    openChapter(chapter, place, drafts, page);
  } else if (!openUnits(text, place, drafts, hasArticles, page)) {
    continueUnit(text, place, drafts, page);
  }
}

function openChapter(
  { label, title }: { label: string; title: string },
  place: Place,
  drafts: Draft[],
  page: number | undefined,
): void {
  const full = [place.annex, label].filter(Boolean).join(' ');
  place.numbers = {};
  const lines = title === '' ? [] : [title];
  drafts.push({ label: full, block: full, marker: '', page, lines });
}

/** Text without a marker goes on with the open unit; below a chapter's head it is the title. */
function continueUnit(text: string, place: Place, drafts: Draft[], page: number | undefined): void {
  const { pkt, lit, ...outer } = place.numbers;
  const rest = /^[–—]\s+(.+)$/su.exec(text)?.[1];
  if (rest === undefined || pkt === undefined || lit !== undefined) {
    drafts.at(-1)?.lines.push(text);
    return;
  }
  const parent = draftAt({ ...place, numbers: outer }, '–', page);
  drafts.push({ ...parent, label: `${parent.label} część wspólna`, lines: [rest] });
}

/** Open the units that a paragraph's markers name (`Art. 5. 1.` names two); false when none. */
function openUnits(
  text: string,
  place: Place,
  drafts: Draft[],
  hasArticles: boolean,
  page: number | undefined,
): boolean {
  let rest = text;
  let outermost: Level | undefined = 'art';
  let opened = false;
  while (outermost !== undefined) {
    const marker = markerOf(rest, outermost);
    if (marker === undefined || !fits(marker.level, place)) break;
    const number = marker.level === 'tiret' ? nextTiret(place) : marker.number;
    enter(marker.level, number, place, hasArticles);
    drafts.push(draftAt(place, marker.written, page));
    rest = marker.rest;
    outermost = deeper(marker.level);
    opened = true;
  }
  if (opened && rest !== '') drafts.at(-1)?.lines.push(rest);
  return opened;
}

/** A point needs something to be a point of; a dash is a tiret only below a letter. */
function fits(level: Level, { numbers, annex }: Place): boolean {
  const isOpen = (one: Level) => numbers[one] !== undefined;
  if (level === 'art' || level === 'paragraph') return true;
  if (level === 'tiret') return isOpen('lit');
  return annex !== '' || isOpen('art') || isOpen('paragraph');
}

function nextTiret({ numbers }: Place): string {
  return String(Number(numbers.tiret ?? '0') + 1);
}

/** Open a level: deeper ones close. In an act with articles a § lies in its article. */
function enter(level: Level, number: string, place: Place, hasArticles: boolean): void {
  const keepsArticle = level !== 'paragraph' || hasArticles;
  const kept = levels
    .slice(0, levels.indexOf(level))
    .filter((outer) => place.numbers[outer] !== undefined && (outer !== 'art' || keepsArticle));
  const numbers = Object.fromEntries(kept.map((outer) => [outer, place.numbers[outer]]));
  place.numbers = { ...numbers, [level]: number };
}

function draftAt({ annex, numbers }: Place, marker: string, page: number | undefined): Draft {
  const steps = levels.flatMap((level) => {
    const number = numbers[level];
    return number === undefined ? [] : [citation(level, number)];
  });
  const label = [annex, ...steps].filter(Boolean).join(' ');
  const block = [annex, steps[0] ?? ''].filter(Boolean).join(' ');
  return { label, block, marker, page, lines: [] };
}

function toUnit({ label, block, marker, page, lines }: Draft): Unit {
  const number = label.startsWith('przypis') ? '' : label;
  const unit = { label, number, block, marker, text: lines.join('\n') };
  return page === undefined ? unit : { ...unit, page };
}
