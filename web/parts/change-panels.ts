import { html, link, type Markup } from '../../reports/html.ts';
import { weekdayInWords } from '../../reports/polish.ts';
import { numberOf } from '../../reports/title.ts';
import { oneLine, shorten } from '../../reports/typography.ts';
import type { ChangeRecord } from '../../worker/change.ts';
import type { Deadline } from '../../worker/deadline.ts';
import { addressOf } from '../search/setting.ts';
import { renderFacts } from './facts.ts';
import { earnedTags, tagLink } from './tags.ts';

/** All that is known under the number of an act, relevant or not. */
export function actAddress(number: string): string {
  return addressOf([
    { param: 'q', value: number },
    { param: 'zakres', value: 'wszystkie' },
  ]);
}

/** Until when one can answer, and the sentence that says so. */
export function renderDeadlines({ deadlines, source }: ChangeRecord): Markup | false {
  if (deadlines.length === 0 && source.kind !== 'draft-act' && source.kind !== 'regional')
    return false;
  return html`<section class="panel" aria-labelledby="terminy">
<h2 id="terminy">Termin</h2>
${
  deadlines.length === 0
    ? html`<p><span class="state ask">Nie wiemy, do kiedy można odpowiedzieć.</span></p><p class="meta">Nie znaleźliśmy terminu w odczytanych dokumentach.</p>`
    : deadlines.map(renderDeadline)
}
</section>`;
}

function renderDeadline({ day, sentence, certainty, audience }: Deadline): Markup {
  const how = certainty === 'stated' ? 'podany wprost' : 'obliczony';
  return html`<p><strong>do ${weekdayInWords(day)}</strong> <span class="meta">${how}</span></p>
${sentence !== '' && html`<p class="was">„${shorten(oneLine(sentence), 400)}”</p>`}
${audience !== null && html`<p class="meta">Dla: ${oneLine(audience)}</p>`}`;
}

/** The tags with the words that earned them. */
export function renderTagPanel({ tags, isRelevant }: ChangeRecord): Markup {
  return html`<section class="panel" aria-labelledby="tematy">
<h2 id="tematy">Tematy</h2>
${
  tags.length === 0
    ? html`<p>Żaden temat nie pasuje do słów tej zmiany.${isRelevant && ' Związek z usługami społecznymi wynika z całej publikacji.'}</p>`
    : html`<ul class="plain">${earnedTags(tags).map(
        ({ tag, label, words }) =>
          html`<li>${tagLink(tag, label)}<br><small>bo: ${words.map((text, index) => html`${index > 0 && ', '}<q class="said">${shorten(text, 80)}</q>`)}</small></li>`,
      )}</ul>`
}
</section>`;
}

/** Where it was published, and what is known of the publication now. */
export function renderSourcePanel(change: ChangeRecord): Markup {
  const { source, publication, document, kind } = change;
  const number = numberOf(change);
  return html`<section class="panel" aria-labelledby="zrodlo">
<h2 id="zrodlo">Źródło</h2>
<p><a href="/zrodla#${encodeURIComponent(source.id)}">${source.name}</a></p>
<p>${link(publication.address, 'Strona publikacji w źródle')}</p>
${document && html`<p>${link(document.address, 'Dokument w źródle')}</p>`}
${number !== null && html`<p><a href="${actAddress(number)}">Wszystkie zmiany ${number}</a></p>`}
${kind !== 'appeared' && renderFacts(publication.facts, longFacts)}
</section>`;
}

/** Shown in full on the page of the change that brought them; too long for a side panel. */
const longFacts = ['title', 'essence', 'goals', 'additional', 'summary'] as const;
