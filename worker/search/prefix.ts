import type { Expression } from './query.ts';

/** The last word of a query, and the query with that word as a beginning. */
export interface LastWord {
  readonly word: string;
  readonly asPrefix: Expression;
}

/** The word that is still being typed; `undefined` where the text ends in a space, phrase or filter. */
export function completeLast(expression: Expression | null, text: string): LastWord | undefined {
  if (expression === null || !/[\p{L}]{2}\*?$/u.test(text)) return undefined;
  return completed(expression, text);
}

function completed(expression: Expression, text: string): LastWord | undefined {
  switch (expression.kind) {
    case 'word':
      if (!text.replace(/\*$/u, '').endsWith(expression.word)) return undefined;
      return { word: expression.word, asPrefix: { ...expression, isPrefix: true } };
    case 'all':
      return within(expression.all, text, (all) => ({ kind: 'all', all }));
    case 'any':
      return within(expression.any, text, (any) => ({ kind: 'any', any }));
    default:
      return undefined;
  }
}

/** Filters that a form adds stand before the words. */
function within(
  parts: readonly Expression[],
  text: string,
  whole: (parts: readonly Expression[]) => Expression,
): LastWord | undefined {
  const last = parts.at(-1);
  const found = last === undefined ? undefined : completed(last, text);
  return found && { word: found.word, asPrefix: whole(parts.with(-1, found.asPrefix)) };
}
