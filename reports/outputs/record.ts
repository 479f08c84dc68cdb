import type { CalendarDay } from '../calendar.ts';
import { nothingFound } from '../coverage.ts';
import type { Entry } from '../entry.ts';
import { dayInWords, dayOf, monthOf } from '../polish.ts';
import type { Report } from '../report.ts';
import { numberOf } from '../title.ts';
import { oneLine, shorten } from '../typography.ts';
import {
  type Chapter,
  details,
  html,
  type Markup,
  type Numbering,
  paragraph,
  said,
} from './chapter.ts';
import { table } from './table.ts';

export const allChanges: Chapter = {
  title: () => 'Zestawienie zmian',
  body: (report, numbering) =>
    report.entries.length === 0
      ? paragraph(nothingFound('żadnych zmian', report.coverage))
      : changesTable(report, numbering),
};

function changesTable({ entries }: Report, numbering: Numbering): Markup {
  return table<Entry>(
    `Tabela ${numbering.table()}. Wszystkie stwierdzone zmiany`,
    [
      { head: 'Dowód', cell: ({ number }) => html`<a href="#dow-${number}">${number}</a>` },
      { head: 'Kiedy', cell: ({ change }) => dayInWords(dayOf(change.seenAt)) },
      { head: 'Źródło', cell: ({ change }) => change.source.name },
      { head: 'Sprawa', cell: titleOf },
      { head: 'Zmiana', cell: details },
      { head: 'Znaczniki', cell: tagsOf },
    ],
    entries,
  );
}

function titleOf({ change: { publication, ...change } }: Entry): Markup {
  const number = numberOf({ publication, ...change });
  const title = shorten(oneLine(publication.title), 160);
  return html`${said(title, publication.address)}${number === null ? '' : ` (${number})`}`;
}

function tagsOf({ change }: Entry): string {
  const labels = [...new Set(change.tags.map(({ label }) => label))];
  const shown = labels.slice(0, 5).join(', ');
  const relevance = change.isRelevant ? '' : ' (poza tematem raportu)';
  return `${labels.length === 0 ? 'brak' : shown}${labels.length > 5 ? ' …' : ''}${relevance}`;
}

export const calendar: Chapter = {
  title: ({ next }) => `Kalendarium: ${next.name}`,
  body: ({ calendar, next }) => html`<ul class="due-list">
${calendar.map(calendarDay)}
<li>${leaf(dayOf(next.to))}<div><p><strong>Następny raport</strong>, ${next.name}</p><p class="meta">po zakończeniu okresu</p></div></li>
</ul>`,
};

function calendarDay({ day, what, title, sentence }: CalendarDay): Markup {
  const said =
    sentence === null
      ? html`<p class="meta">data podana przez źródło</p>`
      : html`<p class="meta">„${shorten(oneLine(sentence), 200)}”</p>`;
  return html`<li>${leaf(day)}<div><p><strong>${what}</strong>: ${shorten(title, 160)}</p>${said}</div></li>
`;
}

const leaf = (day: string) =>
  html`<div class="due"><b>${Number(day.slice(8))}</b><span>${monthOf(day)}</span></div>`;
