import type { FactName, Facts } from '../crawler/facts.ts';
import type { ChangeDetail, UnitChange } from './change.ts';
import type { DocumentText } from './document-text.ts';
import type { TaggedText } from './language/tagger.ts';

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

export function passagesOfText({ paragraphs }: DocumentText, place: string): TaggedText[] {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  return [{ place, text: text.slice(0, mostCharacters) }];
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
        .flatMap(({ field, before, after }) =>
          [after, before].map((text) => ({ place: field as string, text: text ?? '' })),
        )
        .filter(({ text }) => text !== '');
    case 'text':
      return detail.units.map((unit) => ({ place: unit.unit, text: textOf(unit) }));
    case 'document-added':
    case 'document-removed':
      return [{ place: 'document', text: detail.name }];
    case 'withdrawn':
      return [];
  }
}

/** The whole changed unit: a word that changed is about what its sentence is about. */
function textOf({ passages }: UnitChange): string {
  return passages.map(({ text }) => text).join('');
}
