import type { Gap, SourceHealth } from '../../crawler/health.ts';
import type { NotWatched } from '../../crawler/source.ts';
import { html, link, type Markup } from '../../reports/html.ts';
import { counted, dayInWords, grouped, momentInWords } from '../../reports/polish.ts';
import { oneLine, tie } from '../../reports/typography.ts';
import { sourceKindLabels } from '../../reports/wording.ts';
import type { Page } from '../layout.ts';
import { countState, healthInWords, healthStates, renderUnread } from '../parts/health.ts';
import { renderState } from '../parts/state.ts';
import type { PermissionNote } from '../ports.ts';
import { healthWords } from '../words.ts';

export interface SourcesModel {
  readonly now: Date;
  readonly health: readonly SourceHealth[];
  readonly unwatched: readonly NotWatched[];
  readonly permissions: readonly PermissionNote[];
}

/** How every source fares, what could not be read and when, and by whose leave it is read. */
export function sourcesPage({ now, health, unwatched, permissions }: SourcesModel): Page {
  return {
    title: 'Źródła: stan i luki',
    section: '/zrodla',
    main: html`<h1>Źródła</h1>
<p class="lead">${healthInWords(health)}</p>
<p class="meta">Stan na ${momentInWords(now)}. ${nextInWords(health)}</p>
<dl class="counters">${healthStates.map((state) => html`<div><dt>${healthWords[state].word}</dt><dd>${countState(health, state)}</dd></div>`)}</dl>
${renderUnread(health, 12, false)}
${renderOff(health)}
<h2 id="wszystkie">Wszystkie źródła</h2>
${health.length === 0 ? html`<div class="empty"><h3>Lista źródeł jest pusta</h3><p>Nie obserwujemy niczego, więc o niczym nie wiemy.</p></div>` : renderTable(health, permissions)}
${renderUnwatched(unwatched)}
<h2 id="luki">Luki</h2>
${renderGaps(health)}`,
  };
}

function nextInWords(health: readonly SourceHealth[]): string {
  const next = health
    .flatMap(({ nextDueAt }) => (nextDueAt === null ? [] : [nextDueAt]))
    .sort((a, b) => a.getTime() - b.getTime())[0];
  return next === undefined ? '' : `Następne sprawdzenie: ${momentInWords(next)}.`;
}

function renderOff(health: readonly SourceHealth[]): Markup | false {
  const off = health.filter(({ state }) => state === 'off');
  if (off.length === 0) return false;
  return html`<section class="notice warn" aria-labelledby="wylaczone">
<h2 id="wylaczone">Czego nie czytamy, bo nie ma zgody</h2>
<p>Plik robots.txt tych serwisów zabrania odczytu automatycznego. Nie wiemy, co się tam zmienia.</p>
<p>Włączy je osoba, która prowadzi monitor: wpisuje do pliku <code>config/permissions.json</code>, kto, kiedy i na jakiej podstawie prawnej zezwolił na odczyt. Wzór z propozycją podstawy, do sprawdzenia i poprawienia, podaje polecenie <code>./monitor doctor</code>. Podstawa stoi potem na tej stronie i w każdym raporcie.</p>
<ul>${off.map(({ name }) => html`<li>${name}</li>`)}</ul>
</section>`;
}

function renderTable(
  health: readonly SourceHealth[],
  permissions: readonly PermissionNote[],
): Markup {
  return html`<table role="table" class="stack tight">
<caption>Stan źródeł <small>Zapytania: z ostatniej doby, w nawiasie udział odpowiedzi „bez zmian” (304).</small></caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Źródło</th><th role="columnheader" scope="col">Stan</th><th role="columnheader" scope="col" class="num">Pozycji</th><th role="columnheader" scope="col">Ostatni dobry odczyt</th><th role="columnheader" scope="col">Następny odczyt</th><th role="columnheader" scope="col" class="num">Zapytania</th><th role="columnheader" scope="col">Podstawa odczytu</th></tr></thead>
<tbody role="rowgroup">
${health.map((source) => renderRow(source, permissions))}
</tbody>
</table>`;
}

