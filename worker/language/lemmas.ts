import { type Affixes, parseAffixes, type SuffixGroup } from './affixes.ts';
import { aliases } from './aliases.ts';
import { guessLemma } from './unknown-words.ts';
import { hashBeginnings } from './word-bytes.ts';
import { indexWordList, type WordList } from './word-list.ts';
import { beforeTail } from './words.ts';

/**
 * All lemmas that a form may have, never none: `mieszkań` is a form of *mieszkać* and of *mieszkanie*.
 * Two words may be the same word when their sets meet. Case does not matter.
 */
export type Lemmatiser = (form: string) => ReadonlySet<string>;

/**
 * Make a lemmatiser from a Hunspell affix file and word list (in UTF-8). Costs about 0.15 s for Polish; forms
 * are remembered, so a running text costs a look-up a word.
 */
export function makeLemmatiser(affixText: string, wordList: Uint8Array): Lemmatiser {
  const affixes = parseAffixes(affixText);
  const words = indexWordList(wordList);
  const cache = new Map<string, ReadonlySet<string>>();
  return (form) => {
    const known = cache.get(form);
    if (known !== undefined) return known;
    if (cache.size >= cachedForms) cache.clear();
    const lemmas = lemmasOf(bareName(form).toLowerCase(), affixes, words);
    cache.set(form, lemmas);
    return lemmas;
  };
}

/** A text of 100,000 different words must not grow the process without end. */
const cachedForms = 200_000;

const longestName = 100;

/** A short name without its inflected tail: `DPS-ach` → `DPS`, `CUS-u` → `CUS`. */
function bareName(form: string): string {
  const name = form.length > longestName ? undefined : beforeTail(form);
  return name !== undefined && /^\p{Lu}[\p{L}\p{N}]*\p{Lu}$/u.test(name) ? name : form;
}

function lemmasOf(form: string, affixes: Affixes, words: WordList): ReadonlySet<string> {
  const known = new Set([...(aliases.get(form) ?? []), ...inDictionary(form, affixes, words)]);
  if (known.size > 0) return known;
  const split = splitPrefix(form, affixes, words) ?? splitHyphen(form, affixes, words);
  return split ?? new Set([guessLemma(form)]);
}

function inDictionary(form: string, affixes: Affixes, words: WordList): Set<string> {
  const found = new Set<string>();
  if (words.flagsOf(form) !== undefined) found.add(form);
  const hashes = hashBeginnings(form);
  const longest = Math.min(affixes.longestSuffix, form.length - 1);
  for (let length = 0; length <= longest; length += 1) {
    const groups = affixes.suffixes.get(form.slice(form.length - length));
    if (groups === undefined) continue;
    const stem = form.length - length;
    for (const group of groups) {
      const flags = words.flagsOfJoined(hashes, form, stem, group.strip);
      if (flags !== undefined) addLemmas(found, form.slice(0, stem) + group.strip, group, flags);
    }
  }
  return found;
}

function addLemmas(found: Set<string>, lemma: string, group: SuffixGroup, flags: string): void {
  for (const { flag, condition } of group.rules)
    if (flags.includes(flag) && condition.test(lemma)) found.add(lemma + (derived[flag] ?? ''));
}

/**
 * Classes that make another word rather than a form: an adverb, a gerund, a participle. They get a
 * lemma of their own, else "wykluczony społecznie" would be "wykluczenie społeczne".
 */
const derived: Readonly<Record<string, string>> = { y: '+adv', i: '+ger', E: '+pas', v: '+act' };

/** `współkreowania` → `współ` + the lemmas of `kreowania`. */
function splitPrefix(form: string, affixes: Affixes, words: WordList) {
  for (const prefix of prefixList) {
    const rest = form.slice(prefix.length);
    if (!form.startsWith(prefix) || rest.length < 4) continue;
    const lemmas = inDictionary(rest, affixes, words);
    if (lemmas.size > 0) return new Set([...lemmas].map((lemma) => prefix + lemma));
  }
  return undefined;
}

/** `nie` is also the dictionary's own prefix. */
const prefixes =
  'wielko samo pseudo anty arcy inter multi ponad przed współ super hiper krypto mikro makro mini ' +
  'tele auto euro ekstra bio eko wielo nie neo pre pra pro post poza pod nad de dez re';

/** Longest first. */
const prefixList = prefixes.split(' ').sort((a, b) => b.length - a.length);

/** `opiekuńczo-leczniczych` → `opiekuńczo-` + the lemmas of `leczniczych`. */
function splitHyphen(form: string, affixes: Affixes, words: WordList) {
  const at = form.lastIndexOf('-');
  if (at < 1 || at === form.length - 1) return undefined;
  const head = form.slice(0, at + 1);
  const tail = lemmasOf(form.slice(at + 1), affixes, words);
  return new Set([...tail].map((lemma) => head + lemma));
}
