import type { UnitChange } from './change.ts';
import { monthPattern } from './polish-date.ts';

/** Words that took the place of others, with what stands around them. */
export interface Replacement {
  readonly unit: string;
  /** `''` where words were only added. */
  readonly before: string;
  /** `''` where words were only removed. */
  readonly after: string;
  /** The kept words in front and behind, as far as they stand in the same unit. */
  readonly preceding: string;
  readonly following: string;
}

/** The places in a changed unit where words differ, in order. */
export function replacementsOf({ unit, passages }: UnitChange): Replacement[] {
  const found: Replacement[] = [];
  let open = { before: '', after: '', preceding: '' };
  const close = (following: string) => {
    if (open.before + open.after !== '')
      found.push({ unit, ...trimmed(open), following: following.trim() });
    open = { before: '', after: '', preceding: following };
  };
  for (const { kind, text } of passages) {
    if (kind === 'removed') open.before += text;
    if (kind === 'added') open.after += text;
    if (kind === 'same') close(text);
  }
  close('');
  return found;
}

function trimmed(open: { before: string; after: string; preceding: string }) {
  return {
    before: open.before.trim(),
    after: open.after.trim(),
    preceding: open.preceding.trim(),
  };
}

/** What a changed number counts. */
export type Quantity = 'date' | 'term' | 'amount' | 'percent' | 'reference' | 'number';

/** A number or date that changed, with its words. */
export interface NumberChange {
  readonly quantity: Quantity;
  /** `14`; several are joined by commas; `''` where none stood. */
  readonly before: string;
  readonly after: string;
  /** The word that says what is counted: `dni`, `zł`; `''` where none follows. */
  readonly counted: string;
}

/** A whole date, or a month alone: "1 stycznia" → "1 lipca" differs in one word. */
const date = new RegExp(
  `\\d{1,2}\\s+(?:${monthPattern})(?:\\s+\\d{4})?|(?<!\\p{L})(?:${monthPattern})(?!\\p{L})|\\d{1,2}\\.\\d{1,2}\\.\\d{4}`,
  'giu',
);
const plain = /\d{1,3}(?:[ \u00A0]\d{3})+(?:,\d+)?|\d+(?:[.,/]\d+)*/gu;

/** Numbers in words, also inside others: "pięcioletni", "dwukrotnie", but not "jednostka". */
const spelt = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:jeden|jedna|jedno|jednego|jednej|jedną|jednym|dwa|dwaj|dwie|oba|obie|trzy|sto|stu|połow[aęyą])(?!\\p{L})',
    '(?:jedno|dwu|trzy|cztero)(?:letni|dniow|miesięczn|tygodniow|krotn|osobow|roczn|stopniow)\\p{L}*',
    '(?:dwóch|dwoma|dwoje|dwudziest|dwadzieś|dwanaś|dwunast|trzech|trzem|trzydzie|trzynas)\\p{L}*',
    '(?:cztere|czterna|czterdzie|pięć|pięci|pięć|sześ[ćc]|siedem|siedm|osiem|ośmi)\\p{L}*',
    '(?:dziewię[ćc]|dziesię[ćc]|jedenas|piętnas|szesnas)\\p{L}*',
  ].join('|')})`,
  'giu',
);

/** The change of numbers in a replacement; `undefined` when the same numbers stand there. */
export function numberChangeOf(replacement: Replacement): NumberChange | undefined {
  const [before, after] = [numbersIn(replacement.before), numbersIn(replacement.after)];
  if (before.join(' ') === after.join(' ')) return undefined;
  const around = `${replacement.before} ${replacement.after} ${replacement.following}`;
  const quantity = quantityOf(replacement, around.slice(0, 120));
  const sign = quantity === 'reference' ? `${signBefore(replacement.preceding)} ` : '';
  return {
    quantity,
    before: signed(sign, before),
    after: signed(sign, after),
    counted: counts.has(quantity) ? countedWord(replacement) : '',
  };
}

/** Only of these can one say what is counted. */
const counts: ReadonlySet<Quantity> = new Set(['term', 'amount', 'percent', 'number']);

function signed(sign: string, numbers: readonly string[]): string {
  return numbers.length === 0 ? '' : sign + numbers.join(', ');
}

function signBefore(preceding: string): string {
  return /\S+$/u.exec(preceding)?.[0] ?? '';
}

function numbersIn(text: string): string[] {
  const dates = text.match(date) ?? [];
  const rest = text.replace(date, ' ');
  return [...dates, ...(rest.match(plain) ?? []), ...(rest.match(spelt) ?? [])];
}

function quantityOf({ before, after, preceding }: Replacement, around: string): Quantity {
  if (/(?:art\.|ust\.|pkt|§|lit\.|poz\.)$/iu.test(preceding)) return 'reference';
  if (`${before} ${after}`.search(date) !== -1 || beforeMonth.test(around)) return 'date';
  return quantities.find(([, pattern]) => pattern.test(around))?.[0] ?? 'number';
}

const beforeMonth = new RegExp(`^[\\d\\s]+(?:${monthPattern})`, 'iu');

/** By the words close behind the number; the first that fits. */
const quantities: readonly (readonly [Quantity, RegExp])[] = [
  ['percent', /%|procent|‰/iu],
  ['amount', /(?<!\p{L})(?:zł|złot\p{L}+|euro|eur|tys\.|mln|mld)(?!\p{L})/iu],
  ['term', /^[\d\s.,]*(?:\p{L}{3,}\s+)?[\d\s.,]*(?:dni|tygodni|miesi[ąę]c|lat|roku)/iu],
  ['term', /^\p{L}+(?:letni|dniow|miesięczn|tygodniow)/iu],
];

/** The word behind the number: in the changed words, else in the kept ones that follow. */
function countedWord({ after, before, following }: Replacement): string {
  const changed = after === '' ? before : after;
  const [, inside = ''] = /\d\s*(\p{L}+|%)[.,;]?$/u.exec(changed) ?? [];
  if (inside !== '') return inside;
  if (!changed.endsWith(numbersIn(changed).at(-1) ?? ' ')) return '';
  const [, next = ''] = /^(\p{Ll}+|%)(?!\p{L})/u.exec(following) ?? [];
  return prepositions.has(next) ? '' : next;
}

const prepositions = new Set(
  'i lub oraz albo do od w we z ze na o za po przy dla nie r'.split(' '),
);
