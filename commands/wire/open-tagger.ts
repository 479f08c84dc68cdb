import { readTaxonomy } from '../../config/taxonomy.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import { makeTagger, type Tagger } from '../../worker/language/tagger.ts';

/** The tagger of this process. Its dictionary takes time and memory: loaded when first needed. */
export function openTagger(): () => Tagger {
  let tagger: Tagger | undefined;
  return () => {
    tagger ??= makeTagger(readTaxonomy(), loadLemmatiser());
    return tagger;
  };
}
