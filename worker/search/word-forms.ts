import type { Lemmatiser } from '../language/lemmas.ts';
import type { SearchPiece } from './pieces.ts';
import { fold, searchWords } from './words.ts';

/** A form that stands in a text, as the table of forms keeps it. */
export interface WordForm {
  /** In lower case. */
  readonly form: string;
  readonly folded: string;
  /** Sorted, with spaces between. */
  readonly lemmas: string;
}

/** Keys and hashes are no words that anybody would type from memory. */
const longest = 40;

/** Each word of some pieces once, in the order of the alphabet; no bare numbers. */
export function formsOf(pieces: readonly SearchPiece[], lemmas: Lemmatiser): WordForm[] {
  const forms = new Map<string, WordForm>();
  for (const { text } of pieces)
    for (const word of searchWords(text, lemmas)) {
      const form = word.text.toLowerCase();
      if (forms.has(form) || word.lemmas.size === 0 || !isWord(form)) continue;
      forms.set(form, { form, folded: fold(form), lemmas: [...word.lemmas].sort().join(' ') });
    }
  return [...forms.values()].sort((one, other) => (one.form < other.form ? -1 : 1));
}

function isWord(form: string): boolean {
  return form.length <= longest && form.length > 1 && /\p{L}/u.test(form);
}
