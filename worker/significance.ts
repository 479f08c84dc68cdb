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
import { clipWords, differingLines, inUnit, listed, quote } from './quoting.ts';
import {
  type Level,
  type RuleName,
  type SignificanceRules,
  usualRules,
} from './significance-rules.ts';

/** One rule that fired, and why, in Polish. */
interface Reason {
  readonly rule: RuleName | { readonly fact: FactName } | { readonly added: DocumentRole };
  readonly text: string;
}

/** More reasons than these tell a reader nothing new. */
const mostReasons = 12;

/**
 * How much a change matters, by rules on what changed: never by how many words did.
 * The level is that of the weightiest reason; reasons come weightiest first, and of one level
 * those first that changed numbers, duties and negations.
 */
export function weigh(detail: ChangeDetail, rules: SignificanceRules = usualRules): Significance {
  const reasons = dedupe(reasonsOf(detail))
    .map(({ rule, text }) => ({ text, level: levelOf(rule, rules), isFirst: isForemost(rule) }))
    .sort((a, b) => rank[a.level] - rank[b.level] || Number(b.isFirst) - Number(a.isFirst));
  return {
    level: reasons[0]?.level ?? 'low',
    reasons: reasons.slice(0, mostReasons).map(({ text }) => text),
  };
}

const rank = { high: 0, middle: 1, low: 2 };

function levelOf(rule: Reason['rule'], { rules, facts, documents }: SignificanceRules): Level {
  if (typeof rule === 'string') return rules[rule];
  return 'fact' in rule ? (facts[rule.fact] ?? 'low') : documents[rule.added];
}

function isForemost(rule: Reason['rule']): boolean {
  return typeof rule === 'string' && (rule.endsWith('-changed') || modalities.has(rule));
}

const modalities: ReadonlySet<string> = new Set<ModalityChange>([
  ...(['weaker', 'stronger', 'negation-added', 'negation-removed'] as const),
]);

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
      return [{ rule: { added: detail.role }, text: `nowy dokument: ${quote(detail.name)}` }];
    case 'document-removed':
      return [{ rule: 'document-removed', text: `usunięty dokument: ${quote(detail.name)}` }];
    case 'withdrawn':
      return [{ rule: 'withdrawn', text: 'publikację wycofano' }];
  }
}

function reasonsOfAppearance({ title = '', kind = '', consultationTo, deadline }: Facts): Reason[] {
  const reasons: Reason[] = [];
  if (
    /^\s*(?:rządowy |poselski |senacki |prezydencki )?projekt/iu.test(`${title}`) ||
    /projekt/iu.test(kind)
  )
    reasons.push({ rule: 'new-draft', text: `nowy projekt: ${quote(clipWords(title || kind))}` });
  const until = consultationTo ?? deadline;
  if (until !== undefined)
    reasons.push({
      rule: 'new-consultation',
      text: `nowe konsultacje, uwagi do ${polishDate(until)}`,
    });
  if (reasons.length > 0) return reasons;
  return [{ rule: 'new-publication', text: `nowa publikacja: ${quote(clipWords(title))}` }];
}

function reasonOfField(change: FieldChange): Reason {
  const { before, after } = differingLines(change);
  const words = arrow(clipWords(before), clipWords(after));
  return { rule: { fact: change.field }, text: `${nameOfFieldChange(change)}: ${words}` };
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
  switch (change.kind) {
    case 'removed':
      return [{ rule: 'unit-removed', text: `usunięto: ${where}` }];
    case 'added':
      return [{ rule: 'unit-added', text: `dodano: ${where}` }];
    case 'moved':
      return [{ rule: 'unit-moved', text: `przeniesiono: ${where}` }];
    case 'renumbered': {
      const was = inUnit(change.wasUnit ?? '');
      return [{ rule: 'unit-renumbered', text: `nowa numeracja: ${was} → ${where}` }];
    }
    case 'split': {
      const was = inUnit(change.wasUnit ?? change.unit);
      return [{ rule: 'unit-split', text: `podzielono: ${was} → ${listed(change.splitInto)}` }];
    }
    case 'merged':
      return [{ rule: 'unit-merged', text: `połączono: ${listed(change.mergedFrom)} → ${where}` }];
    case 'changed':
      return change.gaveUp
        ? [{ rule: 'rewritten', text: `całkiem nowe brzmienie: ${where}` }]
        : replacementsOf(change).map(reasonOfWords);
  }
}

function reasonOfWords(replacement: Replacement): Reason {
  const where = ` (${inUnit(replacement.unit)})`;
  const number = numberChangeOf(replacement);
  const modality = modalityChangeOf(replacement);
  const words = arrow(clipWords(replacement.before), clipWords(replacement.after));
  if (/(?:^|\s)\(?(?:uchylon|skreślon)/iu.test(replacement.after))
    return { rule: 'repealed', text: `uchylono: ${inUnit(replacement.unit)}` };
  if (modality !== undefined)
    return { rule: modality, text: `${modalityWords[modality]}: ${words}${where}` };
  if (number === undefined) return { rule: 'wording', text: `zmienione słowa: ${words}${where}` };
  const counted = number.counted === '' || number.quantity === 'date' ? '' : ` ${number.counted}`;
  const isPair = number.before !== '' && number.after !== '';
  const values = isPair ? `${number.before} → ${number.after}${counted}` : words;
  return {
    rule: `${number.quantity}-changed`,
    text: `${quantityWords[number.quantity]}: ${values}${where}`,
  };
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
