import type { DocumentRole, SourceKind } from '../crawler/source.ts';
import type { ChangeKind, UnitChange } from '../worker/change.ts';
import type { Forms } from './polish.ts';

/** What appeared, by the kind of its source. */
export const newWords: Readonly<Record<SourceKind, string>> = {
  'work-list': 'nowy wpis w wykazie prac',
  'draft-act': 'nowy projekt',
  parliament: 'nowa sprawa w parlamencie',
  journal: 'nowy akt ogłoszony',
  regional: 'nowy dokument w regionie',
  news: 'nowa informacja',
};

/** The name of a kind of source in figures and tables. */
export const sourceKindLabels: Readonly<Record<SourceKind, string>> = {
  'work-list': 'Wykazy prac',
  'draft-act': 'Projekty rządowe',
  parliament: 'Sejm i Senat',
  journal: 'Akty ogłoszone',
  regional: 'Regiony',
  news: 'Aktualności',
};

/** The kind of a change in words; for first appearances see `newWords`. */
export const changeKindLabels: Readonly<Record<ChangeKind, string>> = {
  appeared: 'nowe',
  facts: 'zmiana danych',
  text: 'zmiana tekstu',
  'document-added': 'dodano dokument',
  'document-removed': 'usunięto dokument',
  withdrawn: 'wycofano',
};

export const unitKindLabels: Readonly<Record<UnitChange['kind'], string>> = {
  changed: 'zmieniono',
  added: 'dodano',
  removed: 'usunięto',
  moved: 'przeniesiono',
  renumbered: 'zmieniono numer',
  split: 'podzielono',
  merged: 'połączono',
};

export const roleLabels: Readonly<Record<DocumentRole, string>> = {
  draft: 'projekt',
  memorandum: 'uzasadnienie',
  ria: 'ocena skutków regulacji (OSR)',
  letter: 'pismo',
  remarks: 'uwagi',
  plan: 'plan',
  annex: 'załącznik',
  print: 'druk',
  report: 'sprawozdanie',
  other: 'inny dokument',
};

export const forms = {
  change: ['zmiana', 'zmiany', 'zmian'],
  source: ['źródło', 'źródła', 'źródeł'],
  unit: ['miejsce', 'miejsca', 'miejsc'],
  day: ['dzień', 'dni', 'dni'],
} as const satisfies Record<string, Forms>;
