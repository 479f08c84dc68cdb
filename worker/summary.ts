import type { ChangeDetail, FieldChange, UnitChange } from './change.ts';
import { numberChangeOf, type Replacement, replacementsOf } from './changed-words.ts';
import { factWords } from './fact-words.ts';
import { modalityChangeOf } from './modality.ts';
import { numberSentence } from './quantity-words.ts';
import { quarterMove } from './quarter.ts';
import { clipWords, counted, differingLines, inUnit, listed, locative, quote } from './quoting.ts';

/** What a summary may name beside the change itself. */
export interface SummaryContext {
  readonly title?: string;
}

/** One Polish sentence for a change; it quotes the weightiest words and counts the rest. */
export function summarise(detail: ChangeDetail, { title }: SummaryContext = {}): string {
  switch (detail.kind) {
    case 'appeared': {
      const name = title ?? detail.facts.title;
      return name === undefined ? 'Nowa publikacja.' : `Nowa publikacja: ${quote(name)}.`;
    }
    case 'facts':
      return summariseFields(detail.fields);
    case 'text':
      return summariseUnits(detail.units);
    case 'document-added':
      return `Dodano dokument ${quote(detail.name)}.`;
    case 'document-removed':
      return `Usunięto dokument ${quote(detail.name)}.`;
    case 'withdrawn':
      return 'Publikację wycofano: nie ma jej już na stronie źródła.';
  }
}

function summariseFields(fields: readonly FieldChange[]): string {
  const weighty = fields.find(({ field }) => foremost.has(field)) ?? fields[0];
  if (weighty === undefined) return 'Bez zmian w treści.';
  return `${sentenceOfField(weighty)}${andOthers(fields.length - 1)}.`;
}

const foremost: ReadonlySet<string> = new Set([
  'plannedQuarter',
  'deadline',
  'consultationTo',
  'stage',
  'status',
  'person',
]);

function sentenceOfField(change: FieldChange): string {
  const name = factWords[change.field];
  const { before, after } = differingLines(change);
  const [was, is] = [quote(clipWords(before)), quote(clipWords(after))];
  if (before === '') return `${name}: dodano ${is}`;
  if (after === '') return `${name}: usunięto ${was}`;
  if (change.linesAdded !== undefined) return `${name}: dodano ${is}, usunięto ${was}`;
  const verb = verbOfField(change);
  return verb === undefined ? `${name}: ${was} → ${is}` : `${verb} z ${was} na ${is}`;
}

function verbOfField({ field, before, after }: FieldChange): string | undefined {
  if (field === 'stage') return 'Etap prac zmieniono';
  if (field === 'person') return 'Osobę odpowiedzialną zmieniono';
  if (field !== 'plannedQuarter') return undefined;
  const move = quarterMove(before ?? '', after ?? '');
  if (move === undefined) return undefined;
  return `Planowany termin ${move === 'later' ? 'przesunięto' : 'przyspieszono'}`;
}

function summariseUnits(units: readonly UnitChange[]): string {
  const weighty = [...units].sort((one, other) => weightOf(other) - weightOf(one))[0];
  if (weighty === undefined) return 'Bez zmian w treści.';
  return `${sentenceOfUnit(weighty)}${andOthers(units.length - 1)}.`;
}

/** Numbers and duties first, then what came or went, then words, then places. */
function weightOf(change: UnitChange): number {
  if (change.kind === 'changed') return replacementsOf(change).some(isWeighty) ? 4 : 1;
  return { added: 2, removed: 3, moved: 0, renumbered: 0, split: 0, merged: 0 }[change.kind];
}

function isWeighty(replacement: Replacement): boolean {
  return numberChangeOf(replacement) !== undefined || modalityChangeOf(replacement) !== undefined;
}

function andOthers(count: number): string {
  return count > 0 ? ` (i ${counted(count, 'inna zmiana', 'inne zmiany', 'innych zmian')})` : '';
}

function sentenceOfUnit(change: UnitChange): string {
  const was = change.wasUnit === undefined ? '' : ` (dotąd ${inUnit(change.wasUnit)})`;
  switch (change.kind) {
    case 'added':
      return `Dodano ${inUnit(change.unit)}${amended(change)}: ${wordsOf(change)}`;
    case 'removed':
      return `Usunięto ${inUnit(change.unit)}${amended(change)}: ${wordsOf(change)}`;
    case 'moved':
      return `Przeniesiono ${inUnit(change.unit)}${was}: ${wordsOf(change)}`;
    case 'renumbered':
      return `Zmieniono numerację: ${inUnit(change.wasUnit ?? '')} → ${inUnit(change.unit)}`;
    case 'split':
      return `Podzielono ${inUnit(change.wasUnit ?? change.unit)} na ${listed(change.splitInto)}: ${wordsOf(change)}`;
    case 'merged':
      return `Połączono ${listed(change.mergedFrom)} w ${inUnit(change.unit)}: ${wordsOf(change)}`;
    case 'changed':
      return sentenceOfWords(change);
  }
}

/** The first words of what came, went or stands elsewhere. */
const wordsOf = ({ passages }: UnitChange) => quote(clipWords(passages[0]?.text ?? ''));

/** „ (zmienia art. 17 ust. 1 ustawy o pomocy społecznej)” in a draft that amends another act. */
const amended = ({ amends }: UnitChange) => (amends === undefined ? '' : ` (zmienia ${amends})`);

function sentenceOfWords(change: UnitChange): string {
  const where = `W ${placeOf(change)}`;
  const replacements = replacementsOf(change);
  const weighty = replacements.find(isWeighty) ?? replacements[0];
  if (change.gaveUp || weighty === undefined) {
    const text = change.passages.findLast(({ kind }) => kind !== 'removed')?.text ?? '';
    return `${where} nadano nowe brzmienie: ${quote(clipWords(text))}`;
  }
  const number = numberChangeOf(weighty);
  const isDuty = modalityChangeOf(weighty) !== undefined;
  const said = number === undefined || isDuty ? undefined : numberSentence(number, weighty);
  return `${where} ${said ?? replaced(weighty)}`;
}

/** In a draft that amends an act, the place in that act, which is what readers know. */
function placeOf({ unit, amends }: UnitChange): string {
  if (amends === undefined) return locative(unit);
  return /^(?:art\.|§)/u.test(amends)
    ? `zmienianym ${amends} (${inUnit(unit)})`
    : `${locative(unit)} (zmienia ${amends})`;
}

function replaced({ before, after }: Replacement): string {
  if (before === '') return `dodano ${quote(clipWords(after))}`;
  if (after === '') return `skreślono ${quote(clipWords(before))}`;
  return `${quote(clipWords(before))} zastąpiono przez ${quote(clipWords(after))}`;
}
