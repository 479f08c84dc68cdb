import type { ChangeRecord, FieldChange } from '../worker/change.ts';
import { factWords } from '../worker/fact-words.ts';
import { summarise as summariseDetail } from '../worker/summary.ts';
import { dayInWords } from './polish.ts';
import { oneLine, shorten } from './typography.ts';
import { newWords, roleLabels } from './wording.ts';

/** What changed, in one or two short Polish sentences that stand without the title. Pure. */
export function summarise(change: ChangeRecord): string {
  const { detail, document, source } = change;
  switch (detail.kind) {
    case 'appeared':
      return `${capital(newWords[source.kind])}${whereOf(change)}${stageOf(change)}.`;
    case 'text':
      return `${document === null ? '' : `Zmiana w dokumencie ${nameOf(document.name)}. `}${summariseDetail(detail)}`;
    case 'facts':
      return summariseDetail(detail);
    case 'document-added':
      return `Dodano dokument: ${nameOf(detail.name)} (${roleLabels[detail.role]}).`;
    case 'document-removed':
      return `Usunięto dokument: ${nameOf(detail.name)} (${roleLabels[detail.role]}).`;
    case 'withdrawn':
      return 'Wycofano: brak na stronie potwierdzono dwukrotnie.';
  }
}

/** „Planowany termin – było: III kw. 2026, jest: IV kw. 2026”. */
export function fieldInWords({ field, before, after }: FieldChange): string {
  const name = factWords[field];
  if (before === null) return `${name} – podano: ${valueInWords(after ?? '')}`;
  if (after === null) return `${name} – skreślono: ${valueInWords(before)}`;
  return `${name} – było: ${valueInWords(before)}, jest: ${valueInWords(after)}`;
}

/** A fact's value as a reader sees it: dates in words, long texts cut. */
export function valueInWords(value: string, limit = 160): string {
  const line = oneLine(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(line) ? dayInWords(line) : shorten(line, limit);
}

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('pl') + text.slice(1);

const whereOf = ({ source }: ChangeRecord) =>
  source.kind === 'regional' ? ` (${source.name})` : '';

function stageOf({ publication }: ChangeRecord): string {
  const { stage } = publication.facts;
  return stage === undefined ? '' : `, etap: ${valueInWords(stage, 80)}`;
}

const nameOf = (name: string) => `„${shorten(oneLine(name), 90)}”`;
