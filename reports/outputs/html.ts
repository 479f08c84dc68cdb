import { html, type Markup, raw } from '../html.ts';
import { momentInWords } from '../polish.ts';
import type { Report } from '../report.ts';
import { reportStyle } from '../style.ts';
import { drafts, plans, promulgated } from './acts.ts';
import { type Chapter, newNumbering } from './chapter.ts';
import { method } from './method.ts';
import { inNumbers, inShort } from './overview.ts';
import { allChanges, calendar } from './record.ts';
import { regionsChapter } from './regions-chapter.ts';
import { groups, organisations, programmes } from './themes.ts';

/** The order of chapters is fixed: readers find them under the same number in every edition. */
const chapters: readonly Chapter[] = [
  inShort,
  inNumbers,
  plans,
  drafts,
  promulgated,
  programmes,
  regionsChapter,
  organisations,
  groups,
  allChanges,
  calendar,
  method,
];

/**
 * A report as one HTML page that needs nothing else: style inside, no script, no remote part.
 * Pure: the same report always gives the same bytes.
 */
export function renderReport(report: Report): string {
  const numbering = newNumbering();
  return `${html`<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<title>Raport z monitoringu, ${report.period.name} – SUS Monitor</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>${raw(reportStyle)}</style>
</head>
<body>
<a class="skip" href="#tresc">Przejdź do treści</a>
<main class="wrap" id="tresc">
${cover(report)}
${contents(report)}
${chapters.map((chapter, at) => section(chapter, at + 1, report, numbering))}
</main>
<footer class="foot"><div class="wrap"><p>${report.publisher}. Wydanie ${report.edition}, ${report.period.name}.</p></div></footer>
</body>
</html>
`}`;
}

function cover(report: Report): Markup {
  const { edition, version, period, publisher, editors, funder } = report;
  return html`<header class="cover">
<p class="eyebrow">Wydanie ${edition} · wersja ${version === 'final' ? 'ostateczna' : 'robocza'}</p>
<h1>${report.title}</h1>
<p class="lead">${period.name}</p>
<dl class="facts-list wide">
<div><dt>Stan danych</dt><dd>${momentInWords(report.dataCut)}</dd></div>
<div><dt>Sporządzono</dt><dd>${momentInWords(report.builtAt)}</dd></div>
<div><dt>Wydawca</dt><dd>${publisher}</dd></div>
${editors === null ? '' : html`<div><dt>Redakcja</dt><dd>${editors}</dd></div>`}
<div><dt>Jak cytować</dt><dd>${publisher}, Raport z monitoringu, wyd. ${edition}, ${period.name}</dd></div>
</dl>
${funder === null ? '' : html`<p class="meta">${funder}</p>`}
</header>`;
}

function contents(report: Report): Markup {
  return html`<nav aria-labelledby="spis"><h2 id="spis" class="top0">Spis treści</h2>
<ol class="toc">${chapters.map((chapter, at) => html`<li><a href="#s${at + 1}">${chapter.title(report)}</a></li>`)}</ol></nav>`;
}

function section(
  chapter: Chapter,
  number: number,
  report: Report,
  numbering: ReturnType<typeof newNumbering>,
): Markup {
  return html`<section aria-labelledby="s${number}">
<h2 id="s${number}">${number}. ${chapter.title(report)}</h2>
${chapter.body(report, numbering)}
</section>
`;
}
