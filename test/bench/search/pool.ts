import dictionary from 'dictionary-pl';
import { readTaxonomy } from '../../../config/taxonomy.ts';
import { sources } from '../../../crawler/sources/index.ts';
import type { ChangeRecord } from '../../../worker/change.ts';
import type { Lemmatiser } from '../../../worker/language/lemmas.ts';
import { marksOf } from '../../../worker/search/marks.ts';
import { piecesOf } from '../../../worker/search/pieces.ts';
import { toVectors } from '../../../worker/search/vector.ts';
import { formsOf, type WordForm } from '../../../worker/search/word-forms.ts';

/** A change's content: a million changes are made of some thousands of these. */
export interface Content {
  readonly title: string;
  readonly facts: object;
  readonly detail: object;
  readonly sourceId: string;
  readonly tags: readonly string[];
  readonly level: string;
  readonly isRelevant: boolean;
  readonly vector: string;
}

export interface Pool {
  readonly contents: readonly Content[];
  readonly forms: readonly WordForm[];
  /** Filler words by their frequency, the most frequent first. */
  readonly words: readonly string[];
  readonly tags: readonly { readonly id: string; readonly trigger: string }[];
}

/** The same numbers at every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As words of a language are spread: few everywhere, most hardly ever. */
export function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(size ** random()) - 1);
}

const wordsAText = 80;

/** Invented changes in the field's own words, among 40,000 words of the dictionary. */
export function makePool(size: number, lemmas: Lemmatiser): Pool {
  const random = chance(7);
  const tags = readTaxonomy().tags.flatMap(({ id, triggers }) =>
    triggers[0] === undefined ? [] : [{ id, trigger: triggers[0] }],
  );
  const words = fillers();
  const forms = new Map<string, WordForm>();
  const contents = Array.from({ length: size }, (_, at) => {
    const record = makeRecord(random, { tags, words }, at);
    for (const form of formsOf(piecesOf(record), lemmas)) forms.set(form.form, form);
    return toContent(record, lemmas);
  });
  return { contents, forms: [...forms.values()], words, tags };
}

function fillers(): string[] {
  const all = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  const words = all
    .map((line) => line.split('/')[0] ?? '')
    .filter((word) => /^\p{Ll}{4,14}$/u.test(word));
  const random = chance(3);
  return Array.from({ length: 40_000 }, () => words[Math.floor(random() * words.length)] ?? '');
}

function makeRecord(
  random: () => number,
  { tags, words }: Pick<Pool, 'tags' | 'words'>,
  at: number,
): ChangeRecord {
  const own = Array.from(
    { length: 1 + Math.floor(random() * 3) },
    () => tags[zipf(random, tags.length)],
  );
  const source = sources[zipf(random, sources.length)];
  const text = Array.from({ length: wordsAText }, (_, word) =>
    word % 20 === 5 ? own[word % own.length]?.trigger : words[zipf(random, words.length)],
  ).join(' ');
  return {
    kind: 'text',
    seenAt: new Date(0),
    significance: { level: (['high', 'middle', 'low'] as const)[at % 3], reasons: [] },
    source: { ...source, body: source?.body ?? null, region: source?.region ?? null },
    publication: {
      id: '00000000-0000-0000-0000-000000000000',
      key: `klucz-${at}`,
      title: `Projekt w sprawie: ${own[0]?.trigger}, ${words[zipf(random, words.length)]} (${at})`,
      facts: {
        stage: ['Konsultacje publiczne', 'Opiniowanie', 'Komitet Stały'][at % 3],
        number: `UD${at}`,
      },
    },
    detail: {
      kind: 'text',
      unchangedUnits: 12,
      units: [
        {
          unit: `art. ${1 + (at % 60)} ust. 2`,
          kind: 'changed',
          passages: [{ kind: 'added', text }],
        },
      ],
    },
    tags: own.map((tag) => ({ tag: tag?.id })),
    ...{ document: null, act: null, isRelevant: random() < 0.6 },
  } as unknown as ChangeRecord;
}

function toContent(record: ChangeRecord, lemmas: Lemmatiser): Content {
  // Its time and publication are made with each change.
  const marks = marksOf(record, lemmas).filter((mark) => !/^=[dp]:/.test(mark));
  const [vector = ''] = toVectors(piecesOf(record), marks, lemmas);
  return {
    title: record.publication.title,
    facts: record.publication.facts,
    detail: record.detail,
    sourceId: record.source.id,
    tags: [...new Set(record.tags.map(({ tag }) => tag))],
    level: record.significance.level,
    isRelevant: record.isRelevant,
    vector,
  };
}
