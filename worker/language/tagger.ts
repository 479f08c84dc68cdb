import type { TagMatch, TagSide } from '../tag.ts';
import { type Found, findTags } from './claims.ts';
import type { Lemmatiser } from './lemmas.ts';
import { compilePhrase, makePhraseFinder, type Phrase, type PhraseKind } from './phrases.ts';

/** What the tagger needs of a taxonomy; `config/taxonomy.ts` reads one. */
export interface TagRules {
  readonly version: string;
  readonly tags: readonly TagRule[];
}

export interface TagRule {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly weight: TagMatch['weight'];
  readonly triggers: readonly string[];
  readonly exact: readonly string[];
  readonly abbreviations: readonly string[];
  readonly nearMisses: readonly string[];
  /** Umbrella tags that come with this one. */
  readonly implies: readonly string[];
}

/** A stretch of text to tag, with the place that the tag will name. */
export interface TaggedText {
  readonly place: string;
  readonly text: string;
  /** Where the text begins in its place, when it is a part of it. */
  readonly offset?: number;
  /** What of it changed: tags by these words come before tags by the words around them. */
  readonly changed?: {
    readonly side: Exclude<TagSide, 'kept'>;
    readonly spans: readonly Span[];
  };
}

/** From `start` to before `end`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Tagger = (passages: readonly TaggedText[]) => TagMatch[];

/** What a phrase says when it is found: for its tag, or against it. */
export interface Meaning {
  /** Position of the tag in the taxonomy. */
  readonly tag: number;
  readonly isNearMiss: boolean;
}

/**
 * Make a tagger: each tag at most once a place, by its longest trigger there, in the order of the
 * taxonomy. A near miss blocks its tag where it stands, unless a longer trigger stands there too.
 *
 * Making one costs about 50 ms; a text then about a microsecond a word.
 */
export function makeTagger(rules: TagRules, lemmas: Lemmatiser): Tagger {
  const find = makePhraseFinder(rules.tags.flatMap(phrasesOf), lemmas);
  const positions = new Map(rules.tags.map(({ id }, at) => [id, at]));
  const umbrellas = rules.tags.map(({ implies }) =>
    implies.flatMap((id) => positions.get(id) ?? []),
  );
  return (passages) =>
    passages.flatMap((passage) => {
      const found = findTags(find(passage.text), passage.changed?.spans ?? [], umbrellas);
      return found.flatMap((one) => toMatch(rules, one, passage));
    });
}

function phrasesOf(rule: TagRule, tag: number): Phrase<Meaning>[] {
  const compile = (kind: PhraseKind, texts: readonly string[], isNearMiss = false) =>
    texts.map((text) => compilePhrase(kind, text, { tag, isNearMiss }));
  return [
    ...compile('lemmas', rule.triggers),
    ...compile('exact', rule.exact),
    ...compile('abbreviation', rule.abbreviations),
    ...compile('lemmas', rule.nearMisses, true),
  ];
}

function toMatch(rules: TagRules, found: Found, passage: TaggedText): TagMatch[] {
  const rule = rules.tags[found.tag];
  if (rule === undefined) return [];
  const { id, label, group, weight } = rule;
  const { start, end, phrase } = found.hit;
  const side = found.isChanged ? passage.changed?.side : 'kept';
  return [
    {
      ...{ tag: id, label, group, weight },
      trigger: phrase.text,
      words: passage.text.slice(start, end),
      place: passage.place,
      offset: (passage.offset ?? 0) + start,
      ...(passage.changed !== undefined && side !== undefined && { side }),
      taxonomyVersion: rules.version,
    },
  ];
}
