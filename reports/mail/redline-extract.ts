import type { Significance, TextDiff } from '../../worker/change.ts';
import { summarise } from '../../worker/summary.ts';
import { type Excerpt, excerptsOf, placesOf } from '../excerpt.ts';
import { html, type Markup } from '../html.ts';
import { counted } from '../polish.ts';
import { inOneSentence, tie } from '../typography.ts';
import { forms } from '../wording.ts';
import { mailStyle } from './layout.ts';
import { bareMarks, redlineTable } from './redline.ts';

export interface RedlineExtract {
  /** What the texts are called. */
  readonly older: string;
  readonly newer: string;
  readonly diff: TextDiff;
  readonly significance: Significance;
}

/** Mail programs clip what is over 100 kB; the rest of the page needs a few. */
const room = 80_000;

/**
 * A redline to paste into a mail: what changed, why it matters and the changed places, weightiest
 * chosen first. Inline styles alone, no class, no script, nothing remote, under 100 kB.
 */
export function redlineExtract({ older, newer, diff, significance }: RedlineExtract): string {
  const excerpts = fitting(excerptsOf(diff.units, mostExcerpts));
  const places = placesOf(diff.units);
  const left = diff.units.length - excerpts.length - places.length;
  return `${html`<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${newer}: co się zmieniło</title>
</head>
<body style="margin:0;padding:0;background:#fffefb;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:720px;background:#fffefb;color:#26202b;"><tr><td style="padding:16px;background:#fffefb;color:#26202b;${mailStyle.sans}font-size:16px;line-height:1.6;">
<h1 style="${mailStyle.h1}">${newer}</h1>
${line(`Porównano z: ${older}.`)}
${line(tie(summarise({ kind: 'text', ...diff })))}
${significance.reasons.length > 0 && line(`Dlaczego to ważne: ${inOneSentence(significance.reasons.slice(0, 6))}`)}
${redlineTable(excerpts, bareMarks)}
${placesLine(places)}
${left > 0 && line(`Nie zmieściło się tu jeszcze: ${counted(left, forms.change)}.`)}
</td></tr></table>
</body>
</html>
`}`;
}

const mostExcerpts = 60;

function placesLine(places: readonly string[]): Markup | false {
  if (places.length === 0) return false;
  const shown = places.slice(0, 40).join(', ');
  const more = places.length > 40 ? ` i ${counted(places.length - 40, forms.unit)} więcej` : '';
  return line(`Inne miejsce lub numer: ${shown}${more}.`);
}

/** As many as there is room for; Polish letters take two bytes, marks are counted with them. */
function fitting(excerpts: readonly Excerpt[]): Excerpt[] {
  let bytes = 0;
  return excerpts.filter((excerpt) => {
    bytes += Buffer.byteLength(`${redlineTable([excerpt], bareMarks)}`);
    return bytes <= room;
  });
}

const line = (text: string): Markup =>
  html`<p style="margin:12px 0;color:#26202b;background:#fffefb;">${text}</p>`;
