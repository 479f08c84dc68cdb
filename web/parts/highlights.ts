import { html, type Markup } from '../../reports/html.ts';
import { capital } from '../../reports/summary.ts';
import type { Highlight } from '../../worker/search/highlight.ts';

/** Where the words of a search stand; `undefined` where the title already shows them. */
export function renderHighlights(highlights: readonly Highlight[]): Markup | undefined {
  if (highlights.length === 0) return undefined;
  return html`${highlights.map(
    ({ place, parts }) => html`<p class="was"><strong>${nameOf(place)}</strong> ${parts.map(
      ({ text, isFound }) => (isFound ? html`<mark>${text}</mark>` : html`${text}`),
    )}</p>
`,
  )}`;
}

const nameOf = (place: string) => (place === '' ? 'Początek tekstu' : capital(place));
