import type { SourceKind } from '../../crawler/source.ts';
import { type CounterName, counterNames } from '../counters.ts';
import { coverageInWords, nothingFound } from '../coverage.ts';
import { groupEntries } from '../entry.ts';
import { type BarRow, bars } from '../figures/bars.ts';
import { dataTable, figure } from '../figures/figure.ts';
import { counted, dayInWords, grouped } from '../polish.ts';
import type { Report } from '../report.ts';
import { numberOf, shortTitle } from '../title.ts';
import type { Task } from '../to-do.ts';
import { shorten, tie } from '../typography.ts';
import { consultationDays, publicationOf } from '../windows.ts';
import { forms, sourceKindLabels } from '../wording.ts';
import { type Chapter, cite, html, type Markup, type Numbering, paragraph } from './chapter.ts';
import { table } from './table.ts';

export const inShort: Chapter = {
  title: () => 'Najważniejsze w skrócie',
  body: (report, numbering) => html`${highlights(report)}
${tasks(report, numbering)}`,
};

function highlights({ highlights, coverage }: Report): Markup {
  if (highlights.length === 0) {
    return paragraph(nothingFound('zmian istotnych dla usług społecznych', coverage));
  }
  return html`<ol class="lead">
${highlights.map(
  ({ text, evidence }) => html`<li>${tie(text)} ${cite(evidence)}</li>
`,
)}</ol>`;
}

function tasks({ tasks, links }: Report, numbering: Numbering): Markup {
  if (tasks.length === 0) {
    return paragraph('Żaden odczytany termin nie jest otwarty w dniu sporządzenia raportu.');
  }
  return table<Task>(
    `Tabela ${numbering.table()}. Do zrobienia`,
    [
      { head: 'Do kiedy', cell: dueOf },
      { head: 'Sprawa', cell: (task) => html`${titleOf(task)} ${cite([task.entry.number])}` },
      {
        head: 'Co zrobić',
        cell: ({ action, entry }) => html`<a href="${links.change(entry.change)}">${action}</a>`,
      },
    ],
    tasks,
  );
}

const dueOf = ({ day, deadline }: Task) =>
  html`${dayInWords(day)}${deadline.certainty === 'computed' ? html` <small>(termin obliczony)</small>` : ''}`;

const titleOf = ({ title, number }: Task) =>
  number === null ? shorten(title, 140) : `${shorten(title, 140)} (${number})`;

export const inNumbers: Chapter = {
  title: () => 'Okres w liczbach',
  body: (report, numbering) => html`${paragraph(
    `Liczby obejmują zmiany istotne dla usług społecznych: ${counted(report.relevant.length, forms.change)} z ${grouped(report.entries.length)} stwierdzonych. Wszystkie są w zestawieniu na końcu raportu. W okresie ${coverageInWords(report.coverage)}.`,
  )}
<dl class="counters">
${counterNames.map((name) => counter(name, report))}</dl>
${byKind(report, numbering)}
${daysGiven(report, numbering)}`,
};

const counterLabels: Readonly<Record<CounterName, string>> = {
  newDrafts: 'nowe projekty',
  changedDrafts: 'zmienione projekty',
  openConsultations: 'otwarte konsultacje',
  medianDays: 'dni na uwagi (mediana)',
  promulgated: 'ogłoszone akty',
  regionalChanged: 'zmienione dokumenty regionalne',
};

function counter(name: CounterName, { counts, previous }: Report): Markup {
  const now = counts[name];
  const shown = now === null ? (name === 'medianDays' ? 'brak danych' : 'nie wiemy') : grouped(now);
  return html`<div><dt>${counterLabels[name]}</dt><dd${now === null ? html` class="words"` : ''}>${shown}</dd><dd>${comparison(now, previous === null ? undefined : previous[name])}</dd></div>
`;
}

