/**
 * Forms that the dictionary does not join with their lemma, and words of the field that stand for
 * one another. Left: the form in lower case; right: the lemmas that it also has.
 */
export const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ...forms('dziecko', ['dzieci', 'dziecka', 'dzieciom', 'dziećmi', 'dzieciach', 'dziecku']),
  ...forms('człowiek', ['ludzie', 'ludzi', 'ludziom', 'ludźmi', 'ludziach']),
  ...forms('rok', ['lata', 'lat', 'latach', 'latami', 'latom']),
  ...forms('z', ['ze']),
  ...forms('w', ['we']),
  ...forms('studium', ['studiów', 'studiom', 'studia', 'studiami', 'studiach']),
  ...forms('centrum', ['centrów', 'centrom', 'centra', 'centrami', 'centrach']),
]);

function forms(lemma: string, words: readonly string[]): [string, readonly string[]][] {
  return words.map((word) => [word, [lemma]]);
}
