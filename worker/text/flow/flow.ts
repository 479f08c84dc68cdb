import type { Paragraph } from '../../document-text.ts';
import { addText, type Segment, segmentsText } from '../docx/run.ts';
import { type Container, rowParagraphs, type Table } from '../docx/table.ts';
import { superscript } from '../superscript.ts';
import { isDivision, isUnitStart } from '../unit-start.ts';

/** What a format says of a paragraph beside its words. */
export interface Marking {
  /** Style or outline make it a heading. */
  readonly isHeading?: boolean;
  readonly isCentred?: boolean;
}

/** A paragraph that is still being read, and the notes that hang on it. */
interface Open {
  readonly segments: Segment[];
  readonly after: Paragraph[];
  marking: Marking;
}

/**
 * Puts running text, tables and notes in order as a reader of a word processor's file meets them.
 * Text outside of a paragraph begins one.
 */
export class Flow {
  readonly #containers: Container[] = [{ paragraphs: [] }];
  readonly #tables: Table[] = [];
  readonly #open: Open[] = [];
  #notes = 0;

  get paragraphs(): readonly Paragraph[] {
    return this.#containers[0]?.paragraphs ?? [];
  }

  get isInTable(): boolean {
    return this.#tables.length > 0;
  }

  begin(marking: Marking = {}): void {
    this.#open.push({ segments: [], after: [], marking });
  }

  mark(marking: Marking): void {
    const open = this.#innermost();
    open.marking = { ...open.marking, ...marking };
  }

  add(text: string, raised = false): void {
    addText(this.#innermost().segments, text, raised);
  }

  end(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const text = segmentsText(open.segments);
    this.#put({ text, kind: kindOf(open.marking, text) }, ...open.after);
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
    if (this.#containers.length > 1) this.#containers.pop();
  }

  endTable(): void {
    const table = this.#tables.pop();
    this.#put(...(table?.rows ?? []).flatMap(rowParagraphs));
  }

  /** What follows goes into a note, until `endNote`: its mark stands where it hangs. */
  beginNote(): void {
    this.#notes += 1;
    this.add(superscript(`${this.#notes}`));
    this.#containers.push({ paragraphs: [] });
    this.begin();
  }

  endNote(): void {
    this.end();
    if (this.#containers.length < 2) return;
    const inside = this.#containers.pop()?.paragraphs ?? [];
    const text = inside.map((paragraph) => paragraph.text.trim()).join(' ');
    const mark = superscript(`${this.#notes}`);
    this.#innermost().after.push({ text: `${mark} ${text}`, kind: 'note' });
  }

  #innermost(): Open {
    if (this.#open.length === 0) this.begin();
    return this.#open.at(-1) as Open;
  }

  #put(...paragraphs: readonly Paragraph[]): void {
    // One by one: a table of 100,000 rows is too many arguments for one call.
    const home = this.#containers.at(-1);
    for (const paragraph of paragraphs) home?.paragraphs.push(paragraph);
  }
}

/** Headings by outline or by their place in the middle; an item of a list is none. */
function kindOf({ isHeading, isCentred }: Marking, text: string): Paragraph['kind'] {
  if (isDivision(text) && text.length < 200) return 'heading';
  if (text.length > 250 || (isUnitStart(text) && /[.,;:]\s*$/.test(text))) return 'text';
  const isTitle = isCentred && !isUnitStart(text) && !/(\p{Ll}{3,}\.|[,;:])\s*$/u.test(text);
  return isHeading || isTitle ? 'heading' : 'text';
}
