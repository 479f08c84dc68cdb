import dictionary from 'dictionary-pl';
import { type Lemmatiser, makeLemmatiser } from '../language/lemmas.ts';

let polish: Lemmatiser | undefined;

/** The Polish lemmatiser, made at the first call: about 0.2 s and 10 MB, once per process. */
export function loadLemmatiser(): Lemmatiser {
  polish ??= makeLemmatiser(new TextDecoder().decode(dictionary.aff), dictionary.dic);
  return polish;
}
