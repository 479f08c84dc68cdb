import { html, type Markup } from '../../reports/html.ts';

/** A sign and a word; the sign alone would say nothing to some readers. */
export function renderState({ word, tone }: { word: string; tone: string }): Markup {
  return html`<span class="state ${tone}">${word}</span>`;
}
