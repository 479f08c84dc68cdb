import type { ChangeRecord } from '../change.ts';
import type { Lemmatiser } from '../language/lemmas.ts';
import type { Field } from './fields.ts';
import { timeMarks } from './time-marks.ts';
import { fold, searchWords } from './words.ts';

/**
 * Properties of a change as words of the index: no text has a word with `=` in it, so one index
 * answers for words and filters together.
 */
export function marksOf(change: ChangeRecord, lemmas: Lemmatiser): string[] {
  const { source, publication, kind, significance, tags, act, seenAt } = change;
  const { facts, key, id } = publication;
  const numbers = [act, key, facts.number, facts.print, facts.process, facts.eli, facts.rclNumber];
  const ministries = [facts.body, facts.responsibleBody];
  return [
    markOf('source', source.id),
    markOf('sourceKind', source.kind),
    ...(source.region === null ? [] : [markOf('region', source.region)]),
    ...(source.body === null ? [] : [markOf('body', source.body)]),
    markOf('kind', kind),
    markOf('level', significance.level),
    ...[...new Set(tags.map(({ tag }) => tag))].map((tag) => markOf('tag', tag)),
    publicationMark(id),
    ...timeMarks(seenAt),
    ...present(numbers).map((number) => markOf('act', fold(number))),
    ...present([facts.stage, facts.status]).flatMap((text) => wordMarks('stage', text, lemmas)),
    ...present(ministries).flatMap((text) => wordMarks('ministry', text, lemmas)),
  ];
}

const letters: Readonly<Record<Exclude<Field, 'deadline'>, string>> = {
  source: 's',
  sourceKind: 'y',
  region: 'w',
  body: 'o',
  kind: 'k',
  level: 'l',
  tag: 't',
  act: 'a',
  stage: 'e',
  ministry: 'm',
};

export function markOf(field: Exclude<Field, 'deadline'>, value: string): string {
  return `=${letters[field]}:${value.slice(0, 100)}`;
}

/** By which acts and open deadlines are looked up: both are known of publications. */
export function publicationMark(id: string): string {
  return `=p:${id}`;
}

/** One set of marks a word, each of which would do. */
export function wordMarkSets(
  field: 'stage' | 'ministry',
  text: string,
  lemmas: Lemmatiser,
): string[][] {
  return searchWords(text, lemmas)
    .map((word) => [...word.lemmas].map((lemma) => markOf(field, lemma)))
    .filter((marks) => marks.length > 0);
}

const wordMarks = (field: 'stage' | 'ministry', text: string, lemmas: Lemmatiser) => [
  ...new Set(wordMarkSets(field, text, lemmas).flat()),
];

const present = (values: readonly (string | null | undefined)[]) =>
  values.filter((value) => value !== undefined && value !== null && value !== '') as string[];
