import type { Entry } from '../entry.ts';
import { html, isWebAddress, link, type Markup } from '../html.ts';
import type { Report } from '../report.ts';
import { fieldInWords } from '../summary.ts';
import { tie } from '../typography.ts';

/** Gives tables and figures their numbers in the order in which chapters ask. */
export interface Numbering {
  table(): number;
  figure(): number;
}

/** One chapter of a report: its heading and what stands under it. */
export interface Chapter {
  readonly title: (report: Report) => string;
  readonly body: (report: Report, numbering: Numbering) => Markup;
}

export function newNumbering(): Numbering {
  const last = { table: 0, figure: 0 };
  return {
    table: () => ++last.table,
    figure: () => ++last.figure,
  };
}

/** Links to the evidence of a sentence: „[1] [3]”. */
export function cite(numbers: readonly number[]): Markup {
  return html`${numbers.map((number, at) => html`${at === 0 ? '' : ' '}<a href="#dow-${number}" aria-label="dowód ${number}">[${number}]</a>`)}`;
}

/** One change as a sentence with its evidence. */
export function sentence({ summary, number }: Entry): Markup {
  return html`${tie(summary)} ${cite([number])}`;
}

/** The sentence; for facts every field, since a list has the room that a summary lacks. */
export function details(entry: Entry): Markup {
  const { detail } = entry.change;
  if (detail.kind !== 'facts') return sentence(entry);
  return html`${detail.fields.map((field) => `${tie(fieldInWords(field))}. `)}${cite([entry.number])}`;
}

/** The title of a source in its own words, linked where its address is one. */
export function said(title: string, address: string): Markup {
  return isWebAddress(address)
    ? html`<a class="said" href="${address}">${title}</a>`
    : html`<span class="said">${title}</span>`;
}

export const paragraph = (text: string): Markup => html`<p>${tie(text)}</p>`;

export { html, link, type Markup };
