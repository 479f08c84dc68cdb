import type { Choice } from '../ports.ts';

/** The names that a filter has in the address, for people: `/zmiany?temat=us-asystencja&od=2026-09-01`. */
export const listParams = ['temat', 'wojewodztwo', 'organ', 'zrodlo', 'typ', 'rodzaj'] as const;
export type ListParam = (typeof listParams)[number];
export type Param = ListParam | 'q' | 'zakres' | 'porzadek' | 'od' | 'do';

/** What each list of a filter may name. */
export type Choices = Readonly<Record<ListParam, readonly Choice[]>>;

/** One setting of a search, as it stands in the address. */
export interface Setting {
  readonly param: Param;
  readonly value: string;
}

/** Something in the address that can not be searched for. */
export interface Problem {
  readonly param: Param;
  /** Polish, says what is wanted. */
  readonly message: string;
}

/** The address of a search, from its first page or a later one. */
export function addressOf(settings: readonly Setting[], after?: string): string {
  const query = new URLSearchParams(settings.map(({ param, value }) => [param, value]));
  if (after !== undefined) query.set('po', after);
  return query.size === 0 ? '/zmiany' : `/zmiany?${query}`;
}

export function without(settings: readonly Setting[], gone: Setting): Setting[] {
  return settings.filter(({ param, value }) => param !== gone.param || value !== gone.value);
}

export function valuesOf(settings: readonly Setting[], param: Param): string[] {
  return settings.filter((setting) => setting.param === param).map(({ value }) => value);
}
