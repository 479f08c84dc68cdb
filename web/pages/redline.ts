import { html, type Markup, raw } from '../../reports/html.ts';
import { tie } from '../../reports/typography.ts';
import type { Significance, TextDiff } from '../../worker/change.ts';
import { splitUnits } from '../../worker/diff/units.ts';
import type { DocumentText } from '../../worker/document-text.ts';
import { summarise } from '../../worker/summary.ts';
import { renderChangeTable } from '../parts/change-table.ts';
import { renderFollowed } from '../parts/followed.ts';
import { hashOf, keysBox, keysHash, keysScript } from '../parts/redline-keys.ts';
import { renderWholeLaw } from '../parts/whole-law.ts';
import { significanceWords } from '../words.ts';

/** Two files, their texts, and what differs between them. */
export interface Redline {
  readonly older: string;
  readonly newer: string;
  readonly texts: { readonly older: DocumentText; readonly newer: DocumentText };
  readonly diff: TextDiff;
  readonly significance: Significance;
  /** The page of the change, where it has one. */
  readonly back?: string;
}

/**
 * A redline as one file that needs nothing else and may run nothing but its own keys: the whole
 * newer text with its changes, in one column or side by side, what did not change folded away.
 */
export function redlinePage(redline: Redline, styles: string): Markup {
  const { older, newer, diff } = redline;
  return html`<!doctype html>
<html lang="pl">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${redlinePolicy(styles)}">
  <title>${older} → ${newer}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <style>${raw(styles)}</style>
</head>
<body>
<a class="skip" href="#tekst">Przejdź do tekstu</a>
<main class="wrap redline">
<div class="head"><p class="eyebrow">Tekst ze zmianami</p><h1 class="said">${newer}</h1></div>
<p class="meta">Porównano z: ${older}</p>
${redline.back !== undefined && html`<p class="no-print"><a href="${redline.back}">Wróć do zmiany, jej dowodu i terminu</a></p>`}
${renderWarnings(redline)}
${diff.units.length === 0 ? html`<p class="skipped" id="tekst">Porównanie nie wykazało różnic w treści.</p>` : renderChanges(redline)}
</main>
${keysScript}
</body>
</html>
`;
}

/** Its own style sheet and its own keys, told by their hashes; nothing else. */
export function redlinePolicy(styles: string): string {
  return `default-src 'none'; style-src ${hashOf(styles)}; script-src ${keysHash}; base-uri 'none'; form-action 'none'`;
}

function renderChanges({ texts, diff, significance }: Redline): Markup {
  return html`<p class="lead">${tie(summarise({ kind: 'text', ...diff }))}</p>
${renderWhy(significance)}
${renderChangeTable(diff, diff.units.length)}
<h2 id="tekst">Tekst ze zmianami</h2>
${viewChoice}
${keysBox}
${renderWholeLaw({ older: splitUnits(texts.older.paragraphs), newer: splitUnits(texts.newer.paragraphs), diff })}
${renderFollowed(diff.followedReferences)}`;
}

function renderWhy({ level, reasons }: Significance): Markup {
  return html`<section class="notice${level === 'high' && ' warn'}" aria-labelledby="znaczenie">
<h2 id="znaczenie">${significanceWords[level]}. Dlaczego?</h2>
${
  reasons.length === 0
    ? html`<p>Żadna reguła znaczenia nie wskazała tu zmienionych słów.</p>`
    : html`<ul>${reasons.map((reason) => html`<li>${tie(reason)}</li>`)}</ul>`
}
</section>`;
}

/** What the reader of the files was not sure of; the redline is no surer than that. */
function renderWarnings({ older, newer, texts }: Redline): Markup | false {
  const warnings = [
    ...texts.older.warnings.map((words) => `${older}: ${words}`),
    ...texts.newer.warnings.map((words) => `${newer}: ${words}`),
  ];
  if (warnings.length === 0) return false;
  return html`<section class="notice" aria-labelledby="odczyt">
<h2 id="odczyt">Uwagi do odczytu plików</h2>
<ul>${warnings.map((words) => html`<li>${words}</li>`)}</ul>
</section>`;
}

/** Both views are in the page; the choice needs no script. */
const viewChoice = html`<fieldset class="either no-print"><legend class="sr">Widok</legend><label><input type="radio" name="widok" checked>Jedna kolumna</label><label><input type="radio" name="widok" id="widok-obok">Obok siebie</label></fieldset>`;
