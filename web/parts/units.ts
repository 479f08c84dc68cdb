import { html, type Markup } from '../../reports/html.ts';
import { counted } from '../../reports/polish.ts';
import { unitKindLabels } from '../../reports/wording.ts';
import type { TextDiff, UnitChange } from '../../worker/change.ts';
import { renderRedline, renderSide } from './redline.ts';

/** A unit with the anchor under which others may point at it. */
interface Anchored {
  readonly unit: UnitChange;
  readonly id: string;
  /** „art. 12 ust. 2” */
  readonly name: string;
  /** „art. 12 ust. 2, zmieniono” */
  readonly says: string;
}

/** The redline in one column. `limit` units are shown; the rest is only counted, with a link. */
export function renderLaw(diff: TextDiff, limit: number, wholeAddress: string): Markup {
  const shown = anchored(diff.units).slice(0, limit);
  return html`<section class="law" aria-label="Tekst ze zmianami">
${shown.map(renderUnit)}
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

function renderUnit({ unit, id, name, says }: Anchored): Markup {
  return html`<div class="unit ${unitClasses[unit.kind]}${isDeep(unit.unit) && ' deep'}" id="${id}">
<p class="says"><span>${says}</span> <a href="#${id}" aria-label="Odnośnik do: ${name}">odnośnik</a></p>
<p>${renderRedline(unit.passages)}</p>
</div>
`;
}

function renderPair({ unit, id, says }: Anchored): Markup {
  const was = unit.kind === 'added' ? nothing('nie było') : said(unit, 'older');
  const is = unit.kind === 'removed' ? nothing('usunięto') : said(unit, 'newer');
  return html`<tbody role="rowgroup"><tr role="row"><th role="rowheader" scope="rowgroup" colspan="2" id="${id}">${says}</th></tr>
<tr role="row"><td role="cell" data-label="Było">${was}</td><td role="cell" data-label="Jest">${is}</td></tr></tbody>
`;
}

const nothing = (words: string) => html`<span class="meta">${words}</span>`;
const said = ({ passages }: UnitChange, side: 'older' | 'newer') =>
  html`<span>${renderSide(passages, side)}</span>`;

function renderRest(count: number, wholeAddress: string): Markup | false {
  return (
    count > 0 &&
    html`<p class="skipped">Dalej jeszcze ${counted(count, placeForms)}. <a href="${wholeAddress}">Pokaż wszystkie</a></p>`
  );
}

function anchored(units: readonly UnitChange[]): Anchored[] {
  const taken = new Map<string, number>();
  return units.map((unit) => {
    const name = unit.unit === '' ? 'początek tekstu' : unit.unit;
    const slug = `u-${slugOf(name)}`;
    const before = taken.get(slug) ?? 0;
    taken.set(slug, before + 1);
    return {
      unit,
      name,
      id: before === 0 ? slug : `${slug}_${before + 1}`,
      says: saysOf(unit, name),
    };
  });
}

/** `art. 12 ust. 2a` → `art-12-ust-2a`; Polish letters and § stay, they are fine in an id. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}§]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function saysOf({ kind, wasUnit, amends, passages, gaveUp }: UnitChange, name: string): string {
  const from = wasUnit === undefined ? '' : fromWords[kind](wasUnit);
  const same = kind !== 'changed' && passages.every((passage) => passage.kind === 'same');
  const limit = gaveUp ? ', za dużo różnic: pokazujemy cały stary i cały nowy tekst' : '';
  const target = amends === undefined ? '' : ` – zmienia ${amends}`;
  return `${name}, ${unitKindLabels[kind]}${from}${target}${same ? ', treść bez zmian' : ''}${limit}`;
}

const wasAs = (wasUnit: string) => ` (poprzednio ${wasUnit})`;
const fromWords: Readonly<Record<UnitChange['kind'], (wasUnit: string) => string>> = {
  changed: wasAs,
  added: wasAs,
  removed: () => '',
  moved: (wasUnit) => ` z ${wasUnit}`,
  renumbered: wasAs,
};

const unitClasses: Readonly<Record<UnitChange['kind'], string>> = {
  changed: 'changed',
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  renumbered: 'moved',
};

const isDeep = (unit: string) => /\b(pkt|lit\.|tiret)/.test(unit);
const unitForms = ['jednostka', 'jednostki', 'jednostek'] as const;
const placeForms = ['zmieniona jednostka', 'zmienione jednostki', 'zmienionych jednostek'] as const;
