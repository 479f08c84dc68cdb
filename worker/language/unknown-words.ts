/**
 * A stand-in for the lemma of a word that no dictionary has (deinstytucjonalizacja,
 * wytchnieniowy): the word without its ending, marked with the kind of ending, so that forms of
 * one word meet and other words rarely do. Short words and names stay as they are.
 */
export function guessLemma(form: string): string {
  for (const { mark, endings } of families) {
    const ending = endings.find((one) => form.endsWith(one));
    if (ending !== undefined && form.length - ending.length >= leastStem)
      return `${form.slice(0, -ending.length)}~${mark}`;
  }
  return form;
}

const leastStem = 4;

interface Family {
  readonly mark: string;
  /** Longest first. */
  readonly endings: readonly string[];
}

/** Tried in order: the more telling endings before the short ones that they end in. */
const families: readonly Family[] = [
  family('cja', 'cja cji cję cją cje cjom cjami cjach cyj'),
  family('acz', 'owość owości owością owościom owościami owościach'),
  family('ość', 'ość ości ością ościom ościami ościach'),
  family('nie', 'anie ania aniu aniem aniom aniami aniach'),
  family('nie', 'enie enia eniu eniem eniom eniami eniach'),
  family('ctwo', 'ctwo ctwa ctwu ctwem ctwie ctwom ctwami ctwach ctw'),
  family('owy', 'owy owa owe owego owej owemu owym ową owych owymi owi'),
  family('ny', 'ny na ne nego nej nemu nym ną nych nymi ni'),
  family('ski', 'ski ska skie skiego skiej skiemu skim ską skich skimi scy'),
  family('ka', 'ka ki ce kę ką kom kami kach ek'),
  family('', 'owie ami ach iem om ów em ie ą ę a e i o u y'),
];

function family(mark: string, endings: string): Family {
  return { mark, endings: endings.split(' ').sort((a, b) => b.length - a.length) };
}
