import type { TagMatch } from '../tag.ts';
import type { Lemmatiser } from './lemmas.ts';
import {
  compilePhrase,
  type Hit,
  makePhraseFinder,
  type Phrase,
  type PhraseKind,
} from './phrases.ts';

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
}

export type Tagger = (passages: readonly TaggedText[]) => TagMatch[];

/** What a phrase says when it is found: for its tag, or against it. */
interface Meaning {
  readonly tag: string;
  readonly isNearMiss: boolean;
}

/**
 * Make a tagger: each tag at most once a place, by its longest trigger there, in the order of the
 * taxonomy. A near miss blocks its tag where it stands, unless a longer trigger stands there too.
 */
export function makeTagger(rules: TagRules, lemmas: Lemmatiser): Tagger {
  const find = makePhraseFinder(
    rules.tags.flatMap((rule) => phrasesOf(rule, lemmas)),
    lemmas,
  );
  return (passages) => passages.flatMap((passage) => tagsOf(passage, rules, find(passage.text)));
}

function phrasesOf(rule: TagRule, lemmas: Lemmatiser): Phrase<Meaning>[] {
  const compile = (kind: PhraseKind, texts: readonly string[], isNearMiss = false) =>
    texts.map((text) => compilePhrase(kind, text, { tag: rule.id, isNearMiss }, lemmas));
  return [
    ...compile('lemmas', rule.triggers),
    ...compile('exact', rule.exact),
    ...compile('abbreviation', rule.abbreviations),
    ...compile('lemmas', rule.nearMisses, true),
  ];
}

function tagsOf(passage: TaggedText, rules: TagRules, hits: readonly Hit<Meaning>[]): TagMatch[] {
  const earned = new Map<string, Hit<Meaning>>();
  for (const rule of rules.tags) {
    const best = bestHit(hits.filter(({ phrase }) => phrase.meaning.tag === rule.id));
    if (best === undefined) continue;
    earned.set(rule.id, best);
    for (const umbrella of rule.implies) if (!earned.has(umbrella)) earned.set(umbrella, best);
  }
  return rules.tags.flatMap((rule) => {
    const hit = earned.get(rule.id);
    return hit === undefined ? [] : [toMatch(rule, hit, passage, rules.version)];
  });
}

function bestHit(hits: readonly Hit<Meaning>[]): Hit<Meaning> | undefined {
  const blocking = hits.filter(({ phrase }) => phrase.meaning.isNearMiss);
  return hits
    .filter(({ phrase }) => !phrase.meaning.isNearMiss)
    .filter((hit) => !blocking.some((nearMiss) => blocks(nearMiss, hit)))
    .sort(longestFirst)[0];
}

/** Both claim the same words: the longer phrase wins, then the tighter one, then the near miss. */
function blocks(nearMiss: Hit<Meaning>, hit: Hit<Meaning>): boolean {
  if (nearMiss.end <= hit.start || hit.end <= nearMiss.start) return isGlossOf(nearMiss, hit);
  return longestFirst(nearMiss, hit) <= 0;
}

/** "dynamiczny system zakupów (DPS)": the bracket names the near miss, not ours. */
function isGlossOf(nearMiss: Hit<Meaning>, hit: Hit<Meaning>): boolean {
  const between = hit.start - nearMiss.end;
  return hit.phrase.tests.length === 1 && between > 0 && between <= 2;
}

function longestFirst(one: Hit<Meaning>, other: Hit<Meaning>): number {
  return other.phrase.tests.length - one.phrase.tests.length || one.inserted - other.inserted;
}

function toMatch(rule: TagRule, hit: Hit<Meaning>, passage: TaggedText, version: string): TagMatch {
  return {
    tag: rule.id,
    label: rule.label,
    group: rule.group,
    weight: rule.weight,
    trigger: hit.phrase.text,
    words: passage.text.slice(hit.start, hit.end),
    place: passage.place,
    taxonomyVersion: version,
  };
}
