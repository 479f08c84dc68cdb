import type { Paragraph } from '../document-text.ts';
import { Drafts } from './drafts.ts';
import { annexOf, type Chapter, chapterOf, holdsAct, joinHeads } from './heads.ts';
import { type Flow, isClauseHead, isGroupTitle, isSigned } from './lead.ts';
import { deeper, type Level, type Marker, markerOf, topMarkerOf } from './markers.ts';
import { Quotations } from './quotes.ts';
import { clip, splitSections } from './sections.ts';
import {
  closedList,
  enter,
  enterChapter,
  enterScope,
  fits,
  isOpen,
  labelOf,
  leave,
  type Place,
  startPlace,
} from './unit-place.ts';

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
 * Quoted new wording stays in the unit that quotes it. Heads of chapters, titles above articles,
 * the preamble and signatures are units of their own.
 */
export function splitUnits(read: readonly Paragraph[]): Unit[] {
  const paragraphs = joinHeads(read);
  const quoted = new Quotations(paragraphs);
  const isTop = (is: (marker: Marker) => boolean) =>
    paragraphs.some(({ text }, at) => {
      const marker = quoted.has(at) ? undefined : topMarkerOf(text);
      return marker !== undefined && is(marker);
    });
  const hasArticles = isTop(({ level }) => level === 'art');
  // An act has articles, or paragraphs (§) that begin with the first.
  if (!hasArticles && !isTop(({ number }) => number === '1')) return splitSections(paragraphs);
  return splitAct({ paragraphs, quoted, hasArticles });
}

function splitAct(flow: Flow): Unit[] {
  const drafts = new Drafts();
  const place = startPlace();
  flow.paragraphs.forEach((paragraph, at) => {
    if (paragraph.kind === 'note') drafts.addNote(paragraph);
    else if (flow.quoted.has(at)) drafts.addLine(paragraph.text);
    else readParagraph(flow, at, place, drafts);
    if (paragraph.kind !== 'note') place.before = paragraph.text;
  });
  return drafts.toUnits();
}

function readParagraph(flow: Flow, at: number, place: Place, drafts: Drafts): void {
  const { text = '', page } = flow.paragraphs[at] ?? {};
  const annex = annexOf(text);
  const chapter = chapterOf(text);
  if (annex !== undefined) openAnnex(annex, text, place, drafts, page);
  else if (chapter !== undefined) openChapter(chapter, place, drafts, page);
  else if (openUnits(text, place, drafts, flow.hasArticles, page)) return;
  else if (isHead(flow, at, place)) openHead(flow, at, place, drafts);
  else continueUnit(text, place, drafts, page);
}

function openAnnex(
  annex: string,
  text: string,
  place: Place,
  drafts: Drafts,
  page: number | undefined,
): void {
  enterScope(place, holdsAct(text) ? '' : annex);
  drafts.open({ label: annex, block: annex }, '', page, text);
}

function openChapter(
  chapter: Chapter,
  place: Place,
  drafts: Drafts,
  page: number | undefined,
): void {
  const label = enterChapter(place, chapter);
  drafts.open({ label, block: label }, '', page, chapter.title || undefined);
}

const notice = /^OBWIESZCZENIE(?:\s|$)/u;

function isHead(flow: Flow, at: number, place: Place): boolean {
  const { text = '' } = flow.paragraphs[at] ?? {};
  if (notice.test(text)) return place.scope === '' && place.open === undefined;
  if (place.open === undefined) return false;
  if (isSigned(flow, at) || isGroupTitle(flow, at)) return true;
  return isClauseHead(flow, at, (level) => isOpen(level, place));
}

/** A unit that has words for its name: a title, a clause, a signature, a notice. */
function openHead(flow: Flow, at: number, place: Place, drafts: Drafts): void {
  const { text = '', page } = flow.paragraphs[at] ?? {};
  if (notice.test(text)) {
    enterScope(place, 'obwieszczenie');
    drafts.openUnnumbered('obwieszczenie', page, text);
  } else if (isSigned(flow, at)) {
    place.open = undefined;
    drafts.openUnnumbered('podpis', page, text);
  } else {
    const label = clip(text);
    if (isGroupTitle(flow, at)) place.open = undefined;
    else enterScope(place, label);
    drafts.openUnnumbered(label, page, text);
  }
}

/** Text without a marker goes on with the open unit; below a chapter's head it is the title. */
function continueUnit(text: string, place: Place, drafts: Drafts, page: number | undefined): void {
  const rest = /^[–—-]\s+(.+)$/su.exec(text)?.[1];
  const list = rest === undefined ? undefined : closedList(place);
  if (rest === undefined || list === undefined) {
    drafts.addLine(text);
    return;
  }
  leave(list, place);
  const { label, block } = labelOf(place);
  drafts.open({ label: `${label} część wspólna`, block }, '–', page, rest);
}

/** Open the units that a paragraph's markers name (`Art. 5. 1.` names two); false when none. */
function openUnits(
  text: string,
  place: Place,
  drafts: Drafts,
  hasArticles: boolean,
  page: number | undefined,
): boolean {
  let marker = nextMarker(text, 'art', place);
  if (marker === undefined || closesList(marker, place)) return false;
  while (marker !== undefined) {
    const { level, number, written, rest }: Marker = marker;
    if (isTop(level, hasArticles)) leaveClause(place);
    enter(level, number, place, hasArticles);
    const opened = labelOf(place);
    marker = nextMarker(rest, deeper(level), place);
    // What has no words of its own, and is not the last, stays without.
    if (marker === undefined) drafts.open(opened, written, page, rest || undefined);
  }
  return true;
}

/** The marker that a text begins with, when it can stand where the walk is. */
function nextMarker(text: string, outermost: Level | undefined, place: Place): Marker | undefined {
  const marker = outermost === undefined ? undefined : markerOf(text, outermost);
  if (marker === undefined) return undefined;
  // Two dashes are a tiret of their own kind only below a tiret.
  const isPlain = marker.level === 'double' && !isOpen('tiret', place);
  const level = isPlain ? 'tiret' : marker.level;
  if (!fits(level, place)) return undefined;
  return level === marker.level ? marker : { ...marker, level };
}

function closesList({ level }: Marker, place: Place): boolean {
  return (level === 'tiret' || level === 'double') && closedList(place) !== undefined;
}

const isTop = (level: Level, hasArticles: boolean) =>
  level === 'art' || (level === 'paragraph' && !hasArticles);

/** Articles belong to the act or an annex, never to a clause or notice between them. */
function leaveClause(place: Place): void {
  if (place.scope !== '' && !place.scope.startsWith('załącznik')) enterScope(place, '');
}
