import type { Paragraph } from '../document-text.ts';

/** Kinds of chapters, outermost first. */
export const chapterKinds = ['część', 'księga', 'tytuł', 'dział', 'rozdział', 'oddział'] as const;
export type ChapterKind = (typeof chapterKinds)[number];

/** The head of a chapter: `Rozdział 3`, with its title when that stands on the same line. */
export interface Chapter {
  readonly kind: ChapterKind;
  /** `rozdział 3`, `dział pierwszy`. */
  readonly label: string;
  readonly title: string;
}

const ordinal =
  '(?:(?:dwudziest|trzydziest)\\p{L}{1,3}\\s+)?(?:pierwsz|drug|trzeci|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|(?:jede|dwu|trzy|czter|pięt|szes|siedem|osiem|dziewięt)nast|dwudziest|trzydziest)\\p{L}{0,3}';
const numeral = `(?:[IVXLCDM]+[a-z]{0,2}|\\d+[a-z]{0,2}|${ordinal}|ogólna|szczególna)[⁰¹²³⁴⁵⁶⁷⁸⁹]*`;
const chapter = new RegExp(
  `^(?<kind>${chapterKinds.join('|')})\\s+(?<number>${numeral})(?![\\p{L}\\d])[.:]?\\s*(?<title>.{0,200})$`,
  'isu',
);

/** What stands in brackets instead of a title: `(uchylony)`, `(zawierający art. 5–9 – uchylony)`. */
const gone = /^\((?:uchyl|pominięt|utraci|skreśl|zawieraj)/u;

/** Cheaper than the whole pattern, which few paragraphs need. */
const begins = /^(?:cz|ks|ty|dz|ro|od)/i;

export function chapterOf(text: string): Chapter | undefined {
  if (!begins.test(text)) return undefined;
  const { kind = '', number, title = '' } = chapter.exec(text)?.groups ?? {};
  const known = chapterKinds.find((one) => one === kind.toLowerCase());
  if (known === undefined || number === undefined) return undefined;
  if (/[,;]$/.test(text) || (/^[\p{Ll},;(]/u.test(title) && !gone.test(title))) return undefined;
  const isWord = /^\p{L}{4}/u.test(number) && !/^[IVXLCDM]+[a-z]{0,2}$/.test(number);
  return { kind: known, label: `${known} ${isWord ? number.toLowerCase() : number}`, title };
}

const bareKind = new RegExp(`^(?:${chapterKinds.join('|')})$`, 'iu');
const longestKind = Math.max(...chapterKinds.map((kind) => kind.length));
const bareNumber = new RegExp(`^${numeral}\\.?$`, 'iu');

/** Heads that are split over lines (`DZIAŁ`, then `PIERWSZY`) as one paragraph. */
export function joinHeads(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const isHalf = ({ text }: Paragraph, at: number) =>
    text.length <= longestKind &&
    bareKind.test(text) &&
    bareNumber.test(paragraphs[at + 1]?.text ?? '');
  if (!paragraphs.some(isHalf)) return paragraphs;
  return paragraphs.flatMap((paragraph, at) => {
    const before = paragraphs[at - 1];
    if (before !== undefined && isHalf(before, at - 1)) return [];
    if (!isHalf(paragraph, at)) return [paragraph];
    return [{ ...paragraph, text: `${paragraph.text} ${paragraphs[at + 1]?.text ?? ''}` }];
  });
}

const annexPattern =
  /^załącznik(?:\s+(?:nr\s+)?(\d+[a-z]?|[IVX]+))?(?![\p{L}\d])(?=\s*(?:$|do(?:\s|$)|\.$))(.{0,300})$/isu;

/** An annex's head: `Załącznik nr 2 do ustawy …` → `załącznik nr 2`. */
export function annexOf(text: string): string | undefined {
  const match = /^za/i.test(text) ? annexPattern.exec(text) : null;
  if (match === null || /[,;]$/.test(text)) return undefined;
  return match[1] === undefined ? 'załącznik' : `załącznik nr ${match[1]}`;
}

/** A unified text is published as the annex of a notice: its articles are those of the act. */
export const holdsAct = (text: string) => /^załącznik\s+do\s+obwieszczenia(?:\s|$)/iu.test(text);

/** Who signed: `Marszałek Sejmu: J. Nowak`, `MINISTER RODZINY`. */
const signature =
  /^(?:Marszałek|Wicemarszałek|Prezydent|Prezes|Wiceprezes|Przewodnicząc\p{L}+|Minister|Wojewoda|Starosta|Wójt|Burmistrz|wz\.|w z\.|z up\.)(?:\s+[\p{L}.–-]+){0,9}(?::\s*.{0,60}|\s*\/[^/]*\/)?$/iu;

export const isSignature = (text: string) =>
  text.length < 140 && /^\p{L}/u.test(text) && signature.test(text) && !/[.;,]$/u.test(text);
