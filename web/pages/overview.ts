import type { SourceHealth } from '../../crawler/health.ts';
import { html, type Markup } from '../../reports/html.ts';
import type { Period } from '../../reports/period.ts';
import { counted, dayOf, momentInWords, weekdayInWords } from '../../reports/polish.ts';
import { capital } from '../../reports/summary.ts';
import { numberOf } from '../../reports/title.ts';
import { oneLine, tie } from '../../reports/typography.ts';
import { forms } from '../../reports/wording.ts';
import type { ChangeRecord } from '../../worker/change.ts';
import type { Page } from '../layout.ts';
import { dueOf, renderDue } from '../parts/due.ts';
import { countState, healthInWords, renderOffNote, renderUnread } from '../parts/health.ts';
import { changeAddress, renderItem } from '../parts/item.ts';
import type { ChangeCounts, ReportSummary } from '../ports.ts';
import { addressOf } from '../search/setting.ts';

export interface OverviewModel {
  readonly now: Date;
  readonly period: Period;
  readonly counts: ChangeCounts;
  /** Soonest first. */
  readonly deadlines: readonly ChangeRecord[];
  /** Newest first. */
  readonly newest: readonly ChangeRecord[];
  readonly health: readonly SourceHealth[];
  readonly lastReport: ReportSummary | undefined;
}

/** First page: until when one can answer, what is new, and what could not be read. */
export function overviewPage(model: OverviewModel): Page {
  const { health, now } = model;
  return {
    title: 'Przegląd',
    section: '/',
    main: html`<h1>Przegląd</h1>
${renderLead(model)}
<p class="meta">Stan na ${momentInWords(now)}. <a href="/zrodla">${healthInWords(health)}</a></p>
<div class="aside">
<div>
<h2 id="terminy">Do kiedy można odpowiedzieć</h2>
${renderDeadlines(model)}
<h2 id="nowe">Co nowego</h2>
${model.newest.length === 0 ? renderNothing(health) : renderNewest(model)}
</div>
<div>
${renderCounters(model)}
${renderOffNote(health)}
${renderUnread(health, 3, html`<a href="/zrodla">Stan wszystkich źródeł</a>`)}
${renderLastReport(model.lastReport)}
</div>
</div>`,
  };
}

function renderLead({ counts, period, deadlines, now }: OverviewModel): Markup {
  const soon = deadlines.filter((change) => (dueOf(change, now)?.days ?? 8) <= 7).length;
  const ending =
    soon === 0
      ? 'W ciągu 7 dni nie mija żaden znany nam termin.'
      : `W ciągu 7 dni ${soon === 1 ? 'mija' : 'mijają'} ${counted(soon, ['termin', 'terminy', 'terminów'])}.`;
  return html`<p class="lead">${capital(period.name)}: <a href="${changesOf(period)}">${counted(counts.relevant, forms.change)}</a> w usługach społecznych. ${tie(ending)}</p>`;
}

function changesOf({ from }: Period): string {
  return addressOf([{ param: 'od', value: dayOf(from) }]);
}

function renderDeadlines({ deadlines, now }: OverviewModel): Markup {
  if (deadlines.length === 0)
    return html`<p>Nie znamy żadnego otwartego terminu. Część pism nie podaje daty, więc to nie znaczy, że ich nie ma.</p>`;
  return html`<ul class="due-list">
${deadlines.map((change) => renderDeadline(change, now))}
</ul>`;
}

function renderDeadline(change: ChangeRecord, now: Date): Markup | false {
  const due = dueOf(change, now);
  if (due === undefined) return false;
  const number = numberOf(change);
  const how = due.deadline.certainty === 'computed' ? 'Termin obliczony na podstawie pisma. ' : '';
  return html`<li>${renderDue(due)}
<div><p><a href="${changeAddress(change)}" class="said">${oneLine(change.publication.title)}</a>${number !== null && ` (${number})`}</p>
<p class="meta">Do ${weekdayInWords(due.deadline.day)}. ${how}${change.source.name}.</p></div></li>
`;
}

function renderNewest({ newest, now }: OverviewModel): Markup {
  return html`<div class="items">
${newest.map((change) => renderItem(change, now))}
</div>
<p><a href="/zmiany">Wszystkie zmiany</a></p>`;
}

/** An empty list says why: nothing read yet, nothing certain, or certainly nothing. */
function renderNothing(health: readonly SourceHealth[]): Markup {
  const waiting = countState(health, 'never');
  const readable = health.length - countState(health, 'off');
  if (health.length === 0 || waiting > 0) return renderFirstRun(readable - waiting, readable);
  return html`<div class="empty">
<h3>Na razie bez zmian</h3>
<p>Pierwszy odczyt zapisuje stan wyjściowy i o niczym nie powiadamia. ${
    countState(health, 'ok') === readable
      ? 'Od tamtej pory nic istotnego się nie zmieniło.'
      : 'Nie wszystkie źródła odpowiadają, więc o części nie wiemy.'
  }</p>
</div>`;
}

function renderFirstRun(done: number, all: number): Markup {
  return html`<div class="empty">
<h3>Zaczynamy patrzeć</h3>
<p>Pierwszy odczyt zapisuje stan wyjściowy i o niczym nie powiadamia. Zmiany pojawią się od drugiego odczytu.</p>
${all > 0 && html`<p><strong>Odczytano ${done} z ${counted(all, ['źródła', 'źródeł', 'źródeł'])}.</strong> <progress value="${done}" max="${all}" aria-label="Odczytane źródła">${done} z ${all}</progress></p>`}
</div>`;
}

function renderCounters({ counts, period }: OverviewModel): Markup {
  const { byKind } = counts;
  const rows: readonly (readonly [string, number])[] = [
    ['nowe publikacje', byKind.appeared],
    ['zmiany tekstu', byKind.text],
    ['zmiany danych', byKind.facts],
    ['nowe dokumenty', byKind['document-added']],
    ['wycofane i usunięte', byKind.withdrawn + byKind['document-removed']],
  ];
  return html`<section class="panel" aria-labelledby="okres">
<h2 id="okres">${capital(period.name)}</h2>
<dl class="counters">${rows.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>
<p class="meta">Zmiany istotne dla usług społecznych. Wszystkich, które widzieliśmy: ${counts.all}.</p>
</section>`;
}

function renderLastReport(report: ReportSummary | undefined): Markup {
  return html`<section class="panel" aria-labelledby="raport">
<h2 id="raport">Ostatni raport</h2>
${
  report === undefined
    ? html`<p>Nie ma jeszcze raportu. Powstaje co dwa miesiące.</p>`
    : html`<p><a href="/raporty/${encodeURIComponent(report.id)}">${report.period}</a><br><span class="meta">${counted(report.changes, forms.change)}, wydanie ${report.edition}</span></p>`
}
</section>`;
}
