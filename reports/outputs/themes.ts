import { coverageInWords, nothingFound } from '../coverage.ts';
import { type Entry, familyOf } from '../entry.ts';
import { lettersOf } from '../figures/tile-map.ts';
import type { Report } from '../report.ts';
import { numberOf, shortTitle } from '../title.ts';
import { oneLine, shorten, tie } from '../typography.ts';
import {
  type Chapter,
  cite,
  html,
  type Markup,
  type Numbering,
  paragraph,
  said,
  sentence,
} from './chapter.ts';
import { table } from './table.ts';

export const programmes: Chapter = {
  title: () => 'Strategie, programy i fundusze',
  body: (report, numbering) =>
    report.programmes.length === 0
      ? paragraph(
          nothingFound('zmian dotyczących strategii, programów i funduszy', report.coverage),
        )
      : themeTable(report.programmes, ['dok', 'fin'], 'Strategie, programy i fundusze', numbering),
};

export const organisations: Chapter = {
  title: () => 'Rola organizacji',
  body: (report, numbering) =>
    report.organisations.length === 0
      ? paragraph(nothingFound('zmian dotyczących roli organizacji', report.coverage))
      : html`${themeTable(report.organisations, ['ngo'], 'Zmiany ważne dla organizacji', numbering)}
${heat(report, numbering)}`,
};

export const groups: Chapter = {
  title: () => 'Grupy odbiorców',
  body: (report) =>
    report.groups.length === 0
      ? paragraph(nothingFound('zmian z nazwanymi grupami odbiorców', report.coverage))
      : html`<ul>${byLabel(report.groups, 'gr').map(([label, entries]) => groupLine(label, entries))}</ul>`,
};

function themeTable(
  entries: readonly Entry[],
  families: readonly string[],
  title: string,
  numbering: Numbering,
): Markup {
  return table<Entry>(
    `Tabela ${numbering.table()}. ${title}`,
    [
      { head: 'Sprawa', cell: titleOf },
      { head: 'Temat', cell: (entry) => themes(entry, families) },
      { head: 'Co się zmieniło', cell: sentence },
    ],
    entries,
  );
}

function titleOf({ change }: Entry): Markup {
  const number = numberOf(change);
  const title = shorten(shortTitle(change.publication.title), 140);
  return html`${said(title, change.publication.address)}${number === null ? '' : ` (${number})`}`;
}

/** The tags of these families with the words that earned them. */
function themes({ change }: Entry, families: readonly string[]): Markup {
  const own = change.tags.filter(({ tag }) => families.includes(familyOf(tag)));
  const unique = [...new Map(own.map((match) => [match.tag, match])).values()];
  return html`${unique.map(({ label, words }, at) => html`${at === 0 ? '' : ', '}${label} (<q class="said">${shorten(oneLine(words), 40)}</q>)`)}`;
}

function groupLine(label: string, entries: readonly Entry[]): Markup {
  const titles = new Map<string, number[]>();
  for (const { change, number } of entries) {
    const key = nameOf(change);
    titles.set(key, [...(titles.get(key) ?? []), number]);
  }
  return html`<li><strong>${label}:</strong> ${[...titles].map(([title, numbers], at) => html`${at === 0 ? '' : '; '}${tie(title)} ${cite(numbers)}`)}.</li>
`;
}

function nameOf(change: Entry['change']): string {
  return numberOf(change) ?? shorten(shortTitle(change.publication.title), 90);
}

/** Entries by the label of their tags of one family, the most frequent first. */
function byLabel(entries: readonly Entry[], family: string): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = entry.change.tags.filter(({ tag }) => familyOf(tag) === family);
    for (const label of new Set(own.map((match) => match.label))) {
      groups.set(label, [...(groups.get(label) ?? []), entry]);
    }
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** Topic by voivodeship: the number in the cell, `·` for none, `?` for not known. */
function heat(report: Report, numbering: Numbering): Markup {
  const regional = report.organisations.filter(({ change }) => change.source.region !== null);
  if (regional.length === 0) return html``;
  const number = numbering.table();
  const id = `tabela-${number}`;
  return html`<p class="caption" id="${id}">Tabela ${number}. Zmiany według tematu i województwa <small>Liczba zmian. Ciemniejsze pole: więcej. Kropka: bez zmian. Znak zapytania: nie wiemy. W całym okresie ${coverageInWords(report.coverage)}.</small></p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}">
<table class="heat" aria-labelledby="${id}">
<thead><tr><th scope="col">Temat</th>${report.regions.map(({ region }) => html`<th scope="col"><abbr title="${region.name}">${lettersOf(region.code)}</abbr></th>`)}</tr></thead>
<tbody>${byLabel(regional, 'ngo').map(
    ([
      label,
      entries,
    ]) => html`<tr><th scope="row">${label}</th>${report.regions.map((row) => heatCell(row, entries))}</tr>
`,
  )}</tbody>
</table>
</div>`;
}

function heatCell({ region, state }: Report['regions'][number], entries: readonly Entry[]): Markup {
  const count = entries.filter(({ change }) => change.source.region === region.code).length;
  if (count > 0) return html`<td class="h${Math.min(5, Math.ceil(count / 2))}">${count}</td>`;
  return state === 'unknown' ? html`<td>?</td>` : html`<td class="h0">·</td>`;
}
