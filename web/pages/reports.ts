import { html, type Markup } from '../../reports/html.ts';
import { counted, momentInWords } from '../../reports/polish.ts';
import { forms } from '../../reports/wording.ts';
import type { Page } from '../layout.ts';
import { renderState } from '../parts/state.ts';
import type { ReportSummary } from '../ports.ts';
import { reportStateWords } from '../words.ts';

/** All reports, newest first. */
export function reportsPage(reports: readonly ReportSummary[]): Page {
  return {
    title: 'Raporty',
    section: '/raporty',
    main: html`<h1>Raporty</h1>
<p class="lead">Co dwa miesiące: co się zmieniło, gdzie, dlaczego to ważne i czego nie udało się odczytać.</p>
${
  reports.length === 0
    ? html`<div class="empty"><h2>Nie ma jeszcze raportu</h2><p>Pierwszy powstanie po zamknięciu okresu dwóch miesięcy.</p></div>`
    : html`<ul class="plain">${reports.map(renderReport)}</ul>`
}`,
  };
}

function renderReport({ id, period, edition, builtAt, state, changes }: ReportSummary): Markup {
  return html`<li><a href="/raporty/${encodeURIComponent(id)}">Raport za ${period}</a> ${renderState(reportStateWords[state])}<br><span class="meta">${counted(changes, forms.change)} · wydanie ${edition} · zbudowany ${momentInWords(builtAt)}</span></li>
`;
}
