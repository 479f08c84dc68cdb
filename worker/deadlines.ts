import type { Facts } from '../crawler/facts.ts';
import { addDays, addMonths, addWorkingDays, dayOf } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import { factWords } from './fact-words.ts';
import { monthNumber, monthPattern, polishDate } from './polish-date.ts';

/** What a relative deadline counts from; days as `YYYY-MM-DD`. */
export interface DeadlineBase {
  /** The date that the letter bears: terms run from it, since nobody knows each delivery. */
  readonly letterDate?: string;
  /** When it was seen, for a letter without a date. */
  readonly receivedOn?: string;
}

interface TextParagraph {
  readonly text: string;
}

/**
 * The days until which a letter or announcement asks for remarks, soonest first: stated ones ("do
 * dnia 21 września 2026 r.") and ones counted from the letter ("w terminie 14 dni od dnia
 * otrzymania"). Only sentences that ask for something count; give letters and news, not acts.
 *
 * Dates that do not exist, lie before the letter or more than a year behind it are left out.
 */
export function findDeadlines(
  paragraphs: readonly TextParagraph[],
  base: DeadlineBase = {},
): Deadline[] {
  const found = paragraphs
    .flatMap(({ text }) => sentencesOf(text))
    .filter((sentence) => asks.test(sentence))
    .flatMap((sentence) => deadlinesIn(sentence, base));
  return soonestFirst(found.filter(({ day }) => isSane(day, base)));
}

const asks =
  /uwag|opini|stanowisk|propozycj|zgłasza|zgłosz|zgłosi|przesł|przesył|przekaz|nadsył|konsultac|odpowied|ofert|wnios|złożeni|formularz|ankiet|zaję/iu;

/** A full stop ends a sentence before a capital letter; "2026 r. o" goes on. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+(?=[\p{Lu}„])/u);
}

/** A day read in a sentence, and where its words stand. */
interface Reading {
  readonly day: string;
  readonly certainty: Deadline['certainty'];
  readonly start: number;
  readonly end: number;
}

function deadlinesIn(sentence: string, base: DeadlineBase): Deadline[] {
  const readings = [...statedDays(sentence, base), ...countedDays(sentence, base)].sort(
    (one, other) => one.start - other.start,
  );
  return readings.map(({ day, certainty, start, end }, at) => {
    const from = readings[at - 1]?.end ?? 0;
    const to = readings[at + 1]?.start ?? sentence.length;
    const audience = audienceIn(sentence.slice(from, start), sentence.slice(end, to));
    return { day, sentence: sentence.trim(), certainty, audience };
  });
}

const until = String.raw`(?:do|nie później niż|najpóźniej|później niż)\s+(?:do\s+)?(?:dnia\s+|dn\.\s*)?`;
const wordDate = new RegExp(`${until}(\\d{1,2})\\s+(${monthPattern})(?:\\s+(\\d{4}))?`, 'giu');
const digitDate = new RegExp(`${until}(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})`, 'giu');
const isoDate = new RegExp(`${until}(\\d{4})-(\\d{2})-(\\d{2})`, 'giu');

function statedDays(sentence: string, base: DeadlineBase): Reading[] {
  const words = [...sentence.matchAll(wordDate)].map((match) => {
    const [, date, month = '', year] = match;
    return readingOf(match, year ?? yearOf(base), monthNumber(month), date, year === undefined);
  });
  const digits = [...sentence.matchAll(digitDate)].map((match) => {
    const [, date, month, year] = match;
    return readingOf(match, year, Number(month), date, false);
  });
  const isos = [...sentence.matchAll(isoDate)].map((match) => {
    const [, year, month, date] = match;
    return readingOf(match, year, Number(month), date, false);
  });
  return [...words, ...digits, ...isos].flat();
}

/** A date without its year is of the letter's year. */
function yearOf({ letterDate, receivedOn }: DeadlineBase): string | undefined {
  return (letterDate ?? receivedOn)?.slice(0, 4);
}

function readingOf(
  match: RegExpExecArray,
  year: string | undefined,
  month: number | undefined,
  date: string | undefined,
  isCompleted: boolean,
): Reading[] {
  const day = dayOf(Number(year), month ?? 0, Number(date));
  if (year === undefined || day === undefined) return [];
  const certainty = isCompleted ? 'computed' : 'stated';
  return [{ day, certainty, start: match.index, end: match.index + match[0].length }];
}

const counts: Readonly<Record<string, number>> = {
  trzech: 3,
  pięciu: 5,
  siedmiu: 7,
  dziesięciu: 10,
  czternastu: 14,
  piętnastu: 15,
  dwudziestu: 20,
  'dwudziestu jeden': 21,
  trzydziestu: 30,
  jednego: 1,
  dwóch: 2,
};

const countWords = Object.keys(counts)
  .sort((one, other) => other.length - one.length)
  .join('|');
