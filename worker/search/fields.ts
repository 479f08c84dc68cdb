import { fold } from './words.ts';

/** A property of a change that a query may name; see `marks.ts` for how the index keeps it. */
export type Field =
  | 'tag'
  | 'region'
  | 'body'
  | 'ministry'
  | 'source'
  | 'sourceKind'
  | 'kind'
  | 'stage'
  | 'act'
  | 'level'
  | 'deadline';

/** What a query may name; only a command knows the installation's own lists. */
export interface Names {
  readonly tags: readonly { readonly id: string; readonly label: string; readonly group: string }[];
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly bodies: readonly BodyName[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
}

export interface BodyName {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly writtenAs: readonly string[];
}

/** How people write the filters: Polish first, folded; `group` and the days become something else. */
export const fieldNames: ReadonlyMap<string, Field | 'group' | 'from' | 'to' | 'period'> = new Map([
  ...named('tag', 'tag temat znacznik'),
  ...named('group', 'grupa group'),
  ...named('region', 'region wojewodztwo woj'),
  ...named('body', 'organ body'),
  ...named('ministry', 'ministerstwo minister ministry'),
  ...named('source', 'zrodlo source'),
  ...named('sourceKind', 'typ type'),
  ...named('kind', 'rodzaj kind'),
  ...named('stage', 'etap stage'),
  ...named('act', 'akt act'),
  ...named('level', 'waga znaczenie level significance'),
  ...named('deadline', 'termin deadline'),
  ...named('from', 'od from since'),
  ...named('to', 'do to until'),
  ...named('period', 'okres period'),
]);

function named<const T>(field: T, names: string): [string, T][] {
  return names.split(' ').map((name) => [name, field]);
}

/** @returns the ids that a value names, or a Polish sentence that says what is wrong with it. */
export function resolve(
  field: Field | 'group',
  value: string,
  names: Names,
): { readonly field: Field; readonly values: readonly string[] } | string {
  const ids = idsOf(field, value, names);
  if (ids.length === 0) return `${unknown[field]} „${value.slice(0, 60)}”. ${hints[field]}`;
  return { field: field === 'group' ? 'tag' : field, values: ids };
}

function idsOf(field: Field | 'group', value: string, names: Names): readonly string[] {
  switch (field) {
    case 'tag':
      return search(value, names.tags, ({ id, label }) => [id, label]).map(({ id }) => id);
    case 'group':
      return ofGroups(
        search(value, names.groups, ({ id, label }) => [id, label]),
        names,
      );
    case 'region':
      return search(value, names.regions, ({ code, name }) => [code, name]).map(({ code }) => code);
    case 'body':
      return bodiesOf(value, names).map(({ id }) => id);
    case 'ministry':
      return [value, ...bodiesOf(value, names).flatMap(({ writtenAs }) => writtenAs)];
    case 'source':
      return search(value, names.sources, ({ id, name }) => [id, name]).map(({ id }) => id);
    case 'sourceKind':
    case 'kind':
    case 'level':
    case 'deadline':
      return [...(closed[field].get(fold(value)) ?? [])];
    default:
      return /[\p{L}\p{N}]/u.test(value) ? [value] : [];
  }
}

function ofGroups(groups: readonly { id: string }[], { tags }: Names): string[] {
  const ids = new Set(groups.map(({ id }) => id));
  return tags.filter(({ group }) => ids.has(group)).map(({ id }) => id);
}

function bodiesOf(value: string, { bodies }: Names): BodyName[] {
  return search(value, bodies, ({ id, name, short, writtenAs }) => [id, short, name, ...writtenAs]);
}

/** Exactly so named, else all in whose name every word begins so. */
function search<T>(value: string, all: readonly T[], namesOf: (one: T) => readonly string[]): T[] {
  const wanted = fold(value).trim();
  const exact = all.filter((one) => namesOf(one).some((name) => fold(name) === wanted));
  if (exact.length > 0) return exact;
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  if (words.length === 0) return [];
  return all.filter((one) =>
    namesOf(one).some((name) => words.every((word) => ` ${fold(name)}`.includes(` ${word}`))),
  );
}

const closed = {
  kind: words({
    appeared: 'nowe nowy nowa nowosc appeared',
    facts: 'dane danych facts',
    text: 'tekst tekstu tresc text',
    'document-added': 'dodano dodany dodane document-added',
    'document-removed': 'usunieto usuniety usuniete document-removed',
    withdrawn: 'wycofano wycofane wycofany withdrawn',
  }),
  sourceKind: words({
    'work-list': 'wykaz wykazy work-list',
    'draft-act': 'projekt projekty rcl draft-act',
    parliament: 'parlament sejm senat parliament',
    journal: 'dziennik ogloszone journal',
    regional: 'region regiony regional',
    news: 'aktualnosci aktualnosc news',
  }),
  level: words({
    high: 'duza duze wysoka wysokie high',
    middle: 'srednia srednie middle',
    low: 'mala male niska niskie low',
  }),
  deadline: words({ open: 'otwarty otwarte trwa open' }),
} as const;

function words(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(table);
  return new Map(entries.flatMap(([id, list]) => list.split(' ').map((word) => [word, [id]])));
}

const unknown: Readonly<Record<Field | 'group', string>> = {
  tag: 'Nie znamy tematu',
  group: 'Nie znamy grupy tematów',
  region: 'Nie znamy województwa',
  body: 'Nie znamy organu',
  ministry: 'Nie znamy ministerstwa',
  source: 'Nie obserwujemy źródła',
  sourceKind: 'Nie znamy typu źródła',
  kind: 'Nie znamy rodzaju zmiany',
  stage: 'Nie znamy etapu',
  act: 'Nie znamy aktu',
  level: 'Nie znamy wagi',
  deadline: 'Nie rozumiemy terminu',
};

const hints: Readonly<Record<Field | 'group', string>> = {
  tag: 'Napisz nazwę z listy „Temat”, np. tag:"asystencja osobista".',
  group: 'Napisz nazwę grupy z listy „Temat”, np. grupa:finansowanie.',
  region: 'Napisz nazwę albo kod, np. region:śląskie.',
  body: 'Napisz nazwę albo skrót, np. organ:MRPiPS.',
  ministry: 'Napisz nazwę albo skrót, np. ministerstwo:zdrowia.',
  source: 'Napisz nazwę z listy „Źródło”, np. źródło:rcl-bills.',
  sourceKind: 'Napisz: wykaz, projekt, parlament, dziennik, region albo aktualności.',
  kind: 'Napisz: nowe, dane, tekst, dodano, usunięto albo wycofano.',
  stage: 'Napisz słowa z nazwy etapu, np. etap:konsultacje.',
  act: 'Napisz numer, np. akt:UD315.',
  level: 'Napisz: duża, średnia albo mała.',
  deadline: 'Napisz termin:otwarty.',
};
