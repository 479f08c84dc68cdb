const up = '[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻ]*';
const number = `\\d+[a-z]{0,3}${up}`;
// Quoted wording, and what unified texts put in brackets: [what goes] <what comes>.
const before = '[„“”«"\\[<]?';
/** A footnote may hang on the number: `2.⁴⁾ Obowiązane …`. */
const noted = '(?:[⁰¹²³⁴-⁹]+⁾|\\*+⁾?)?';

const article = new RegExp(
  `^${before}(Art\\. ?${number}\\.?${noted}|§ ?${number}\\.${noted})(\\s|$)`,
);
const point = new RegExp(`^${before}(${number}\\)|[a-z]{1,2}${up}\\))${noted}\\s`);
const paragraph = new RegExp(`^${before}(${number}|[IVXLC]+)\\.${noted}\\s+\\S`);
const dash = new RegExp(`^(?:[–—•▪−]|-)${noted}\\s`);
const division =
  /^(DZIAŁ|TYTUŁ|KSIĘGA|CZĘŚĆ|Dział|Tytuł|Księga|Część|R[Oo][Zz][Dd][Zz][Ii][Aa][Łł]|O[Dd][Dd][Zz][Ii][Aa][Łł]|Załącznik)\s+(\p{Lu}|\d|nr|do)/u;

const citation = /(\b(art|ust|pkt|lit|poz|nr|str|par|tiret)\.?|§)$/i;
const running = /(,|\b(w|z|i|a|o|do|od|na|we|ze|po|za|oraz|lub|albo|dnia|przez))$/i;

/** The line begins a division of an act ("Rozdział 2"). */
export const isDivision = (text: string) => division.test(text);

/** The line is or begins an article or a §. */
export const isArticle = (text: string) => article.test(text);

/** The line is or begins an article, § or another numbered unit. */
export const isUnitStart = (text: string) =>
  article.test(text) || point.test(text) || paragraph.test(text) || dash.test(text);

/**
 * Whether a line begins a new unit, judged with the line before it: "w art.\n5. Przepis" is a
 * reference that was broken at the line's end, not a new ust.
 */
export function beginsUnit(text: string, before: string): boolean {
  if (citation.test(before)) return false;
  if (isDivision(text) || point.test(text)) return true;
  if (running.test(before)) return false;
  return article.test(text) || paragraph.test(text) || dash.test(text);
}
