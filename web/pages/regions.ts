import { type Cell, channels, type RegionCoverage } from '../../crawler/coverage.ts';
import type { Channel } from '../../crawler/source.ts';
import { tileFigure } from '../../reports/figures/tile-map.ts';
import { html, type Markup } from '../../reports/html.ts';
import type { NamedPlan } from '../../reports/named-plan.ts';
import { plansTable } from '../../reports/outputs/plans-table.ts';
import { planNote, planSigns, plansInWords } from '../../reports/plan-words.ts';
import { momentInWords } from '../../reports/polish.ts';
import { oneLine, tie } from '../../reports/typography.ts';
import type { Page } from '../layout.ts';
import { renderState } from '../parts/state.ts';
import { placeWords } from '../words.ts';

export interface RegionsModel {
  readonly now: Date;
  /** All 16. */
  readonly plans: readonly NamedPlan[];
  readonly coverage: readonly RegionCoverage[];
}

/** The plans of the 16 voivodeships, and which of their places are watched. */
export function regionsPage({ now, plans, coverage }: RegionsModel): Page {
  const nameOf = new Map(plans.map(({ region, name }) => [region, name]));
  return {
    title: 'Regiony: plany w 16 województwach',
    section: '/regiony',
    main: html`<h1>Regiony</h1>
<p class="lead">${tie(plansInWords(plans))}</p>
<p class="meta">Stan na ${momentInWords(now)}. Plan to regionalny plan rozwoju usług społecznych i deinstytucjonalizacji (RPDI).</p>
<figure>
<figcaption>Stan planu w każdym województwie <small>Kafelek prowadzi do wiersza tabeli. Te same dane są w tabeli niżej.</small></figcaption>
${tileFigure(
  'Mapa kafelkowa: stan regionalnego planu w 16 województwach',
  plans.map((row) => ({
    ...{ code: row.region, name: row.name, href: `#plan-${row.region}` },
    ...{ sign: planSigns[row.status], note: planNote(row) },
  })),
  Object.values(planSigns),
)}
<p class="meta">„Nie znaleziono” znaczy, że nie trafiliśmy na ślad planu, a nie, że planu nie ma.</p>
</figure>
<h2 id="rejestr">Rejestr planów</h2>
${plansTable('Regionalne plany', plans, (sha256) => `/kopie/${sha256}`)}
<h2 id="pokrycie">Co obserwujemy w każdym województwie</h2>
${renderCoverage(coverage, nameOf)}`,
  };
}

const channelWords: Readonly<Record<Channel, string>> = {
  bip: 'BIP urzędu marszałkowskiego',
  rops: 'Ośrodek polityki społecznej',
  programme: 'Program regionalny',
  journal: 'Dziennik urzędowy',
};

function renderCoverage(
  coverage: readonly RegionCoverage[],
  nameOf: ReadonlyMap<string, string>,
): Markup {
  return html`<table role="table" class="stack tight">
<caption>Miejsca i ich stan <small>O miejscu, którego nie obserwujemy, nie piszemy „bez zmian”.</small></caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Województwo</th>${channels.map((channel) => html`<th role="columnheader" scope="col">${channelWords[channel]}</th>`)}</tr></thead>
<tbody role="rowgroup">
${coverage.map(
  ({ region, cells }) =>
    html`<tr role="row"><th role="rowheader" scope="row">${nameOf.get(region) ?? region}</th>${channels.map((channel) => html`<td role="cell" data-label="${channelWords[channel]}"><span>${renderCell(cells[channel])}</span></td>`)}</tr>
`,
)}
</tbody>
</table>`;
}

function renderCell({ state, places }: Cell): Markup {
  if (state === 'none') return renderState({ word: 'nie obserwujemy', tone: 'idle' });
  const reasons = places.flatMap(({ because }) => (because === null ? [] : [because]));
  return html`${renderState(placeWords(state))}${reasons.slice(0, 2).map((reason) => html`<br><small>${tie(oneLine(reason))}</small>`)}`;
}
