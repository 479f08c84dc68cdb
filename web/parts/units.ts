import { html, type Markup } from '../../reports/html.ts';
import { counted } from '../../reports/polish.ts';
import type { TextDiff, UnitChange } from '../../worker/change.ts';
import { renderLines, sideOf } from './redline.ts';
import { type Anchored, anchored, isDeep, saysOf } from './unit-names.ts';

/** The redline in one column. `limit` units are shown; the rest is only counted, with a link. */
export function renderLaw(diff: TextDiff, limit: number, wholeAddress: string): Markup {
  const shown = anchored(diff.units).slice(0, limit);
  return html`<section class="law" aria-label="Tekst ze zmianami">
${shown.map((one, at) => renderUnit(one, shown[at + 1]))}
${renderRest(diff.units.length - shown.length, wholeAddress)}
${diff.unchangedUnits > 0 && html`<p class="skipped">Bez zmian: ${counted(diff.unchangedUnits, unitForms)}. Pokazujemy tylko to, co się różni.</p>`}
</section>`;
}

/** The redline as two columns; one under the other on a narrow screen. */
export function renderSides(diff: TextDiff, limit: number, wholeAddress: string): Markup {
  const shown = anchored(diff.units).slice(0, limit);
  return html`<table role="table" class="sides stack">
<caption>Poprzedni i obecny tekst <small>Tylko zmienione jednostki. Na wąskim ekranie teksty stoją jeden pod drugim.</small></caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Było</th><th role="columnheader" scope="col">Jest</th></tr></thead>
${shown.map(renderPair)}
</table>
${renderRest(diff.units.length - shown.length, wholeAddress)}`;
}

function renderUnit(one: Anchored, next: Anchored | undefined): Markup {
  const { unit, id, bar } = one;
  return html`<div class="unit ${bar}${isDeep(unit.unit) && ' deep'}" id="${id}">
${renderSays(one, saysOf(one), next)}
${renderLines(unit.passages)}</div>
`;
}

/** The line over a unit: what became of it, its own address, and the way to the next one. */
export function renderSays(
  { id, name }: Anchored,
  says: Markup,
  next: Anchored | undefined,
): Markup {
  return html`<p class="says"><span>${says}</span> <a href="#${id}" aria-label="Odnośnik do: ${name}">odnośnik</a>${
    next &&
    html` <a class="no-print" href="#${next.id}" aria-label="Następna zmiana: ${next.name}">następna</a>`
  }</p>`;
}

function renderPair(one: Anchored): Markup {
  const { unit, id } = one;
  return html`<tbody role="rowgroup"><tr role="row"><th role="rowheader" scope="rowgroup" colspan="2" id="${id}">${saysOf(one)}</th></tr>
<tr role="row"><td role="cell" data-label="Było">${renderBefore(unit)}</td><td role="cell" data-label="Jest">${renderAfter(unit)}</td></tr></tbody>
`;
}

/** What stood there, with the words that went. */
export const renderBefore = (unit: UnitChange, opening: Markup | string = '') =>
  unit.kind === 'added' ? nothing('nie było') : said(unit, 'older', opening);

/** What stands there, with the words that came. */
export const renderAfter = (unit: UnitChange, opening: Markup | string = '') =>
  unit.kind === 'removed' ? nothing('usunięto') : said(unit, 'newer', opening);

const nothing = (words: string) => html`<span class="meta">${words}</span>`;

function said({ passages }: UnitChange, side: 'older' | 'newer', opening: Markup | string): Markup {
  const own = sideOf(passages, side);
  if (own.length === 0) return nothing('treść bez zmian');
  return html`<div>${renderLines(own, opening)}</div>`;
}

function renderRest(count: number, wholeAddress: string): Markup | false {
  return (
    count > 0 &&
    html`<p class="skipped">Dalej jeszcze ${counted(count, placeForms)}. <a href="${wholeAddress}">Pokaż wszystkie</a></p>`
  );
}

const unitForms = ['jednostka', 'jednostki', 'jednostek'] as const;
const placeForms = ['zmieniona jednostka', 'zmienione jednostki', 'zmienionych jednostek'] as const;
