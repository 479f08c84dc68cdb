import { excerptsOf } from '../../reports/excerpt.ts';
import { html, type Markup } from '../../reports/html.ts';
import { counted, momentInWords } from '../../reports/polish.ts';
import { capital, valueInWords } from '../../reports/summary.ts';
import { numberOf } from '../../reports/title.ts';
import { oneLine, tie } from '../../reports/typography.ts';
import { forms, roleLabels } from '../../reports/wording.ts';
import type { ChangeRecord, UnitChange } from '../../worker/change.ts';
import { barClasses, kindInWords, significanceWords } from '../words.ts';
import { dueOf, renderDue } from './due.ts';
import { renderField } from './facts.ts';
import { renderRedline } from './redline.ts';
import { renderTags } from './tags.ts';

/**
 * One change in a list: what it is, until when, what it says, why it matters.
 *
 * @param quoted what a search found in it, instead of an excerpt.
 */
export function renderItem(change: ChangeRecord, now: Date, quoted?: Markup): Markup {
  const due = dueOf(change, now);
  return html`<article class="${barClasses[change.kind]}">
<div class="with-due">
<div>
<h3 class="top0"><a class="said" href="${changeAddress(change)}">${oneLine(change.publication.title)}</a></h3>
<p class="meta">${metaOf(change)}</p>
</div>
${due && renderDue(due, 'with-day')}
</div>
${quoted ?? renderDetail(change)}
${renderTags(change.tags)}
${renderSignificance(change)}
${due?.deadline.certainty === 'computed' && html`<p class="meta">Termin obliczony na podstawie pisma.</p>`}
</article>
`;
}

export function changeAddress({ id }: Pick<ChangeRecord, 'id'>): string {
  return `/zmiany/${encodeURIComponent(id)}`;
}

/** „Zmiana tekstu · UD412 · RCL, projekty ustaw · 9 listopada 2026, 14.05”. */
export function metaOf(change: ChangeRecord): string {
  const parts = [
    capital(kindInWords(change)),
    numberOf(change),
    change.source.name,
    momentInWords(change.seenAt),
    change.isRelevant ? null : 'poza tematem',
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function renderDetail({ detail }: ChangeRecord): Markup | false {
  switch (detail.kind) {
    case 'text':
      return renderExcerpts(detail.units);
    case 'facts':
      return renderFew(detail.fields.map(renderField), 'pole', 'pola', 'pól');
    case 'appeared': {
      const said = detail.facts.essence ?? detail.facts.goals ?? detail.facts.summary;
      return said !== undefined && html`<p class="was">${valueInWords(said, 240)}</p>`;
    }
    case 'document-added':
    case 'document-removed':
      return html`<p><span class="said">${valueInWords(detail.name)}</span> <span class="meta">${roleLabels[detail.role]}</span></p>`;
    case 'withdrawn':
      return html`<p>Nie ma tego już na stronie źródła. Potwierdzono to dwoma odczytami.</p>`;
  }
}

function renderExcerpts(units: readonly UnitChange[]): Markup {
  const shown = excerptsOf(units, 2);
  return html`${shown.map(
    ({ unit, passages }) =>
      html`<p class="was"><strong>${capital(unit)}</strong> ${renderRedline(passages)}</p>
`,
  )}${andMore(units.length - shown.length, forms.unit)}`;
}

function renderFew(rows: readonly Markup[], ...words: readonly [string, string, string]): Markup {
  return html`${rows.slice(0, 3)}${andMore(rows.length - 3, words)}`;
}

function andMore(count: number, words: readonly [string, string, string]): Markup | false {
  return count > 0 && html`<p class="meta">I jeszcze ${counted(count, words)}.</p>`;
}

function renderSignificance({ significance }: ChangeRecord): Markup {
  const { level, reasons } = significance;
  const why = reasons.slice(0, 3).join('; ');
  return html`<p class="meta"><strong>${significanceWords[level]}${why !== '' && ':'}</strong> ${tie(why)}${why !== '' && '.'}</p>`;
}
