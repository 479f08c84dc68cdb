import { html, type Markup } from '../html.ts';

/** A figure: how to read it, the drawing, and the same data as a table. */
export interface Figure {
  readonly number: number;
  readonly title: string;
  /** One sentence on how to read it. */
  readonly reading: string;
  readonly drawing: Markup;
  /** The data again, for those who do not see the drawing. */
  readonly data: Markup;
}

export function figure({ number, title, reading, drawing, data }: Figure): Markup {
  return html`<figure>
<figcaption>Rysunek ${number}. ${title} <small>${reading}</small></figcaption>
${drawing}
${data}
</figure>`;
}

/** A small table behind a figure, folded away on screens and open on paper. */
export function dataTable(heads: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`<details><summary>Dane w tabeli</summary>
<table class="tight"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([first = '', ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>
</details>`;
}

/** A drawing of given height; its title and finding are read out instead of it. */
export function drawing(
  id: string,
  heightRem: number,
  words: { readonly title: string; readonly finding: string },
  shapes: readonly Markup[],
): Markup {
  return html`<svg class="fig" height="${rem(heightRem)}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${words.title}</title>
<desc id="${id}-d">${words.finding}</desc>
${shapes}
</svg>`;
}

export const rem = (value: number) => `${Math.round(value * 10_000) / 10_000}rem`;

export const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
