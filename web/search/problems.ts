import { shorten } from '../../reports/typography.ts';
import { isDay } from '../day.ts';
import {
  type Choices,
  type ListParam,
  listParams,
  type Problem,
  type Setting,
  valuesOf,
} from './setting.ts';

/** What of an address can not be searched for, each said to the person who asked. */
export function problemsOf(settings: readonly Setting[], choices: Choices): Problem[] {
  return [...rangeProblems(settings), ...dayProblems(settings), ...listProblems(settings, choices)];
}

function listProblems(settings: readonly Setting[], choices: Choices): Problem[] {
  return listParams.flatMap((param) => {
    const known = new Set(choices[param].map(({ value }) => value));
    return valuesOf(settings, param)
      .filter((value) => !known.has(value))
      .map((value) => ({ param, message: `${unknownWords[param]} „${shorten(value, 60)}”` }));
  });
}

const unknownWords: Readonly<Record<ListParam, string>> = {
  temat: 'Nie znamy tematu',
  wojewodztwo: 'Nie znamy województwa o kodzie',
  organ: 'Nie znamy organu',
  zrodlo: 'Nie obserwujemy źródła',
  typ: 'Nie znamy typu źródła',
  rodzaj: 'Nie znamy rodzaju zmiany',
};

function rangeProblems(settings: readonly Setting[]): Problem[] {
  const [range = 'wszystkie'] = valuesOf(settings, 'zakres');
  const [order = 'trafnosc'] = valuesOf(settings, 'porzadek');
  return [
    ...(order === 'trafnosc'
      ? []
      : [{ param: 'porzadek' as const, message: 'Kolejność to „najnowsze” albo „trafnosc”' }]),
    ...(range === 'wszystkie'
      ? []
      : [{ param: 'zakres' as const, message: 'Zakres to „istotne” albo „wszystkie”' }]),
  ];
}

function dayProblems(settings: readonly Setting[]): Problem[] {
  const wrong = (['od', 'do'] as const).flatMap((param) =>
    valuesOf(settings, param)
      .filter((value) => !isDay(value))
      .map((value) => ({
        param,
        message: `Podaj dzień „${param}” w postaci 2026-09-01; było „${shorten(value, 60)}”`,
      })),
  );
  const [from] = valuesOf(settings, 'od');
  const [to] = valuesOf(settings, 'do');
  if (wrong.length > 0 || from === undefined || to === undefined || from <= to) return wrong;
  return [{ param: 'do', message: 'Dzień „do” nie może być wcześniejszy niż dzień „od”' }];
}
