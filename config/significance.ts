import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { factNames } from '../crawler/facts.ts';
import { CannotStart } from './errors.ts';

const level = z.enum(['high', 'middle', 'low']);

/** Every rule must be there, and no other: a misspelt name would silently weigh nothing. */
const SignificanceFile = z.strictObject({
  rules: z.strictObject({
    'date-changed': level,
    'term-changed': level,
    'amount-changed': level,
    'percent-changed': level,
    'number-changed': level,
    'reference-changed': level,
    weaker: level,
    stronger: level,
    'negation-added': level,
    'negation-removed': level,
    repealed: level,
    rewritten: level,
    wording: level,
    'unit-added': level,
    'unit-removed': level,
    'unit-moved': level,
    'unit-renumbered': level,
    'unit-split': level,
    'unit-merged': level,
    'new-draft': level,
    'new-consultation': level,
    'new-publication': level,
    'document-removed': level,
    withdrawn: level,
  }),
  /** By the fact that changed; those that are not named are low. */
  facts: z.partialRecord(z.enum(factNames), level),
  /** By the role of a document that was added. */
  documents: z.strictObject({
    draft: level,
    plan: level,
    ria: level,
    memorandum: level,
    letter: level,
    remarks: level,
    annex: level,
    print: level,
    report: level,
    other: level,
  }),
});

/** How much each rule of significance weighs, as analysts set it. */
export type SignificanceSettings = Readonly<z.infer<typeof SignificanceFile>>;

const file = new URL('./significance.json', import.meta.url);

/** @throws CannotStart naming every fault of the file at once. */
export function readSignificance(path: URL = file): SignificanceSettings {
  const result = SignificanceFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw new CannotStart(
    `config/significance.json is not usable:\n${z.prettifyError(result.error)}`,
    2,
  );
}