const term = new RegExp(
  String.raw`(?:w terminie|w ciągu|w okresie)\s+(?:do\s+)?(\d{1,3}|${countWords})\s*(?:\([^)]*\)\s*)?(dni|dnia|tygodni|miesi[ąę]c[ay]?)(\s+roboczych|\s+kalendarzowych)?`,
  'giu',
);
const hyphened = /(\d{1,3})-dniow(?:ym|ego|y)(\s+terminie?u?)?/giu;

function countedDays(sentence: string, base: DeadlineBase): Reading[] {
  const from = base.letterDate ?? base.receivedOn;
  if (from === undefined) return [];
  const terms = [...sentence.matchAll(term)].map((match) => {
    const [whole, count = '', unit = '', sort = ''] = match;
    const number = counts[count.toLowerCase()] ?? Number(count);
    const day = countFrom(from, number, unit.toLowerCase(), sort.includes('robocz'));
    return {
      day,
      certainty: 'computed' as const,
      start: match.index,
      end: match.index + whole.length,
    };
  });
  const adjectives = [...sentence.matchAll(hyphened)].map((match) => {
    const day = addDays(from, Number(match[1]));
    return {
      day,
      certainty: 'computed' as const,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  return [...terms, ...adjectives];
}

function countFrom(from: string, number: number, unit: string, isWorking: boolean): string {
  if (unit.startsWith('miesi')) return addMonths(from, number);
  if (unit === 'tygodni') return addDays(from, number * 7);
  return isWorking ? addWorkingDays(from, number) : addDays(from, number);
}

/** Who is asked, by the words that letters use; the first that fits. */
const audiences: readonly (readonly [string, RegExp])[] = [
  ['związki zawodowe', /związk\p{L}* zawodow|organizacj\p{L}* związkow/iu],
  ['organizacje pracodawców', /(?:organizacj\p{L}*|związk\p{L}*) pracodawców/iu],
  ['Rada Dialogu Społecznego', /Rad\p{L}* Dialogu Społecznego/u],
  ['Komisja Wspólna Rządu i Samorządu Terytorialnego', /Komisj\p{L}* Wspóln/u],
  ['Rada Działalności Pożytku Publicznego', /Rad\p{L}* Działalności Pożytku/u],
  ['organizacje pozarządowe', /organizacj\p{L}* (?:pozarządow|społeczn)|podmiot\p{L}* społeczn/iu],
  ['samorządy', /jednost\p{L}* samorządu|samorząd\p{L}*|gmin\p{L}*|powiat\p{L}*/iu],
  ['ministrowie', /ministr(?:owie|ów|om)|minister|resort/iu],
];

/** The words before the day name the audience, else those after it. */
function audienceIn(before: string, after: string): string | null {
  return nearestAudience(before) ?? nearestAudience(after) ?? null;
}

function nearestAudience(words: string): string | undefined {
  return audiences.find(([, pattern]) => pattern.test(words))?.[0];
}

function isSane(day: string, { letterDate, receivedOn }: DeadlineBase): boolean {
  const from = letterDate ?? receivedOn;
  return from === undefined || (day >= from && day <= addMonths(from, 12));
}

function soonestFirst(deadlines: readonly Deadline[]): Deadline[] {
  const keyOf = ({ day, audience }: Deadline) => `${day} ${audience}`;
  const first = deadlines.filter(
    (one, at) => deadlines.findIndex((other) => keyOf(other) === keyOf(one)) === at,
  );
  return first.sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The deadlines that a publication's typed facts state; no text was read for them. */
export function deadlineOfFacts(facts: Facts): Deadline[] {
  const stated = (['deadline', 'consultationTo'] as const).flatMap((name) => {
    const day = /^\d{4}-\d{2}-\d{2}/u.exec(facts[name] ?? '')?.[0];
    if (day === undefined) return [];
    const sentence = `${factWords[name]}: ${polishDate(day)}`;
    return [{ day, sentence, certainty: 'stated' as const, audience: null }];
  });
  return soonestFirst(stated);
}

const placeAndDate = new RegExp(
  `^\\p{Lu}[\\p{L} -]{2,30},\\s*(?:dnia\\s+|dn\\.\\s*)?(\\d{1,2})(?:\\s+(${monthPattern})\\s+|[.](\\d{1,2})[.])(\\d{4})`,
  'iu',
);

/** A letter's head stands in its first lines. */
const headLines = 40;

/** The date in a letter's head ("Warszawa, dnia 28 sierpnia 2026 r."), as `YYYY-MM-DD`. */
export function documentDate(paragraphs: readonly TextParagraph[]): string | undefined {
  for (const { text } of paragraphs.slice(0, headLines)) {
    const [, date, word, digits, year] = placeAndDate.exec(text) ?? [];
    const month = word === undefined ? Number(digits) : monthNumber(word);
    const day = dayOf(Number(year), month ?? 0, Number(date));
    if (date !== undefined && day !== undefined) return day;
  }
  return undefined;
}
