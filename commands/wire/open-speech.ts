import { bodies } from '../../config/bodies.ts';
import { regions } from '../../config/regions.ts';
import { readTaxonomy } from '../../config/taxonomy.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import { abbreviationsOf, compileAbbreviations } from '../../worker/search/abbreviations.ts';
import type { Names } from '../../worker/search/fields.ts';
import type { Speech } from '../../worker/search/speech.ts';

let speech: Speech | undefined;

/** What searches know of words. Its dictionary takes time and memory: made at the first call. */
export function openSpeech(): Speech {
  if (speech !== undefined) return speech;
  const lemmas = loadLemmatiser();
  const known = [...abbreviationsOf(readTaxonomy().tags), ...bodyAbbreviations()];
  speech = { lemmas, abbreviations: compileAbbreviations(known, lemmas) };
  return speech;
}

function bodyAbbreviations() {
  return bodies
    .filter(({ short, name }) => short !== name && short === short.toUpperCase())
    .map(({ short, name }) => ({ short, long: name }));
}

/** What a query may name here. */
export function namesOf(sources: readonly { readonly id: string; readonly name: string }[]): Names {
  const { tags, groups } = readTaxonomy();
  return { tags, groups, regions, bodies, sources };
}