/** Against the period before; `undefined` when there was no report. */
export function comparison(now: number | null, before: number | null | undefined): string {
  if (now === null || before === undefined) return 'bez porównania';
  if (before === null) return 'poprzednio: nie wiemy';
  if (now === before) return 'tyle samo';
  if (now === 0) return `poprzednio ${grouped(before)}`;
  return now > before
    ? `o ${grouped(now - before)} więcej niż poprzednio`
    : `o ${grouped(before - now)} mniej niż poprzednio`;
}

interface KindRow {
  readonly label: string;
  readonly fresh: number;
  readonly other: number;
  /** False where no source of the kind was read: then zero is no number. */
  readonly isKnown: boolean;
}

function kindRows({ relevant, coverage }: Report): KindRow[] {
  const kinds = Object.keys(sourceKindLabels) as SourceKind[]; // the keys of a closed record
  return kinds.flatMap((kind) => {
    const sources = coverage.filter(({ source }) => source.kind === kind);
    const own = relevant.filter(({ change }) => change.source.kind === kind);
    if (sources.length === 0 && own.length === 0) return [];
    const fresh = own.filter(({ change }) => change.kind === 'appeared').length;
    const isKnown = own.length > 0 || sources.some(({ read }) => read !== 'none');
    return [{ label: sourceKindLabels[kind], fresh, other: own.length - fresh, isKnown }];
  });
}

function byKind(report: Report, numbering: Numbering): Markup {
  const rows = kindRows(report);
  if (rows.every(({ fresh, other }) => fresh + other === 0)) return html``;
  const title = 'Zmiany istotne według rodzaju źródła';
  const words = (row: KindRow) =>
    row.isKnown ? `nowe ${row.fresh}, zmiany ${row.other}` : 'nie wiemy';
  return figure({
    number: numbering.figure(),
    title,
    reading: 'Górny pasek: nowe pozycje. Dolny: zmiany w pozycjach znanych wcześniej.',
    drawing: bars(
      'rodzaje',
      { title, finding: `${rows.map((row) => `${row.label}: ${words(row)}`).join('; ')}.` },
      rows.map(kindBars),
    ),
    data: dataTable(
      ['Źródła', 'Nowe', 'Zmiany'],
      rows.map(({ label, fresh, other, isKnown }) =>
        isKnown ? [label, `${fresh}`, `${other}`] : [label, 'nie wiemy', 'nie wiemy'],
      ),
    ),
  });
}

function kindBars({ label, fresh, other, isKnown }: KindRow): BarRow {
  if (!isKnown) return { label, bars: [{ value: 0, words: 'nie wiemy' }] };
  return {
    label,
    bars: [
      { value: fresh, words: `nowe: ${fresh}` },
      { value: other, words: `zmiany: ${other}` },
    ],
  };
}

const customaryDays = 21; // Regulamin pracy Rady Ministrów: the usual least for bills

function daysGiven({ relevant }: Report, numbering: Numbering): Markup {
  const given = groupEntries(relevant, publicationOf).flatMap((group) => {
    const days = consultationDays(group);
    const { change } = group[0];
    return days === undefined || change.source.kind !== 'draft-act' ? [] : [{ change, days }];
  });
  if (given.length === 0) return html``;
  const rows = given
    .map(({ change, days }) => {
      const number = numberOf(change);
      const title = shortTitle(change.publication.title);
      // as long as fits above a bar at 320 px
      return { label: shorten(number === null ? title : `${number} – ${title}`, 34), days };
    })
    .sort((a, b) => b.days - a.days)
    .slice(0, 12);
  const title = 'Ile dni dano na uwagi';
  return figure({
    number: numbering.figure(),
    title,
    reading: 'Od daty pisma lub początku konsultacji do końca terminu. Linia: 21 dni.',
    drawing: bars(
      'dni',
      {
        title,
        finding: `${rows.map(({ label, days }) => `${label}: ${counted(days, forms.day)}`).join('; ')}.`,
      },
      rows.map(({ label, days }) => ({ label, bars: [{ value: days, words: `${days}` }] })),
      { value: customaryDays, words: '21 dni' },
    ),
    data: dataTable(
      ['Projekt', 'Dni'],
      rows.map(({ label, days }) => [label, `${days}`]),
    ),
  });
}
