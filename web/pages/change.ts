import { html, link, type Markup } from '../../reports/html.ts';
import { dayInWords, dayOf, momentInWords } from '../../reports/polish.ts';
import { capital, summarise } from '../../reports/summary.ts';
import { numberOf } from '../../reports/title.ts';
import { oneLine, shorten, tie } from '../../reports/typography.ts';
import type { ChangeRecord, TextDiff } from '../../worker/change.ts';
import type { Page } from '../layout.ts';
import {
  actAddress,
  renderDeadlines,
  renderSourcePanel,
  renderTagPanel,
} from '../parts/change-panels.ts';
import { renderChangeTable } from '../parts/change-table.ts';
import { dueOf, renderDue } from '../parts/due.ts';
import { renderEvidence } from '../parts/evidence.ts';
import { renderFacts, renderFieldTable } from '../parts/facts.ts';
import { renderFollowed } from '../parts/followed.ts';
import { changeAddress } from '../parts/item.ts';
import { renderLaw, renderSides } from '../parts/units.ts';
import { kindInWords, significanceWords } from '../words.ts';

export type View = 'column' | 'sides';

/** How one change is to be shown; `isWhole` lifts the limit on units. */
export interface ChangeQuery {
  readonly view: View;
  readonly isWhole: boolean;
}

/** Units on one page: a rewritten act of 500 pages has thousands, and nobody reads them at once. */
const unitLimit = 300;

/** One change with everything that proves and explains it. */
export function changePage(change: ChangeRecord, query: ChangeQuery, now: Date): Page {
  const title = oneLine(change.publication.title);
  return {
    title: `${capital(kindInWords(change))}: ${shorten(title, 90)}`,
    section: '/zmiany',
    crumbs: crumbsOf(change),
    main: html`<div class="head">
<p class="eyebrow">${capital(kindInWords(change))}${change.document && `: ${oneLine(change.document.name)}`}</p>
<h1 class="said">${title}</h1>
</div>
<div class="aside">
<div>
${renderLead(change, now)}
${renderWhy(change)}
${renderWhat(change, query)}
</div>
<div>
${renderEvidence(change)}
${renderDeadlines(change)}
${renderTagPanel(change)}
${renderSourcePanel(change)}
</div>
</div>`,
  };
}

function crumbsOf(change: ChangeRecord) {
  const number = numberOf(change);
  return [
    { text: 'Zmiany', address: '/zmiany' },
    ...(number === null ? [] : [{ text: number, address: actAddress(number) }]),
    { text: `zmiana z ${dayInWords(dayOf(change.seenAt))}` },
  ];
}

function renderLead(change: ChangeRecord, now: Date): Markup {
  const due = dueOf(change, now);
  return html`<div class="with-due">
<div>
<p class="lead">${tie(summarise(change))}</p>
<p class="meta">Zauważono ${momentInWords(change.seenAt)}. ${settledWords(change)}</p>
</div>
${due && renderDue(due, 'with-day')}
</div>`;
}

function settledWords({ settledAt }: ChangeRecord): string {
  return settledAt === null
    ? 'Czeka na potwierdzenie drugim odczytem; do tego czasu nikogo nie powiadamiamy.'
    : `Potwierdzono drugim odczytem ${momentInWords(settledAt)}.`;
}

function renderWhy({ significance, isRelevant, relevanceReasons }: ChangeRecord): Markup {
  const { level, reasons } = significance;
  return html`<section class="notice${level === 'high' && ' warn'}" aria-labelledby="znaczenie">
<h2 id="znaczenie">${significanceWords[level]}. Dlaczego?</h2>
${
  reasons.length === 0
    ? html`<p>Żadna reguła znaczenia nie wskazała tu zmienionych słów.</p>`
    : html`<ul>${reasons.map((reason) => html`<li>${tie(reason)}</li>`)}</ul>`
}
<p>${isRelevant ? relevanceWords(relevanceReasons) : 'Poza tematem: nie znaleziono słów, które wiązałyby to z usługami społecznymi.'}</p>
</section>`;
}

function relevanceWords(reasons: readonly string[]): string {
  return reasons.length === 0 ? 'Należy do tematu.' : `Należy do tematu: ${reasons.join('; ')}.`;
}

function renderWhat(change: ChangeRecord, query: ChangeQuery): Markup | false {
  const { detail } = change;
  switch (detail.kind) {
    case 'text':
      return renderText(change, detail, query);
    case 'facts':
      return html`<h2>Co się zmieniło</h2>${renderFieldTable(detail.fields)}`;
    case 'appeared': {
      const facts = renderFacts(detail.facts, ['title']);
      return facts && html`<h2>Co wiadomo</h2>${facts}`;
    }
    case 'withdrawn':
      return html`<div class="notice bad"><h2>Tego już nie ma na stronie źródła</h2><p>Brak potwierdzono dwoma odczytami. Ostatnia zapisana kopia zostaje u nas.</p></div>`;
    case 'document-added':
    case 'document-removed':
      return renderDocument(change);
  }
}

function renderText(change: ChangeRecord, diff: TextDiff, { view, isWhole }: ChangeQuery): Markup {
  const address = changeAddress(change);
  const limit = isWhole ? diff.units.length : unitLimit;
  const sides = `${address}?widok=obok`;
  return html`${renderChangeTable(diff, limit)}
<h2>Tekst ze zmianami</h2>
<p class="either no-print">${viewLink(address, 'Jedna kolumna', view === 'column')}${viewLink(sides, 'Obok siebie', view === 'sides')}</p>
<p class="no-print"><a href="${address}/porownanie">Cały tekst ze zmianami</a> <small>osobna strona: zmiany wśród przepisów, które się nie zmieniły</small></p>
${diff.units.length === 0 && html`<p class="skipped">Porównanie nie wskazało żadnej jednostki. Nie wiemy, czym różnią się teksty: porównaj zapisane kopie.</p>`}
${
  view === 'sides'
    ? renderSides(diff, limit, `${sides}&calosc=tak`)
    : renderLaw(diff, limit, `${address}?calosc=tak`)
}
${renderFollowed(diff.followedReferences)}`;
}

function viewLink(address: string, text: string, isCurrent: boolean): Markup {
  return isCurrent
    ? html`<a href="${address}" aria-current="true">${text}</a>`
    : html`<a href="${address}">${text}</a>`;
}

function renderDocument({ document, kind }: ChangeRecord): Markup | false {
  if (document === null) return false;
  const words = kind === 'document-added' ? 'Dodano dokument' : 'Usunięto dokument';
  return html`<h2>${words}</h2><p>${link(document.address, oneLine(document.name))}</p>`;
}
