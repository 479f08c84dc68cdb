import type { FactName, Facts } from '../../crawler/facts.ts';
import { html, type Markup } from '../../reports/html.ts';
import { dayInWords } from '../../reports/polish.ts';
import { capital, valueInWords } from '../../reports/summary.ts';
import { oneLine, shorten } from '../../reports/typography.ts';
import type { FieldChange } from '../../worker/change.ts';
import { factWords } from '../../worker/fact-words.ts';

/** What a value was and is, in one line. */
export function renderField({ field, before, after }: FieldChange): Markup {
  const was =
    before === null
      ? html`<span class="meta">nie było</span>`
      : html`<del><span class="sr">było: </span>${valueInWords(before)}</del>`;
  const is =
    after === null
      ? html`<span class="meta">usunięto</span>`
      : html`<ins><span class="sr">jest: </span>${valueInWords(after)}</ins>`;
  return html`<p>${nameOf(field)}: ${was} → ${is}</p>`;
}

/** Fields before and after; rows become blocks on a narrow screen. */
export function renderFieldTable(fields: readonly FieldChange[]): Markup {
  return html`<table role="table" class="stack">
<caption>Co było i co jest</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Pole</th><th role="columnheader" scope="col">Było</th><th role="columnheader" scope="col">Jest</th></tr></thead>
<tbody role="rowgroup">
${fields.map(renderRow)}
</tbody>
</table>`;
}

/** Every fact of a publication but those that its page shows elsewhere. */
export function renderFacts(facts: Facts, except: readonly FactName[]): Markup | false {
  const shown = (Object.entries(facts) as [FactName, string][]).filter(
    ([name, value]) => !except.includes(name) && value.trim() !== '',
  );
  if (shown.length === 0) return false;
  return html`<dl class="facts-list">${shown.map(
    ([name, value]) =>
      html`<div><dt>${nameOf(name)}</dt><dd>${shorten(severalInWords(value), 600)}</dd></div>`,
  )}</dl>`;
}

function renderRow({ field, before, after }: FieldChange): Markup {
  const was =
    before === null
      ? html`<span class="meta">nie było</span>`
      : html`<del class="said"><span class="sr">[było: </span>${severalInWords(before)}<span class="sr">]</span></del>`;
  const is =
    after === null
      ? html`<span class="meta">usunięto</span>`
      : html`<ins class="said"><span class="sr">[jest: </span>${severalInWords(after)}<span class="sr">]</span></ins>`;
  return html`<tr role="row"><th role="rowheader" scope="row">${nameOf(field)}</th><td role="cell" data-label="Było"><span>${was}</span></td><td role="cell" data-label="Jest"><span>${is}</span></td></tr>
`;
}

const nameOf = (field: FactName) => capital(factWords[field]);

/** Several values of one fact stand one per line. */
function severalInWords(value: string): string {
  return value
    .split('\n')
    .map((line) => dayInWords(oneLine(line)))
    .filter((line) => line !== '')
    .join('; ');
}
