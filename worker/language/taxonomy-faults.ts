import type { Lemmatiser } from './lemmas.ts';
import { compilePhrase, type Phrase, type PhraseKind } from './phrases.ts';
import type { TagRule } from './tagger.ts';
import { splitWords } from './words.ts';

/** Something that an analyst must mend, in Polish. */
export interface RuleFault {
  /** The tag that is at fault. */
  readonly tag: string;
  readonly field: 'triggers' | 'exact' | 'abbreviations' | 'nearMisses';
  readonly problem: string;
}

/**
 * What is wrong with rules in the light of the language, where each is well-formed alone: phrases
 * without words, near misses that block their own trigger, and near misses that never block.
 */
export function faultsOfRules(rules: readonly TagRule[], lemmas: Lemmatiser): RuleFault[] {
  return rules.flatMap((rule) => [...wordless(rule), ...pointless(rule, lemmas)]);
}

function wordless(rule: TagRule): RuleFault[] {
  const fields = ['triggers', 'exact', 'abbreviations', 'nearMisses'] as const;
  return fields.flatMap((field) =>
    rule[field]
      .filter((text) => splitWords(text).length === 0)
      .map((text) => ({ tag: rule.id, field, problem: `„${text}” nie zawiera żadnego słowa` })),
  );
}

function pointless(rule: TagRule, lemmas: Lemmatiser): RuleFault[] {
  const earning = [
    ...compile('lemmas', rule.triggers),
    ...compile('exact', rule.exact),
    ...compile('abbreviation', rule.abbreviations),
  ];
  const fault = (problem: string): RuleFault => ({ tag: rule.id, field: 'nearMisses', problem });
  return compile('lemmas', rule.nearMisses).flatMap((nearMiss) => {
    const same = earning.find((phrase) => isSame(phrase, nearMiss, lemmas));
    if (same !== undefined)
      return [
        fault(
          `„${nearMiss.text}” to inna forma wyzwalacza „${same.text}”: ten znacznik nigdy by za niego nie przysługiwał`,
        ),
      ];
    if (earning.some((phrase) => mayMeet(phrase, nearMiss, lemmas))) return [];
    return [
      fault(
        `„${nearMiss.text}” nigdy nie zadziała: nie ma wspólnego słowa z żadnym wyzwalaczem tego znacznika`,
      ),
    ];
  });
}

function compile(kind: PhraseKind, texts: readonly string[]): Phrase<null>[] {
  return texts
    .filter((text) => splitWords(text).length > 0)
    .map((text) => compilePhrase(kind, text, null));
}

/** Word by word the same lemmas: wherever one stands, the other stands too. */
function isSame(phrase: Phrase<null>, nearMiss: Phrase<null>, lemmas: Lemmatiser): boolean {
  return (
    phrase.kind === 'lemmas' &&
    phrase.words.length === nearMiss.words.length &&
    phrase.words.every((word, at) => isAlike(word, nearMiss.words[at] ?? '', lemmas))
  );
}

/** They can claim the same word; or a bracket after the near miss can hold our only word. */
function mayMeet(phrase: Phrase<null>, nearMiss: Phrase<null>, lemmas: Lemmatiser): boolean {
  return (
    phrase.words.length === 1 ||
    phrase.words.some((word) => nearMiss.words.some((other) => isAlike(word, other, lemmas)))
  );
}

function isAlike(word: string, other: string, lemmas: Lemmatiser): boolean {
  return !lemmas(word).isDisjointFrom(lemmas(other));
}
