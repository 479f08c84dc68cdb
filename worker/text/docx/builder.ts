import type { Paragraph } from '../../document-text.ts';
import { superscript } from '../superscript.ts';
import type { ListCounter } from './counter.ts';
import { kindOf, type OpenParagraph, openParagraph, paragraphText } from './paragraph.ts';
import { addText } from './run.ts';
import type { StyleSheet } from './styles.ts';
import { type Container, rowParagraphs, type Table } from './table.ts';

/** Puts paragraphs, tables, boxes and notes where they belong, as they open and close. */
export class DocumentBuilder {
  readonly #styles: StyleSheet;
  readonly #counter: ListCounter;
  readonly #containers: Container[] = [{ paragraphs: [] }];
  readonly #tables: Table[] = [];
  readonly #open: OpenParagraph[] = [];
  #carried: OpenParagraph | undefined;
  #notes = 0;

  constructor(styles: StyleSheet, counter: ListCounter) {
    this.#styles = styles;
    this.#counter = counter;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#containers[0]?.paragraphs ?? [];
  }

  /** The innermost open paragraph. */
  get paragraph(): OpenParagraph | undefined {
    return this.#open.at(-1);
  }

  beginParagraph(): void {
    const begun = openParagraph(this.#styles.usual);
    begun.segments.push(...(this.#carried?.segments ?? []));
    begun.after.push(...(this.#carried?.after ?? []));
    this.#carried = undefined;
    this.#open.push(begun);
  }

  endParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    if (paragraph.joinsNext) {
      this.#carried = paragraph;
      return;
    }
    const text = paragraphText(paragraph, this.#styles, this.#counter);
    const kind = kindOf(paragraph, text, this.#styles);
    this.#put({ text, kind }, ...paragraph.after);
  }

  beginTable(): void {
    this.#tables.push({ rows: [] });
  }

  beginRow(): void {
    this.#tables.at(-1)?.rows.push([]);
  }

  beginCell(): void {
    const cell: Container = { paragraphs: [] };
    this.#tables.at(-1)?.rows.at(-1)?.push(cell);
    this.#containers.push(cell);
  }

  endCell(): void {
    this.#containers.pop();
  }

  endTable(): void {
    const table = this.#tables.pop();
    this.#put(...(table?.rows ?? []).flatMap(rowParagraphs));
  }

  beginBox(): void {
    this.#containers.push({ paragraphs: [] });
  }

  /** A box's text follows the paragraph that it is anchored in. */
  endBox(): void {
    const box = this.#containers.pop();
    this.paragraph?.after.push(...(box?.paragraphs ?? []));
  }

  /** A note follows its paragraph; `ownMark` when the document writes the mark itself. */
  addNote(text: string, ownMark: boolean): void {
    if (this.paragraph === undefined) return;
    if (!ownMark) this.#notes += 1;
    const mark = ownMark ? '' : superscript(`${this.#notes}`);
    addText(this.paragraph.segments, mark, false);
    this.paragraph.after.push({ text: `${mark} ${text}`.trim(), kind: 'note' });
  }

  #put(...paragraphs: readonly Paragraph[]): void {
    // One by one: a table of 100,000 rows is too many arguments for one call.
    const home = this.#containers.at(-1);
    for (const paragraph of paragraphs) home?.paragraphs.push(paragraph);
  }
}
