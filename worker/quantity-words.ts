import type { NumberChange, Replacement } from './changed-words.ts';
import { monthNumber, monthPattern } from './polish-date.ts';
import { clipWords, quote } from './quoting.ts';

/**
 * What became of a number or date, as the rest of a sentence that begins with its place: `termin
 * wydłużono z 14 do 30 dni („w terminie 30 dni”)`. It says which way only where that is certain;
 * `undefined` where no number took the place of one number.
 */
export function numberSentence(change: NumberChange, words: Replacement): string | undefined {
  if (change.quantity === 'date') return dateSentence(words);
  if (!/\d/u.test(change.before) || !/\d/u.test(change.after)) return undefined;
  if (change.quantity === 'reference')
    return `odesłanie zmieniono z ${quote(change.before)} na ${quote(change.after)}`;
  const quoted = ` (${quote(inContext(words))})`;
  const unit = genitives[change.counted];
  const [noun, longer, shorter] = verbsOf(change, words);
  const direction = directionOf(change.before, change.after);
  if (direction === undefined || (unit === undefined && change.counted !== ''))
    return `${noun} zmieniono z ${change.before} na ${joined(change.after, change.counted)}${quoted}`;
  const verb = direction === 'up' ? longer : shorter;
  return `${noun} ${verb} z ${change.before} do ${joined(change.after, unit ?? '')}${quoted}`;
}

const joined = (number: string, counted: string) => `${number} ${counted}`.trim();

/** What follows "do": words of measure in the genitive, by the form in which they may stand. */
const genitives: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['dni', 'dniach', 'dniami', 'dni'],
    ['godzin', 'godziny', 'godzinach', 'godzin'],
    ['miesięcy', 'miesiące', 'miesiącach', 'miesięcy'],
    ['lat', 'lata', 'latach', 'lat'],
    ['tygodni', 'tygodnie', 'tygodniach', 'tygodni'],
    ['osób', 'osoby', 'osobach', 'osób'],
    ['miejsc', 'miejsca', 'miejscach', 'miejsc'],
    ['złotych', 'złote', 'złotych'],
    ...['zł', 'euro', 'tys', 'mln', 'mld', '%', 'procent', 'mieszkańców'].map((word) => [
      word,
      word,
    ]),
  ].flatMap((forms) => forms.map((form) => [form, forms.at(-1) ?? form])),
);

/** The noun, and the verbs for more and for less of it. */
function verbsOf({ quantity, counted }: NumberChange, { preceding }: Replacement) {
  const close = preceding.slice(-40);
  if (quantity === 'amount') return ['kwotę', 'podwyższono', 'obniżono'] as const;
  if (quantity === 'percent') return ['odsetek', 'podwyższono', 'obniżono'] as const;
  if (quantity === 'number') return ['liczbę', 'zwiększono', 'zmniejszono'] as const;
  if (/okres|na czas|przez/iu.test(close)) return ['okres', 'wydłużono', 'skrócono'] as const;
  if (/termin|ciągu|później niż|upływ|przed/iu.test(close) || counted === '')
    return ['termin', 'wydłużono', 'skrócono'] as const;
  return ['wymiar', 'zwiększono', 'zmniejszono'] as const;
}

/** Only of one number against one number. */
function directionOf(before: string, after: string): 'up' | 'down' | undefined {
  const [one, other] = [numberOf(before), numberOf(after)];
  if (one === undefined || other === undefined || one === other) return undefined;
  return other > one ? 'up' : 'down';
}

function numberOf(number: string): number | undefined {
  const plain = number.replace(/[\s\u00A0]/gu, '').replace(/\.(?=\d{3}(?!\d))/gu, '');
  return /^\d+(?:,\d+)?$/u.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** The new words with those around them, as far as their sentence goes. */
function inContext({ preceding, after, following }: Replacement): string {
  const before = /(?:[^\s.;:,]+\s+){0,2}$/u.exec(`${preceding} `)?.[0] ?? '';
  const behind = /^\s*[^\s.;:,]*/u.exec(following)?.[0] ?? '';
  return clipWords(`${before}${after} ${behind}`.trim().replace(/[.,;:]+$/u, ''));
}

const longDate = new RegExp(`^(\\d{1,2}) (${monthPattern}) (\\d{4})$`, 'iu');

/** "1 stycznia 2027 r." → "1 lipca 2027 r.", also where the month alone took another's place. */
function dateSentence({ before, after, preceding, following }: Replacement): string | undefined {
  const [, head = ''] = /(?:^|\s)(\d{1,2}(?:\s+\p{L}+)?)$/u.exec(preceding) ?? [];
  const [, tail = ''] = /^((?:\p{L}+\s+)?\d{4})(?!\d)/u.exec(following) ?? [];
  const [was, is] = [before, after].map((words) => wholeDate(words, head, tail));
  if (was === undefined || is === undefined || was.day === is.day) return undefined;
  const verb = is.day > was.day ? 'przesunięto' : 'przyspieszono';
  return `datę ${verb} z ${quote(was.words)} na ${quote(is.words)}`;
}

/** The changed words, with as much around them as makes them one date. */
function wholeDate(words: string, head: string, tail: string) {
  const changed = words.replace(/\s*r?\.?[,;]?$/u, '');
  const tries = [changed, `${head} ${changed}`, `${changed} ${tail}`, `${head} ${changed} ${tail}`];
  for (const text of tries) {
    const [, day, month = '', year] = longDate.exec(text.trim()) ?? [];
    const at = monthNumber(month);
    if (at !== undefined)
      return { words: `${text.trim()} r.`, day: Number(year) * 372 + at * 31 + Number(day) };
  }
  return undefined;
}
