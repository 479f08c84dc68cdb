import type { DocumentRole } from './source.ts';

/** The order is the policy: a table of remarks on a draft is remarks, not a draft. */
const rules: readonly (readonly [RegExp, DocumentRole])[] = [
  [/(^|\s)(uwagi?|uwag|stanowisk\S*|odniesieni\S*|opini\S*)(\s|$|\.|\))/u, 'remarks'],
  [/(^|\s)(pism[oa]|rozdzielnik)(\s|$|\.)/u, 'letter'],
  [/(^|\s)osr(\s|$|\.)|ocen[ay] skutk/u, 'ria'],
  // "Uzasadnienie do projektu ustawy" is a memorandum, "ustawa i uzasadnienie" holds the draft.
  [/^[\s\d().a-z]{0,8}uzasadnieni/u, 'memorandum'],
  [/projekt|ustaw[aęy]|rozporządzeni/u, 'draft'],
  [/uzasadnieni/u, 'memorandum'],
  [/raport|sprawozdani/u, 'report'],
  [/załącznik|aneks/u, 'annex'],
  [/(^|\s)(plan|program|strategi|rpdi)/u, 'plan'],
];

/** What a document is by its displayed name or title; `undefined` when the name does not tell. */
export function roleOfName(name: string): DocumentRole | undefined {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_\-(]+/g, ' ')
    .trim();
  return rules.find(([pattern]) => pattern.test(words))?.[1];
}
