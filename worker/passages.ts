import type { FactName, Facts } from '../crawler/facts.ts';
import type { ChangeDetail, UnitChange } from './change.ts';
import { splitUnits } from './diff/units.ts';
import type { DocumentText, Paragraph } from './document-text.ts';
import type { Span, TaggedText } from './language/tagger.ts';

/** Facts that name numbers, people, dates and places in a register, not a subject. */
const silentFacts: ReadonlySet<FactName> = new Set([
  'number',
  'body',
  'responsibleBody',
  'cooperatingBody',
  'person',
  'kind',
  'type',
  'publishedOn',
  'documentDate',
  'print',
  'process',
  'eli',
  'rclNumber',
  'term',
]);

/** Most of a document is tagged by its first so many characters: it says early what it is about. */
const mostCharacters = 400_000;

/** What facts say, for tagging. */
export function passagesOfFacts(facts: Facts): TaggedText[] {
  return (Object.entries(facts) as [FactName, string][])
    .filter(([name]) => !silentFacts.has(name))
    .map(([place, text]) => ({ place, text }));
}

/** A document's text by its units: `projekt ustawy, art. 5 ust. 2`. */
export function passagesOfText({ paragraphs }: DocumentText, name: string): TaggedText[] {
  return splitUnits(beginningOf(paragraphs)).map(({ label, text }) => ({
    place: label === '' ? name : `${name}, ${label}`,
    text,
  }));
}

function beginningOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let length = 0;
  const end = paragraphs.findIndex(({ text }) => {
    length += text.length + 1;
    return length > mostCharacters;
  });
  return end === -1 ? paragraphs : paragraphs.slice(0, Math.max(1, end));
}

/**
 * What a change is about: the words that came or went, and its publication's title, without
 * which "IV kwartał → I kwartał" would be about nothing.
 */
export function passagesOfChange(detail: ChangeDetail, title: string): TaggedText[] {
  return [{ place: 'title', text: title }, ...changedWords(detail)];
}

function changedWords(detail: ChangeDetail): TaggedText[] {
  switch (detail.kind) {
    case 'appeared':
      return passagesOfFacts(detail.facts).filter(({ place }) => place !== 'title');
    case 'facts':
      return detail.fields
        .filter(({ field }) => field !== 'title' && !silentFacts.has(field))
        .flatMap(({ field, before, after }) => [
          whole(field, after, 'added'),
          whole(field, before, 'removed'),
        ])
        .filter(({ text }) => text !== '');
    case 'text':
      return detail.units.flatMap((unit) =>
        [sideOf(unit, 'added'), sideOf(unit, 'removed')].flat(),
      );
    case 'document-added':
    case 'document-removed':
      return [{ place: 'document', text: detail.name }];
    case 'withdrawn':
      return [];
  }
}

/** One side of a fact that moved: all of it came or went. */
function whole(place: string, value: string | null, side: 'added' | 'removed'): TaggedText {
  const text = value ?? '';
  return { place, text, changed: { side, spans: [{ start: 0, end: text.length }] } };
}

/** A unit this long is tagged as a whole; of a longer one, the sentences that changed. */
const wholeUnit = 1_000;

/**
 * One side of a changed unit: the newer text with what came, or the older one with what went. The
 * sentence around a changed word counts too: "30" → "60" is about what its sentence is about.
 */
function sideOf({ unit, passages }: UnitChange, side: 'added' | 'removed'): TaggedText[] {
  const own = passages.filter(({ kind }) => kind === 'same' || kind === side);
  const spans: Span[] = [];
  let text = '';
  for (const passage of own) {
    const start = text.length;
    text += passage.text;
    if (passage.kind === side) spans.push({ start, end: text.length });
  }
  // What was only moved or renumbered says the same on both sides.
  if (spans.length === 0 && (side === 'removed' || passages.some(({ kind }) => kind !== 'same')))
    return [];
  if (text.length <= wholeUnit || spans.length === 0)
    return [{ place: unit, text, changed: { side, spans } }];
  return sentencesAround(text, spans).map(({ start, end }) => ({
    ...{ place: unit, text: text.slice(start, end), offset: start },
    changed: {
      side,
      spans: spans.map((span) => ({ start: span.start - start, end: span.end - start })),
    },
  }));
}

/** The sentences that the spans touch, joined where they meet. */
function sentencesAround(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const sentence of sentencesOf(text)) {
    if (!spans.some(({ start, end }) => start < sentence.end && sentence.start < end)) continue;
    const before = found.at(-1);
    if (before?.end === sentence.start)
      found[found.length - 1] = { start: before.start, end: sentence.end };
    else found.push(sentence);
  }
  return found;
}

function sentencesOf(text: string): Span[] {
  const breaks = text.matchAll(/[.;!?]\s+|\n/gu);
  const ends = [...breaks].map(({ index, 0: { length } }) => index + length);
  return [...ends, text.length].map((end, at) => ({ start: ends[at - 1] ?? 0, end }));
}
