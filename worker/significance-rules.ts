import type { FactName } from '../crawler/facts.ts';
import type { DocumentRole } from '../crawler/source.ts';
import type { Significance } from './change.ts';
import type { Quantity } from './changed-words.ts';
import type { ModalityChange } from './modality.ts';

export type Level = Significance['level'];

/** Every rule that can fire on words, units and publications. */
export type RuleName =
  | `${Quantity}-changed`
  | ModalityChange
  | 'repealed'
  | 'rewritten'
  | 'wording'
  | 'unit-added'
  | 'unit-removed'
  | 'unit-moved'
  | 'unit-renumbered'
  | 'unit-split'
  | 'unit-merged'
  | 'new-draft'
  | 'new-consultation'
  | 'new-publication'
  | 'document-removed'
  | 'withdrawn';

/** How much each rule weighs. Analysts tune it in `config/significance.json`. */
export interface SignificanceRules {
  readonly rules: Readonly<Record<RuleName, Level>>;
  /** By the fact that changed; others are low. */
  readonly facts: Readonly<Partial<Record<FactName, Level>>>;
  /** By the role of a document that was added. */
  readonly documents: Readonly<Record<DocumentRole, Level>>;
}

/** What the shipped file says, for those who weigh without settings. */
export const usualRules: SignificanceRules = {
  rules: {
    'date-changed': 'high',
    'term-changed': 'high',
    'amount-changed': 'high',
    'percent-changed': 'high',
    'number-changed': 'high',
    'reference-changed': 'middle',
    weaker: 'high',
    stronger: 'high',
    'negation-added': 'high',
    'negation-removed': 'high',
    repealed: 'high',
    rewritten: 'middle',
    wording: 'low',
    'unit-added': 'middle',
    'unit-removed': 'high',
    'unit-moved': 'low',
    'unit-renumbered': 'low',
    'unit-split': 'low',
    'unit-merged': 'low',
    'new-draft': 'high',
    'new-consultation': 'high',
    'new-publication': 'middle',
    'document-removed': 'middle',
    withdrawn: 'high',
  },
  facts: {
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
  },
  documents: {
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
  },
};
