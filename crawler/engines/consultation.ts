import { dayOf } from '../dates.ts';
import { type Facts, factsOf } from '../facts.ts';

const day = '\\d{1,2}';
const digits = `${day}[-.]\\d{1,2}[-.]\\d{4}|\\d{4}-\\d{2}-\\d{2}`;
const whole = `${digits}|${day}\\s+\\p{L}{3,}\\s+\\d{4}`;
/** The first day often leaves to the last one what both share: "od 27 stycznia do 10 lutego 2026 r." */
const part = `${whole}|${day}\\s+\\p{L}{3,}|${day}\\.\\d{2}|${day}`;

const stretch = new RegExp(
  `(?:\\bod|\\bw dniach:?|\\bw terminie:?)\\s+(?:dnia\\s+)?(?<from>${part})(?:\\s*r\\.|\\s+roku)?(?:\\s+do\\s+|\\s*[-–—]\\s*)(?:dnia\\s+)?(?<to>${whole})`,
  'iu',
);
const end = new RegExp(
  `(?:trwają|potrwają|trwać będą|prowadzone są|prowadzone będą|zakończą się|upływa)\\s+(?:do\\s+|z\\s+)?(?:dniem\\s+|dnia\\s+)?(?<to>${whole})`,
  'iu',
);

/**
 * First and last day of a consultation, where a paragraph about it names them: "od 1 do 21
 * września 2026 r.", "w dniach 7.08 – 13.09.2026", "konsultacje trwają do 21 września 2026 r.".
 * A stretch that ends before it begins, or names no such day, is none.
 */
export function consultationFacts(paragraphs: readonly string[]): Facts {
  for (const words of paragraphs.filter((one) => /konsultac/i.test(one))) {
    const facts = { ...lastDay(words), ...wholeStretch(words) };
    if (facts.consultationTo !== undefined) return factsOf(facts);
  }
  return {};
}

function lastDay(words: string): Facts {
  return factsOf({ consultationTo: dayOf(end.exec(words)?.groups?.to ?? '') });
}

function wholeStretch(words: string): Facts {
  const { from = '', to = '' } = stretch.exec(words)?.groups ?? {};
  const last = dayOf(to);
  const first = last === undefined ? undefined : completed(from, last);
  return first === undefined ? {} : factsOf({ consultationFrom: first, consultationTo: last });
}

/** A day with what it lacks from the last day; at the turn of a year it is of the year before. */
function completed(from: string, last: string): string | undefined {
  const [year = '', month = ''] = last.split('-');
  const inYear = (of: string) =>
    /^\d{1,2}$/.test(from) ? dayOf(`${from}.${month}.${of}`) : dayOf(`${from}${link(from)}${of}`);
  const tries = [dayOf(from), inYear(year), inYear(`${Number(year) - 1}`)];
  // A bare day is of the last day's month, whatever the year.
  const fitting = /^\d{1,2}$/.test(from) ? tries.slice(0, 2) : tries;
  return fitting.find((one) => one !== undefined && one <= last);
}

const link = (from: string) => (/\d$/.test(from) ? '.' : ' ');
