import { html, type Markup } from '../../reports/html.ts';
import { counted, type Forms } from '../../reports/polish.ts';
import { tie } from '../../reports/typography.ts';
import { unitKindLabels } from '../../reports/wording.ts';
import type { TextDiff, UnitChange } from '../../worker/change.ts';
import { weigh } from '../../worker/significance.ts';
import { summarise } from '../../worker/summary.ts';
import { significanceWords } from '../words.ts';
import { type Anchored, anchored } from './unit-names.ts';

/** More rows than these are folded away: the text stands below them. */
const openRows = 12;

/** Every changed unit with its kind, one sentence and why it matters, leading to its place. */
export function renderChangeTable(diff: TextDiff, limit: number): Markup | false {
  const rows = anchored(diff.units).slice(0, limit);
  if (rows.length === 0) return false;
  return html`<details class="changes" id="tabela"${rows.length <= openRows && ' open'}>
<summary><h2>Tabela zmian</h2> <span class="meta">${countsOf(diff)}</span></summary>
<table role="table" class="stack">
<caption class="sr">Zmienione jednostki</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Miejsce</th><th role="columnheader" scope="col">Rodzaj</th><th role="columnheader" scope="col">Zmiana</th><th role="columnheader" scope="col">Znaczenie</th></tr></thead>
<tbody role="rowgroup">
${rows.map(renderRow)}</tbody>
</table>
</details>`;
}

function renderRow({ unit, id, name }: Anchored): Markup {
  const { gaveUp, kind } = unit;
  return html`<tr role="row"><th role="rowheader" scope="row"><a href="#${id}">${name}</a></th><td role="cell" data-label="Rodzaj">${unitKindLabels[kind]}${gaveUp && html`<br><small>za dużo różnic</small>`}</td><td role="cell" data-label="Zmiana"><span>${sentenceOf(unit)}</span></td><td role="cell" data-label="Znaczenie"><span>${whyOf(unit)}</span></td></tr>
`;
}

const alone = (unit: UnitChange) => ({ kind: 'text', units: [unit], unchangedUnits: 0 }) as const;

const sentenceOf = (unit: UnitChange) => tie(summarise(alone(unit)));

/** How much it weighs; for changed words also why, without the place that the row names. */
function whyOf(unit: UnitChange): string {
  const { level, reasons } = weigh(alone(unit));
  const own = unit.kind === 'changed' && level !== 'low' ? reasons.slice(0, 3) : [];
  const words = own.map((reason) => reason.replace(` (${unit.unit})`, ''));
  return tie([significanceWords[level].replace('Znaczenie ', ''), ...words].join('; '));
}

/** „3 zmienione, 1 dodana, 2 przeniesione; bez zmian: 40 jednostek”. */
export function countsOf({ units, unchangedUnits }: TextDiff): string {
  const groups = Map.groupBy(units, ({ kind }) => kind);
  const parts = kinds.flatMap((kind) => {
    const count = groups.get(kind)?.length ?? 0;
    return count === 0 ? [] : [counted(count, kindForms[kind])];
  });
  const rest = unchangedUnits === 0 ? '' : `; bez zmian: ${counted(unchangedUnits, unitForms)}`;
  return `${parts.join(', ')}${rest}.`;
}

const kindForms: Readonly<Record<UnitChange['kind'], Forms>> = {
  changed: ['zmieniona', 'zmienione', 'zmienionych'],
  added: ['dodana', 'dodane', 'dodanych'],
  removed: ['usunięta', 'usunięte', 'usuniętych'],
  moved: ['przeniesiona', 'przeniesione', 'przeniesionych'],
  renumbered: ['z nowym numerem', 'z nowym numerem', 'z nowym numerem'],
  split: ['podzielona', 'podzielone', 'podzielonych'],
  merged: ['połączona', 'połączone', 'połączonych'],
};
const kinds = ['changed', 'added', 'removed', 'moved', 'renumbered', 'split', 'merged'] as const;
const unitForms: Forms = ['jednostka', 'jednostki', 'jednostek'];
