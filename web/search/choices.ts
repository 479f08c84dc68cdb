import type { SourceHealth } from '../../crawler/health.ts';
import { dayInWords } from '../../reports/polish.ts';
import { changeKindLabels, sourceKindLabels } from '../../reports/wording.ts';
import type { Names } from '../../worker/search/fields.ts';
import type { Choice, FixedChoices } from '../ports.ts';
import type { Choices, Param, Setting } from './setting.ts';

/** Everything that a filter may name now: the fixed lists and the sources that are watched. */
export function choicesOf(fixed: FixedChoices, health: readonly SourceHealth[]): Choices {
  return {
    temat: fixed.tags,
    wojewodztwo: fixed.regions,
    organ: fixed.bodies,
    zrodlo: health.map(({ id, name }) => ({ value: id, label: name })),
    typ: choicesFrom(sourceKindLabels),
    rodzaj: choicesFrom(changeKindLabels),
  };
}

/** What a typed query may name now. */
export function namesOf(fixed: FixedChoices, health: readonly SourceHealth[]): Names {
  const groups = [...new Set(fixed.tags.map(({ group }) => group))];
  return {
    tags: fixed.tags.map(({ value, label, group }) => ({ id: value, label, group })),
    groups: groups.map((label) => ({ id: label, label })),
    regions: fixed.regions.map(({ value, label }) => ({ code: value, name: label })),
    bodies: fixed.bodies.map(({ value, label, short = label, writtenAs = [label] }) => ({
      ...{ id: value, name: label, short, writtenAs },
    })),
    sources: health,
  };
}

/** A setting in words, as its chip shows it. */
export function describe(
  { param, value }: Setting,
  choices: Choices,
): { name: string; value: string } {
  const known = param in choices ? choices[param as keyof Choices] : [];
  if (param === 'q' || param === 'zakres') return { name: paramWords[param], value };
  if (param === 'porzadek') return { name: paramWords[param], value: 'od najtrafniejszych' };
  const label = known.find((choice) => choice.value === value)?.label ?? dayInWords(value);
  return { name: paramWords[param], value: label };
}

const paramWords: Readonly<Record<Param, string>> = {
  q: 'słowa',
  temat: 'temat',
  wojewodztwo: 'województwo',
  organ: 'organ',
  zrodlo: 'źródło',
  typ: 'typ źródła',
  rodzaj: 'rodzaj zmiany',
  od: 'od dnia',
  do: 'do dnia',
  zakres: 'zakres',
  porzadek: 'kolejność',
};

function choicesFrom(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
