import type { SearchTest } from './test.ts';

/**
 * A test as PostgreSQL's `tsquery`. Every lemma stands in quotes, so nothing that was typed is read
 * as an operator; the text goes to the server as a parameter.
 */
export function toTsquery(test: SearchTest): string {
  switch (test.kind) {
    case 'one-of':
      return group([...test.lemmas].map(quoted), '|');
    case 'sequence':
      return test.steps
        .map(({ lemmas, distance }, at) => {
          const step = group([...lemmas].map(quoted), '|');
          return at === 0 ? step : `<${Math.min(distance, farthest)}> ${step}`;
        })
        .join(' ')
        .replace(/^(.*)$/su, '($1)');
    case 'not':
      return `!${toTsquery(test.not)}`;
    case 'all':
      return group(test.all.map(toTsquery), '&');
    case 'any':
      return group(test.any.map(toTsquery), '|');
  }
}

/** What PostgreSQL takes as the distance of two words. */
const farthest = 16_384;

/** A lemma that no text has: what must hold of nothing. */
const never = "'=!'";

function group(parts: readonly string[], operator: '|' | '&'): string {
  if (parts.length === 0) return never;
  return parts.length === 1 ? `${parts[0]}` : `(${parts.join(` ${operator} `)})`;
}

/** As tsquery and tsvector read a lexeme: quotes and backslashes doubled, no NUL. */
export function quoted(lemma: string): string {
  return `'${lemma.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