function renderRow(source: SourceHealth, permissions: readonly PermissionNote[]): Markup {
  const { id, name, kind, address, state, reasons, lastGoodAt, nextDueAt } = source;
  return html`<tr role="row" id="${id}"><th role="rowheader" scope="row">${link(address, name)}<br><small class="meta">${sourceKindLabels[kind]}</small></th>
<td role="cell" data-label="Stan"><span>${renderState(healthWords[state])}${reasons.map((reason) => html`<br><small>${tie(oneLine(reason))}</small>`)}</span></td>
<td role="cell" data-label="Pozycji" class="num"><span>${lastGoodAt === null ? 'nie wiemy' : grouped(source.listed)}</span></td>
<td role="cell" data-label="Dobry odczyt">${lastGoodAt === null ? 'nigdy' : momentInWords(lastGoodAt)}</td>
<td role="cell" data-label="Następny">${nextDueAt === null ? 'nie ma w planie' : momentInWords(nextDueAt)}</td>
<td role="cell" data-label="Zapytania" class="num"><span>${requestsInWords(source)}</span></td>
<td role="cell" data-label="Podstawa"><span>${renderGround(source, permissions)}</span></td></tr>
`;
}

function requestsInWords({ requestsLastDay, notModifiedShare }: SourceHealth): string {
  const share = notModifiedShare === null ? '' : ` (${Math.round(100 * notModifiedShare)}\u00a0%)`;
  return `${grouped(requestsLastDay)}${share}`;
}

function renderGround(
  { id, state }: SourceHealth,
  permissions: readonly PermissionNote[],
): Markup | string {
  const note = permissions.find(({ sourceId }) => sourceId === id);
  if (note !== undefined)
    return html`${oneLine(note.ground)}<br><small class="meta">wpis: ${oneLine(note.recordedBy)}, ${dayInWords(note.recordedOn)}</small>`;
  return state === 'off' ? 'robots.txt zabrania, brak zgody' : 'robots.txt zezwala';
}

/** What is missing is said as plainly as what is there. */
function renderUnwatched(unwatched: readonly NotWatched[]): Markup | false {
  if (unwatched.length === 0) return false;
  return html`<h2 id="nieobserwowane">Czego jeszcze nie obserwujemy</h2>
<table role="table" class="stack tight">
<caption>${counted(unwatched.length, ['miejsce', 'miejsca', 'miejsc'])} <small>O tym, co się tam zmienia, nie wiemy.</small></caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Miejsce</th><th role="columnheader" scope="col">Dlaczego</th></tr></thead>
<tbody role="rowgroup">
${unwatched.map(
  ({ name, address, because }) =>
    html`<tr role="row"><th role="rowheader" scope="row">${address === undefined ? name : link(address, name)}</th><td role="cell" data-label="Dlaczego">${tie(because)}</td></tr>
`,
)}
</tbody>
</table>`;
}

/** The reports of their periods keep the older ones. */
const mostGaps = 100;

function renderGaps(health: readonly SourceHealth[]): Markup {
  const gaps = health
    .flatMap(({ name, gaps: own }) => own.map((gap) => ({ name, gap })))
    .sort((a, b) => b.gap.from.getTime() - a.gap.from.getTime());
  if (gaps.length === 0) return html`<p>Nie zapisano żadnej luki w źródłach, które czytamy.</p>`;
  return html`<table role="table" class="stack tight">
<caption>${counted(gaps.length, ['luka', 'luki', 'luk'])} <small>Każda jest też w raporcie za swój okres. O tym, co się wtedy działo, nie wiemy.${gaps.length > mostGaps && ` Tu ${mostGaps} najnowszych.`}</small></caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Źródło</th><th role="columnheader" scope="col">Od</th><th role="columnheader" scope="col">Do</th><th role="columnheader" scope="col">Powód</th></tr></thead>
<tbody role="rowgroup">
${gaps.slice(0, mostGaps).map(({ name, gap }) => renderGap(name, gap))}
</tbody>
</table>`;
}

function renderGap(name: string, { from, to, reason }: Gap): Markup {
  return html`<tr role="row"><th role="rowheader" scope="row">${name}</th><td role="cell" data-label="Od">${momentInWords(from)}</td><td role="cell" data-label="Do">${to === null ? 'trwa' : momentInWords(to)}</td><td role="cell" data-label="Powód">${tie(oneLine(reason))}</td></tr>
`;
}
