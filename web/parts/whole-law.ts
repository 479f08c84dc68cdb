import { html, type Markup } from '../../reports/html.ts';
import { counted } from '../../reports/polish.ts';
import { capital } from '../../reports/summary.ts';
import type { Passage, TextDiff, UnitChange } from '../../worker/change.ts';
import type { Unit } from '../../worker/diff/units.ts';
import { inUnit } from '../../worker/quoting.ts';
import { renderLines } from './redline.ts';
import {
  type Anchored,
  anchored,
  isDeep,
  isPlace,
  nameOf,
  originOf,
  saysOf,
} from './unit-names.ts';
import { renderAfter, renderBefore, renderSays } from './units.ts';
import { layOut, type Piece } from './whole-text.ts';

/** Two texts cut into units, and what differs. */
export interface WholeTexts {
  readonly older: readonly Unit[];
  readonly newer: readonly Unit[];
  readonly diff: TextDiff;
}

/**
 * The whole newer text as a redline: what did not change is folded away, and each change is there
 * both in one column and side by side, one of which the style sheet shows.
 */
export function renderWholeLaw({ older, newer, diff }: WholeTexts): Markup {
  const changes = anchored(diff.units);
  const book = {
    ...{ changes, older: byLabel(older), firsts: firstsOf(older, newer) },
    was: wasNames(diff.units),
  };
  return html`<section class="law whole" aria-label="Tekst ze zmianami">
${layOut(older, newer, diff).map((piece) => renderPiece(piece, book))}
</section>`;
}

/** What the pieces are written from. */
interface Book {
  readonly changes: readonly Anchored[];
  readonly older: ReadonlyMap<string, Unit>;
  /** What articles that moved or were renumbered were called. */
  readonly was: ReadonlyMap<string, string>;
  /** Units with which an article begins. */
  readonly firsts: ReadonlySet<Unit>;
}

const byLabel = (units: readonly Unit[]) => new Map(units.map((unit) => [unit.label, unit]));

function wasNames(units: readonly UnitChange[]): Map<string, string> {
  const named = units.flatMap(({ kind, unit, wasUnit }) =>
    isPlace(kind) && wasUnit !== undefined ? [[unit, wasUnit] as const] : [],
  );
  return new Map(named);
}

/** The unit that a change found in the older text; its article may have had another number. */
function olderOf(change: UnitChange, own: Unit | undefined, { older, was }: Book) {
  const { kind, unit, wasUnit } = change;
  if (kind === 'removed') return older.get(unit);
  const block = own?.block ?? unit;
  return older.get(wasUnit ?? `${was.get(block) ?? block}${unit.slice(block.length)}`);
}

function firstsOf(...texts: readonly (readonly Unit[])[]): Set<Unit> {
  const first = (unit: Unit, at: number, all: readonly Unit[]) => unit.block !== all[at - 1]?.block;
  return new Set(texts.flatMap((units) => units.filter(first)));
}

function renderPiece(piece: Piece, book: Book): Markup | false {
  if (piece.kind === 'head') return renderHead(piece.unit);
  if (piece.kind === 'same') return renderSame(piece.units, book);
  const one = book.changes[piece.at];
  if (one === undefined) return false;
  if (piece.kind === 'left') return renderLeft(one);
  return renderChange(one, book.changes[piece.at + 1], piece.units, book);
}

function renderChange(
  one: Anchored,
  next: Anchored | undefined,
  units: readonly Unit[],
  book: Book,
): Markup {
  const { unit, id, bar } = one;
  const origin = unit.kind === 'moved' ? originOf(id) : undefined;
  const now = units[0];
  const before = olderOf(unit, now, book);
  const words = isKept(unit.passages)
    ? units.map((inside) => renderUnit(inside, book))
    : renderBoth(unit, openingOf(before, book), openingOf(now, book));
  return html`<div class="unit ${bar}${isDeep(unit.unit) && ' deep'}" id="${id}" data-stop>
${renderSays(one, saysOf(one, origin), next)}
${words}</div>
`;
}

/** A unit that only moved: its parts as they stand are better than one run of words. */
const isKept = (passages: readonly Passage[]) => passages.every(({ kind }) => kind === 'same');

const openingOf = (unit: Unit | undefined, book: Book) =>
  unit === undefined ? '' : opening(unit, book);

function renderBoth(unit: UnitChange, was: Markup | string, is: Markup | string): Markup {
  return html`<div class="one">${renderLines(unit.passages, unit.kind === 'removed' ? was : is)}</div>
<div class="two"><div><p class="meta">Było</p>${renderBefore(unit, was)}</div><div><p class="meta">Jest</p>${renderAfter(unit, is)}</div></div>
`;
}

function renderLeft({ unit, id, name }: Anchored): Markup {
  return html`<p class="skipped" id="${originOf(id)}">Tu było: ${nameOf(unit.wasUnit ?? unit.unit)}. Przeniesiono do: <a href="#${id}">${name}</a>.</p>
`;
}

/** „Rozdział 2. Prawo do asystencji osobistej”. */
const renderHead = ({ label, text }: Unit): Markup =>
  html`<h3>${capital(label)}${text !== '' && `. ${text.replaceAll('\n', ' ')}`}</h3>
`;

function renderSame(units: readonly Unit[], book: Book): Markup | false {
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined) return false;
  const to = units.length > 1 && html` – ${inUnit(last.label)}`;
  const count = units.length > 1 && ` (${counted(units.length, unitForms)})`;
  return html`<details class="skipped"><summary>Bez zmian: ${inUnit(first.label)}${to}${count}</summary>
<div class="kept">
${units.map((unit) => renderUnit(unit, book))}</div></details>
`;
}

function renderUnit(unit: Unit, book: Book): Markup {
  const { label, block, marker, text } = unit;
  const isHeaded = label !== '' && label === block && marker === '';
  return html`<div class="unit${isDeep(label) && ' deep'}">${isHeaded && html`<p><b>${capital(label)}</b></p>`}${renderLines([{ kind: 'same', text }], isHeaded ? '' : opening(unit, book))}</div>
`;
}

/** What stands before a unit's words: its article where that begins, and its own number. */
function opening(unit: Unit, { firsts }: Book): Markup {
  const { label, block, marker } = unit;
  if (label === block) return html`${marker !== '' && html`<b>${marker}</b> `}`;
  const begins = firsts.has(unit) && /^(?:art\.|§)/.test(block);
  return html`${begins && html`<b>${capital(block)}.</b> `}${marker !== '' && `${marker} `}`;
}

const unitForms = ['jednostka', 'jednostki', 'jednostek'] as const;
