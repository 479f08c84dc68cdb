import type { ChangeDetail, ChangeRecord } from './change.ts';

/** PostgreSQL keeps long values outside the row, but nobody searches a whole act by substring. */
const mostCharacters = 100_000;

/** Everything of a change that a search by words looks through, in lower case. */
export function searchTextOf({ publication, document, detail, act }: ChangeRecord): string {
  const { title, key, facts } = publication;
  return [title, key, act, document?.name, facts.number, ...wordsOf(detail)]
    .filter((part) => part !== undefined && part !== null)
    .join('\n')
    .toLocaleLowerCase('pl')
    .slice(0, mostCharacters);
}

function wordsOf(detail: ChangeDetail): (string | null)[] {
  if (detail.kind === 'appeared') return Object.values(detail.facts);
  if (detail.kind === 'facts') return detail.fields.flatMap(({ before, after }) => [before, after]);
  if (detail.kind !== 'text') return [];
  return detail.units.flatMap(({ unit, passages }) => [
    unit,
    passages.map(({ text }) => text).join(''),
  ]);
}
