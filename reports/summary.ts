import type { ChangeRecord, FieldChange, UnitChange } from '../worker/change.ts';
import { counted, dayInWords } from './polish.ts';
import { oneLine, shorten } from './typography.ts';
import { factLabels, forms, newWords, roleLabels } from './wording.ts';

/** What changed, in one Polish sentence without a full stop at its end's expense. Pure. */
export function summarise(change: ChangeRecord): string {
  const { detail } = change;
  switch (detail.kind) {
    case 'appeared':
      return `${capital(newWords[change.source.kind])}${stageOf(detail.facts.stage)}.`;
    case 'facts':
      return `${detail.fields.slice(0, 3).map(fieldInWords).join('; ')}${andMore(detail.fields)}.`;
    case 'text':
      return `${textOf(change, detail.units)}.`;
    case 'document-added':
      return `Dodano dokument: ${nameOf(detail.name)} (${roleLabels[detail.role]}).`;
    case 'document-removed':
      return `Usunięto dokument: ${nameOf(detail.name)} (${roleLabels[detail.role]}).`;
    case 'withdrawn':
      return 'Wycofano. Brak na stronie potwierdzono dwukrotnie.';
  }
}

/** „planowany termin – było: III kw. 2026, jest: IV kw. 2026”. */
export function fieldInWords({ field, before, after }: FieldChange): string {
  const label = capital(factLabels[field]);
  if (before === null) return `${label} – podano: ${valueInWords(after ?? '')}`;
  if (after === null) return `${label} – skreślono: ${valueInWords(before)}`;
  return `${label} – było: ${valueInWords(before)}, jest: ${valueInWords(after)}`;
}

/** A fact's value as a reader sees it: dates in words, long texts cut. */
export function valueInWords(value: string, limit = 160): string {
  const line = oneLine(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(line) ? dayInWords(line) : shorten(line, limit);
}

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('pl') + text.slice(1);

function textOf({ document }: ChangeRecord, units: readonly UnitChange[]): string {
  const what = document === null ? 'Zmieniono tekst' : `Zmieniono: ${nameOf(document.name)}`;
  const named = units.flatMap(({ unit }) => (unit === '' ? [] : [unit]));
  const where = named.slice(0, 4).join(', ') + (named.length > 4 ? ' i dalsze' : '');
  const places = units.length === 0 ? '' : ` – ${counted(units.length, forms.unit)}`;
  return `${what}${places}${where === '' ? '' : ` (${where})`}`;
}

const stageOf = (stage: string | undefined) =>
  stage === undefined ? '' : `, etap: ${valueInWords(stage, 80)}`;

const andMore = (fields: readonly FieldChange[]) =>
  fields.length > 3 ? `; i pola dalsze: ${fields.length - 3}` : '';

const nameOf = (name: string) => `„${shorten(oneLine(name), 90)}”`;
