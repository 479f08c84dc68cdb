import type { SourceKind } from '../../crawler/source.ts';
import type { Passage } from '../../worker/change.ts';
import type { ActCard } from '../act-card.ts';
import type { CalendarDay } from '../calendar.ts';
import { nothingFound } from '../coverage.ts';
import type { Entry } from '../entry.ts';
import { apart, type Excerpt } from '../excerpt.ts';
import { dumbbell } from '../figures/dumbbell.ts';
import { dataTable, figure } from '../figures/figure.ts';
import { dayInWords, weekdayInWords } from '../polish.ts';
import { quarterInWords, shiftInWords } from '../quarter.ts';
import type { Report } from '../report.ts';
import { stageNames } from '../stage.ts';
import { capital } from '../summary.ts';
import { numberOf } from '../title.ts';
import { inOneSentence, oneLine, shorten, tie } from '../typography.ts';
import { unitKindLabels } from '../wording.ts';
import {
  type Chapter,
  cite,
  details,
  html,
  type Markup,
  type Numbering,
  paragraph,
  said,
  sentence,
} from './chapter.ts';
import { table } from './table.ts';

export const plans: Chapter = {
  title: () => 'Plany legislacyjne',
  body: (report, numbering) => {
    if (report.plans.length === 0) return nothing(report, 'zmian w wykazach prac', 'work-list');
    return html`${shiftsFound(report)}
${shiftFigure(report, numbering)}
${plansTable(report, numbering)}`;
  },
};

function shiftsFound({ shifts }: Report): Markup {
  if (shifts.length === 0) return paragraph('Nie stwierdzono przesunięcia planowanych terminów.');
  const later = shifts.filter(({ before, after }) => after > before).length;
  return html`<p>${tie(`Przesunięcia planowanych terminów: na późniejszy ${later}, na wcześniejszy ${shifts.length - later}.`)} ${cite(shifts.flatMap(({ entries }) => entries.map(({ number }) => number)))}</p>`;
}

function shiftFigure({ shifts }: Report, numbering: Numbering): Markup {
  if (shifts.length === 0) return html``;
  return figure({
    number: numbering.figure(),
    title: 'Planowany kwartał przyjęcia przez Radę Ministrów',
    reading:
      'Pusta kropka: plan na początku okresu. Pełna: na końcu. Plus: później, minus: wcześniej.',
    drawing: dumbbell('terminy', shifts),
    data: dataTable(
      ['Numer', 'Było', 'Jest', 'Przesunięcie'],
      shifts.map(({ number, before, after }) => [
        number,
        quarterInWords(before),
        quarterInWords(after),
        shiftInWords(before, after),
      ]),
    ),
  });
}

function plansTable({ plans }: Report, numbering: Numbering): Markup {
  return table<Entry>(
    `Tabela ${numbering.table()}. Nowe i zmienione wpisy w wykazach prac`,
    [
      { head: 'Numer', cell: ({ change }) => numberOf(change) ?? change.publication.key },
      {
        head: 'Tytuł',
        cell: ({ change }) =>
          said(shorten(oneLine(change.publication.title), 160), change.publication.address),
      },
      { head: 'Organ', cell: ({ change }) => bodyOf(change.publication.facts.body) },
      { head: 'Co się zmieniło', cell: sentence },
    ],
    plans,
  );
}

const bodyOf = (body: string | undefined) => (body === undefined ? 'nie podano' : oneLine(body));

export const drafts: Chapter = {
  title: () => 'Projekty aktów prawnych',
  body: (report) =>
    report.drafts.length === 0
      ? nothing(report, 'zmian w projektach', 'draft-act', 'parliament')
      : html`${report.drafts.map(card)}`,
};

export const promulgated: Chapter = {
  title: () => 'Akty uchwalone i ogłoszone',
  body: (report, numbering) => html`${
    report.promulgated.length === 0
      ? nothing(report, 'ogłoszonych aktów', 'journal')
      : report.promulgated.map(card)
  }
${inForceTable(report, numbering)}`,
};

function inForceTable({ inForce }: Report, numbering: Numbering): Markup {
  if (inForce.length === 0) return html``;
  return table<CalendarDay>(
    `Tabela ${numbering.table()}. Wejście w życie`,
    [
      { head: 'Dzień', cell: ({ day }) => dayInWords(day) },
      { head: 'Akt', cell: ({ title, entry }) => html`${title} ${cite([entry.number])}` },
    ],
    inForce,
  );
}

/** What may be said of sources of these kinds when they brought nothing. */
export function nothing(report: Report, what: string, ...kinds: readonly SourceKind[]): Markup {
  const coverage = report.coverage.filter(({ source }) => kinds.includes(source.kind));
  return paragraph(nothingFound(what, coverage));
}

const bars = { new: ' new', text: '', facts: ' facts', gone: ' gone' } as const;

function card(act: ActCard): Markup {
  const number = act.number === null ? '' : ` (${act.number})`;
  return html`<article class="item${bars[act.bar]}" id="${act.id}">
<h3>${said(act.title, act.address)}${number}</h3>
<p class="meta">${[act.body, act.stage === null ? null : `Etap: ${oneLine(act.stage)}`].filter((part) => part !== null).join('. ')}.</p>
${strip(act)}
<ul>${act.entries.map((entry) => html`<li>${details(entry)}</li>`)}</ul>
${act.excerpts.map(quote)}
${act.reasons.length === 0 ? '' : html`<p><strong>Dlaczego to ważne:</strong> ${inOneSentence(act.reasons)}</p>`}
${act.deadlines.map(({ day, sentence, certainty }) => html`<p><strong>Termin: do ${weekdayInWords(day)}</strong>${certainty === 'computed' ? ' (obliczony)' : ''}. <q class="said">${shorten(oneLine(sentence), 240)}</q></p>`)}
${tags(act)}
${act.comment === null ? '' : html`<aside class="comment" aria-labelledby="${act.id}-k"><h4 id="${act.id}-k">Komentarz</h4><p>${act.comment.text}</p><footer>${act.comment.author}</footer></aside>`}
</article>
`;
}

function strip({ place, number, title }: ActCard): Markup {
  if (place === null) return html``;
  return html`<ol class="stages" aria-label="Etapy: ${number ?? shorten(title, 60)}">${stageNames.map(
    (name, at) =>
      html`<li${at < place ? html` class="past"` : at === place ? html` aria-current="step"` : ''}><span>${name}</span></li>`,
  )}</ol>`;
}

function quote({ unit, kind, passages }: Excerpt): Markup {
  return html`<p class="was">${capital(unit)} (${unitKindLabels[kind]}): „${passages.map(redline)}”</p>`;
}

function redline({ kind, text }: Passage): Markup {
  if (kind === 'same') return html`${text}`;
  const [before, words, behind] = apart(text);
  return kind === 'added'
    ? html`${before}<ins><span class="sr">[dodano: </span>${words}<span class="sr">]</span></ins>${behind}`
    : html`${before}<del><span class="sr">[usunięto: </span>${words}<span class="sr">]</span></del>${behind}`;
}

function tags({ tags }: ActCard): Markup {
  const shown = tags.filter(({ weight }) => weight !== 'context').slice(0, 6);
  if (shown.length === 0) return html``;
  return html`<ul class="tags" aria-label="Tematy">${shown.map(({ label, words }) => html`<li><strong>${label}</strong> <q>${shorten(oneLine(words), 60)}</q></li>`)}</ul>`;
}
