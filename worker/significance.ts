import type { FactName, Facts } from '../crawler/facts.ts';
import type { DocumentRole } from '../crawler/source.ts';
import type { ChangeDetail, FieldChange, Significance, UnitChange } from './change.ts';
import {
  numberChangeOf,
  type Quantity,
  type Replacement,
  replacementsOf,
} from './changed-words.ts';
import { factWords } from './fact-words.ts';
import { type ModalityChange, modalityChangeOf } from './modality.ts';
import { polishDate } from './polish-date.ts';
import { quarterMove } from './quarter.ts';
import { clipWords, inUnit, quote } from './quoting.ts';

/** One rule that fired: how much it weighs, and why, in Polish. */
interface Reason {
  readonly level: Significance['level'];
  readonly text: string;
}

/** More reasons than these tell a reader nothing new. */
const mostReasons = 12;

/**
 * How much a change matters, by rules on what changed: never by how many words did.
 * The level is that of the weightiest reason; reasons come weightiest first.
 */
export function weigh(detail: ChangeDetail): Significance {
  const reasons = dedupe(reasonsOf(detail)).sort((a, b) => rank[a.level] - rank[b.level]);
  return {
    level: reasons[0]?.level ?? 'low',
    reasons: reasons.slice(0, mostReasons).map(({ text }) => text),
  };
}

const rank = { high: 0, middle: 1, low: 2 };

function dedupe(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
}

function reasonsOf(detail: ChangeDetail): Reason[] {
  switch (detail.kind) {
    case 'appeared':
      return reasonsOfAppearance(detail.facts);
    case 'facts':
      return detail.fields.map(reasonOfField);
    case 'text':
      return detail.units.flatMap(reasonsOfUnit);
    case 'document-added':
      return [{ level: roleLevel[detail.role], text: `nowy dokument: ${quote(detail.name)}` }];
    case 'document-removed':
      return [{ level: 'middle', text: `usunięty dokument: ${quote(detail.name)}` }];
    case 'withdrawn':
      return [{ level: 'high', text: 'publikację wycofano' }];
  }
}

const roleLevel: Readonly<Record<DocumentRole, Significance['level']>> = {
  draft: 'high',
  plan: 'high',
  ria: 'middle',
  memorandum: 'middle',
  letter: 'middle',
  remarks: 'middle',
  annex: 'middle',
  print: 'middle',
  report: 'middle',
  other: 'low',
};

function reasonsOfAppearance({ title = '', kind = '', consultationTo, deadline }: Facts): Reason[] {
  const reasons: Reason[] = [];
  if (
    /^\s*(?:rządowy |poselski |senacki |prezydencki )?projekt/iu.test(`${title}`) ||
    /projekt/iu.test(kind)
  )
    reasons.push({ level: 'high', text: `nowy projekt: ${quote(clipWords(title || kind))}` });
  const until = consultationTo ?? deadline;
  if (until !== undefined)
    reasons.push({ level: 'high', text: `nowe konsultacje, uwagi do ${polishDate(until)}` });
  if (reasons.length > 0) return reasons;
  return [{ level: 'middle', text: `nowa publikacja: ${quote(clipWords(title))}` }];
}

const fieldLevels: Readonly<Partial<Record<FactName, Significance['level']>>> = {
  plannedQuarter: 'high',
  stage: 'high',
  status: 'high',
  consultationTo: 'high',
  deadline: 'high',
  heldAt: 'high',
  withdrawalReason: 'high',
  adoptedOn: 'high',
  inForceOn: 'high',
  print: 'high',
  person: 'middle',
  body: 'middle',
  responsibleBody: 'middle',
  title: 'middle',
  number: 'middle',
  essence: 'middle',
  goals: 'middle',
  consultationFrom: 'middle',
  validTo: 'middle',
  resolution: 'middle',
  eli: 'middle',
};

function reasonOfField(change: FieldChange): Reason {
  const level = fieldLevels[change.field] ?? 'low';
  const words = arrow(change.before ?? '', change.after ?? '');
  return { level, text: `${nameOfFieldChange(change)}: ${words}` };
}

function nameOfFieldChange({ field, before, after }: FieldChange): string {
  const noun = factWords[field]
    .toLowerCase()
    .replace(/\b(rcl|eli)\b/u, (name) => name.toUpperCase());
  if (field !== 'plannedQuarter') return noun;
  const move = quarterMove(before ?? '', after ?? '');
  if (move === undefined) return noun;
  return `${noun} ${move === 'later' ? 'opóźniony' : 'przyspieszony'}`;
}

function reasonsOfUnit(change: UnitChange): Reason[] {
  const where = inUnit(change.unit);
  if (change.kind === 'removed') return [{ level: 'high', text: `usunięto: ${where}` }];
  if (change.kind === 'added') return [{ level: 'middle', text: `dodano: ${where}` }];
  if (change.kind === 'moved') return [{ level: 'low', text: `przeniesiono: ${where}` }];
  if (change.kind === 'renumbered')
    return [{ level: 'low', text: `nowa numeracja: ${inUnit(change.wasUnit ?? '')} → ${where}` }];
  if (change.kind === 'split')
    return [
      { level: 'low', text: `podzielono na: ${(change.splitInto ?? []).map(inUnit).join(', ')}` },
    ];
  if (change.kind === 'merged') return [{ level: 'low', text: `połączono w: ${where}` }];
  if (change.gaveUp) return [{ level: 'middle', text: `całkiem nowe brzmienie: ${where}` }];
  return replacementsOf(change).map(reasonOfWords);
}

function reasonOfWords(replacement: Replacement): Reason {
  const where = ` (${inUnit(replacement.unit)})`;
  const number = numberChangeOf(replacement);
  const modality = modalityChangeOf(replacement);
  const words = arrow(clipWords(replacement.before), clipWords(replacement.after));
  if (/(?:^|\s)\(?(?:uchylon|skreślon)/iu.test(replacement.after))
    return { level: 'high', text: `uchylono: ${inUnit(replacement.unit)}` };
  if (modality !== undefined)
    return { level: 'high', text: `${modalityWords[modality]}: ${words}${where}` };
  if (number === undefined) return { level: 'low', text: `zmienione słowa: ${words}${where}` };
  const level = number.quantity === 'reference' ? 'middle' : 'high';
  const counted = number.counted === '' || number.quantity === 'date' ? '' : ` ${number.counted}`;
  const isPair = number.before !== '' && number.after !== '';
  const values = isPair ? `${number.before} → ${number.after}${counted}` : words;
  return { level, text: `${quantityWords[number.quantity]}: ${values}${where}` };
}

const quantityWords: Readonly<Record<Quantity, string>> = {
  date: 'zmieniona data',
  term: 'zmieniony termin',
  amount: 'zmieniona kwota',
  percent: 'zmieniony odsetek',
  reference: 'zmienione odesłanie',
  number: 'zmieniona liczba',
};

const modalityWords: Readonly<Record<ModalityChange, string>> = {
  weaker: 'obowiązek osłabiony',
  stronger: 'obowiązek wzmocniony',
  'negation-added': 'dodane przeczenie lub wyjątek',
  'negation-removed': 'usunięte przeczenie lub wyjątek',
};

function arrow(before: string, after: string): string {
  if (before === '') return `dodano ${quote(after)}`;
  if (after === '') return `usunięto ${quote(before)}`;
  return `${quote(before)} → ${quote(after)}`;
}
