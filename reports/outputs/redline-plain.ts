import type { Passage, TextDiff, UnitChange } from '../../worker/change.ts';
import { partsOf } from '../excerpt.ts';
import { unitKindLabels } from '../wording.ts';

/** How words that came and went are marked in plain text: what stands before and behind them. */
export interface Marks {
  readonly added: readonly [string, string];
  readonly removed: readonly [string, string];
  /** Before the name of each unit. */
  readonly unit: string;
}

/** As `wdiff` and `git diff --word-diff` write it. */
export const wordMarks: Marks = { added: ['{+', '+}'], removed: ['[-', '-]'], unit: '## ' };
export const markdownMarks: Marks = { added: ['**', '**'], removed: ['~~', '~~'], unit: '### ' };
/** Green and underlined, red and struck: on a terminal. */
export const terminalMarks: Marks = {
  added: ['\u001b[32;4m', '\u001b[0m'],
  removed: ['\u001b[31;9m', '\u001b[0m'],
  unit: '## ',
};

/** A redline without HTML: one block per unit that differs, in the order of the newer text. */
export function redlinePlain({ units, followedReferences = [] }: TextDiff, marks: Marks): string {
  const followed = followedReferences.map(
    ({ unit, before, after }) => `${nameOf(unit)}: ${before} → ${after}`,
  );
  return [
    ...units.map((unit) => unitOf(unit, marks)),
    ...(followed.length === 0 ? [] : [`${marks.unit}${followedWords}\n${followed.join('\n')}`]),
  ].join('\n\n');
}

const followedWords = 'Odesłania, które poszły za nową numeracją (nie są zmianą)';
const nameOf = (unit: string) => (unit === '' ? 'początek tekstu' : unit);

function unitOf(change: UnitChange, marks: Marks): string {
  const { unit, wasUnit, amends, kind, gaveUp, page, passages } = change;
  const notes = [
    `${unitKindLabels[kind]} ${partsOf(change)}`.trimEnd(),
    wasUnit === undefined ? '' : `poprzednio ${wasUnit}`,
    amends === undefined ? '' : `zmienia ${amends}`,
    page === undefined ? '' : `s. ${page}`,
    gaveUp ? 'za dużo różnic: cały stary i cały nowy tekst' : '',
  ].filter((note) => note !== '');
  const head = `${marks.unit}${nameOf(unit)} – ${notes.join(', ')}`;
  return [head, passages.map((passage) => marked(passage, marks)).join('')]
    .filter((line) => line !== '')
    .join('\n');
}

/** Marks hug the words: Markdown ignores them beside a space. Each line is marked by itself. */
function marked({ kind, text }: Passage, marks: Marks): string {
  if (kind === 'same') return text;
  const [before, behind] = marks[kind];
  return text.replace(/^(\s*)(\S.*?)(\s*)$/gmu, `$1${before}$2${behind}$3`);
}
