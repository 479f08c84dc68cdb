import dictionary from 'dictionary-pl';
import { type Lemmatiser, makeLemmatiser } from '../language/lemmas.ts';

let polish: Lemmatiser | undefined;

/** The Polish lemmatiser, made at the first call: about 0.2 s and 20 MB, once per process. */
export function loadLemmatiser(): Lemmatiser {
  const decoder = new TextDecoder();
  polish ??= makeLemmatiser(decoder.decode(dictionary.aff), decoder.decode(dictionary.dic));
  return polish;
}
