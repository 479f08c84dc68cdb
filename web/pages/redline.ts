import { html, type Markup, raw } from '../../reports/html.ts';
import type { Significance, TextDiff } from '../../worker/change.ts';
import { renderLaw } from '../parts/units.ts';

/** Two files and what differs between them. */
export interface Redline {
  readonly older: string;
  readonly newer: string;
  readonly diff: TextDiff;
  readonly significance: Significance;
}

/** A redline as one file that needs nothing else: every unit, with the style sheet inside. */
export function redlinePage({ older, newer, diff, significance }: Redline, styles: string): Markup {
  const { units } = diff;
  return html`<!doctype html>
<html lang="pl">
<head>
  <meta charset="utf-8">
  <title>${older} → ${newer}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <style>${raw(styles)}</style>
</head>
<body>
<main class="wrap">
<div class="head"><p class="eyebrow">Tekst ze zmianami</p><h1 class="said">${newer}</h1></div>
<p class="meta">Porównano z: ${older}</p>
${significance.reasons.length > 0 && html`<ul>${significance.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}
${units.length === 0 ? html`<p class="skipped">Porównanie nie wykazało różnic w treści.</p>` : renderLaw(diff, units.length, '#')}
</main>
</body>
</html>
`;
}
