import { splitWords } from '../language/words.ts';
import { type Days, daysOf } from './days.ts';
import { fieldNames, type Names, resolve } from './fields.ts';
import { allOf, type Expression, type ParsedQuery } from './query.ts';
import { QueryFault, type Token, tokensOf } from './tokens.ts';
import { fold, isStopWord } from './words.ts';

/** The longest query, in characters, and the most words and filters in it. */
export const mostCharacters = 1_000;
const mostTerms = 60;

/**
 * Read what a person typed: words, "phrases", -without, this OR that, filters (`tag:…`). OR binds its
 * two neighbours; all else must hold at once. Linear in the text; never throws.
 */
export function parseQuery(text: string, names: Names = noNames): ParsedQuery {
  try {
    return { ok: true, query: read(tidy(text), names) };
  } catch (error) {
    if (error instanceof QueryFault)
      return { ok: false, problem: error.message, place: error.place };
    throw error;
  }
}

/** What no keyboard types, and PostgreSQL does not take. */
const tidy = (text: string) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim();

const noNames: Names = { tags: [], groups: [], regions: [], bodies: [], sources: [] };

type Term = Extract<Token, { kind: 'term' }>;

function read(text: string, names: Names) {
  if (text.length > mostCharacters) throw tooLong(text.length);
  const tokens = tokensOf(text).filter((token) => token.kind !== 'term' || token.text !== 'AND');
  if (tokens.length > mostTerms)
    throw new QueryFault(`Za dużo słów: ${tokens.length}. Zostaw najwyżej ${mostTerms}.`, 0);
  const dated = tokens.map((token) => ({ token, days: daysIn(token) }));
  const asked = dated.filter(({ days }) => days === undefined).map(({ token }) => token);
  const parts = joined(asked, names);
  if (text !== '' && parts.length === 0 && asked.length > 0) throw nothingToFind(asked);
  return { text, expression: allOf(parts), ...periodOf(dated.map(({ days }) => days ?? {})) };
}

function tooLong(length: number): QueryFault {
  const wanted = `Skróć zapytanie do ${mostCharacters} znaków`;
  return new QueryFault(`${wanted}: ma ich ${length}.`, mostCharacters);
}

function nothingToFind(tokens: readonly Token[]): QueryFault {
  const hasLetters = tokens.some((token) => token.kind === 'term' && splitWords(token.text)[0]);
  const problem = hasLetters
    ? 'Te słowa stoją w każdym tekście: dodaj słowo, które mówi, o co chodzi.'
    : 'Nie ma tu słowa, którego można szukać: wpisz słowo, numer albo filtr.';
  return new QueryFault(problem, tokens[0]?.place ?? 0);
}

/** Each OR joins what stands on its two sides. */
function joined(tokens: readonly Token[], names: Names): Expression[] {
  const groups: Expression[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'or') checkSides(token.place, tokens[at - 1], tokens[at + 1]);
    else if (tokens[at - 1]?.kind === 'or')
      groups.at(-1)?.push(...groupOf(expressionsOf(token, names)));
    else groups.push(groupOf(expressionsOf(token, names)));
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return group.length === 1 ? [first] : [{ kind: 'any' as const, any: group }];
  });
}

/** Bare text may be several words ("art.5"), which stand together. */
function groupOf(parts: readonly Expression[]): Expression[] {
  const whole = allOf(parts);
  return whole === null ? [] : [whole];
}

function checkSides(place: number, before: Token | undefined, after: Token | undefined): void {
  if (before?.kind === 'term' && after?.kind === 'term') return;
  throw new QueryFault('Po obu stronach LUB (OR) musi stać słowo, fraza albo filtr.', place);
}

function expressionsOf(token: Term, names: Names): Expression[] {
  const found = token.name === null ? wordsOf(token) : [fieldOf(token, names)];
  if (!token.isNegated) return found;
  const whole = allOf(found);
  return whole === null ? [] : [{ kind: 'not', not: whole }];
}

function wordsOf({ text, isQuoted }: Term): Expression[] {
  const words = splitWords(text).map((word) => word.text);
  const telling = words.filter((word) => !isStopWord(word));
  if (telling.length === 0) return [];
  if (isQuoted && words.length > 1) return [{ kind: 'phrase', words }];
  const isPrefix = !isQuoted && /\p{L}{2}\*$/u.test(text);
  return telling.map((word, at) => ({
    ...{ kind: 'word', word, isPrefix: isPrefix && at === telling.length - 1 },
  }));
}

function fieldOf({ name, text, isQuoted, place }: Term, names: Names): Expression {
  const field = fieldNames.get(fold(name ?? ''));
  if (field === undefined || field === 'from' || field === 'to' || field === 'period')
    throw new QueryFault(`Nie znamy filtra „${name}:”. ${knownFilters}`, place);
  const values = (isQuoted ? [text] : text.split(',')).map((value) => value.trim()).filter(Boolean);
  if (values.length === 0)
    throw new QueryFault(`Po „${name}:” brakuje wartości; pisz ją bez spacji.`, place);
  const found = values.map((value) => resolve(field, value, names));
  const [wrong] = found.filter((one) => typeof one === 'string');
  if (wrong !== undefined) throw new QueryFault(wrong, place);
  const known = found.filter((one) => typeof one !== 'string');
  const ids = new Set(known.flatMap(({ values }) => values));
  return { kind: 'field', field: known[0]?.field ?? 'tag', values: [...ids] };
}

const knownFilters =
  'Filtry to: tag, grupa, region, organ, ministerstwo, źródło, typ, rodzaj, etap, akt, waga, termin, okres, od, do.';

/** The days that `od:`, `do:` or `okres:` names; `undefined` for any other token. */
function daysIn(token: Token): Partial<Days> | undefined {
  const field =
    token.kind === 'term' && token.name !== null ? fieldNames.get(fold(token.name)) : '';
  if (token.kind !== 'term' || (field !== 'from' && field !== 'to' && field !== 'period'))
    return undefined;
  const { name, text, place, isNegated } = token;
  const days = daysOf(text);
  if (days === undefined)
    throw new QueryFault(
      `Podaj „${name}:” jako 2026, 2026-09 albo 2026-09-14; było „${text.slice(0, 40)}”.`,
      place,
    );
  if (isNegated) throw new QueryFault(`Przed „${name}:” nie może stać minus.`, place);
  if (field === 'period') return days;
  return field === 'from' ? { from: days.from } : { to: days.to };
}

/** What all of them leave. */
function periodOf(all: readonly Partial<Days>[]): Partial<Days> {
  const from = all
    .flatMap((days) => days.from ?? [])
    .sort()
    .at(-1);
  const to = all
    .flatMap((days) => days.to ?? [])
    .sort()
    .at(0);
  if (from !== undefined && to !== undefined && from > to)
    throw new QueryFault(`Okres kończy się (${to}), zanim się zaczyna (${from}).`, 0);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
