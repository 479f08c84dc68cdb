import type { Filter } from '../../worker/filter.ts';
import type { Names } from '../../worker/search/fields.ts';
import { parseQuery } from '../../worker/search/parse.ts';
import type { ParsedQuery, Query } from '../../worker/search/query.ts';
import { dayAfter, isDay, startOfDay } from '../day.ts';
import { problemsOf } from './problems.ts';
import {
  type Choices,
  type ListParam,
  listParams,
  type Problem,
  type Setting,
  valuesOf,
} from './setting.ts';

/** A filter together with the address that says the same. */
export interface Search {
  readonly filter: Filter;
  /** All but the page, in a fixed order; wrong ones are kept so that a form can show them. */
  readonly settings: readonly Setting[];
  readonly problems: readonly Problem[];
  readonly after: string | undefined;
  readonly order: 'newest' | 'relevance';
}

/** More values of one name than any form of ours has. */
const mostValues = 120;

/** Read a search from an address. Never throws: what is wrong is in `problems`. */
export function parseSearch(query: URLSearchParams, choices: Choices, names?: Names): Search {
  const settings = settingsOf(query);
  const after = query.get('po');
  const [words] = valuesOf(settings, 'q');
  const parsed = words === undefined ? undefined : parseQuery(words, names);
  return {
    filter: toFilter(settings, parsed?.ok ? parsed.query : undefined),
    settings,
    problems: [...problemsInWords(parsed), ...problemsOf(settings, choices)],
    after: after !== null && /^[\w.:~-]{1,200}$/.test(after) ? after : undefined,
    order: valuesOf(settings, 'porzadek').length > 0 ? 'relevance' : 'newest',
  };
}

function problemsInWords(parsed: ParsedQuery | undefined): Problem[] {
  if (parsed === undefined || parsed.ok) return [];
  return [{ param: 'q', message: parsed.problem }];
}

function settingsOf(query: URLSearchParams): Setting[] {
  const single = (['q', 'zakres', 'porzadek', 'od', 'do'] as const).map((param) => ({
    param,
    value: (query.get(param) ?? '').trim(),
  }));
  const many = listParams.flatMap((param) =>
    [...new Set(query.getAll(param))].slice(0, mostValues).map((value) => ({ param, value })),
  );
  // Forms send empty fields, and these two say what an address without them means.
  const isMeant = ({ param, value }: Setting) =>
    !(param === 'zakres' && value === 'istotne') &&
    !(param === 'porzadek' && value === 'najnowsze');
  return [...single, ...many].filter((setting) => setting.value !== '' && isMeant(setting));
}

function toFilter(settings: readonly Setting[], query: Query | undefined): Filter {
  const lists = listParams
    .map((param) => [filterLists[param], valuesOf(settings, param)] as const)
    .filter(([, values]) => values.length > 0);
  const [from] = valuesOf(settings, 'od').filter(isDay);
  const [to] = valuesOf(settings, 'do').filter(isDay);
  return {
    ...Object.fromEntries(lists),
    ...(query !== undefined && { query }),
    ...(from !== undefined && { from: startOfDay(from) }),
    // People count the last day in; the end of a filter is exclusive.
    ...(to !== undefined && { to: startOfDay(dayAfter(to)) }),
    relevantOnly: !valuesOf(settings, 'zakres').includes('wszystkie'),
  };
}

const filterLists: Readonly<Record<ListParam, keyof Filter>> = {
  temat: 'tags',
  wojewodztwo: 'regions',
  organ: 'bodies',
  zrodlo: 'sources',
  typ: 'sourceKinds',
  rodzaj: 'kinds',
};
