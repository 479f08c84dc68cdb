import { Flow } from '../flow/flow.ts';
import type { Attributes } from '../xml.ts';
import { readXml } from '../xml.ts';
import { Lists } from './lists.ts';
import { outlineList, type StyleBook, styleSays } from './styles.ts';

export interface OdtBody {
  readonly flow: Flow;
  readonly isRevised: boolean;
  readonly hidden: string;
}

/** `content.xml` as paragraphs. @throws {Unreadable} */
export function readOdtBody(content: Uint8Array, book: StyleBook): OdtBody {
  const reader = new BodyReader(book);
  readXml(content, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader;
}

const skipped = new Set(
  'automatic-styles font-face-decls annotation note-citation hidden-text hidden-paragraph forms sequence-decls variable-decls user-field-decls covered-table-cell ruby-text desc title'.split(
    ' ',
  ),
);

/** A table's cell may say that it stands many times: beyond this only to fill the sheet. */
const mostRepeats = 50;

class BodyReader implements OdtBody {
  readonly flow = new Flow();
  readonly #book: StyleBook;
  readonly #lists: Lists;
  readonly #spans: (string | undefined)[] = [];
  /** The number of the item that began, for its first paragraph. */
  #item: { readonly start: number | undefined } | undefined;
  #paragraphs = 0;
  #repeats = 1;
  #isSheet = false;
  isRevised = false;
  hidden = '';

  constructor(book: StyleBook) {
    this.#book = book;
    this.#lists = new Lists(book);
  }

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (name === 'tracked-changes') this.isRevised = true;
    if (skipped.has(name) || name === 'tracked-changes') return 'skip';
    this.#openers[name]?.(attributes);
    return undefined;
  }

  close(name: string): void {
    this.#closers[name]?.();
  }

  text(text: string): void {
    if (this.#paragraphs === 0) return;
    if (this.#spanSays('isHidden')) this.hidden += text;
    else this.flow.add(text, this.#spanSays('isRaised') === true);
  }

  readonly #openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    p: (attributes) => this.#beginParagraph(attributes),
    h: (attributes) => this.#beginParagraph(attributes, Number(attributes['outline-level'] ?? 1)),
    span: ({ 'style-name': style }) => this.#beginSpan(style),
    s: () => this.text(' '),
    tab: () => this.text(' '),
    'line-break': () => this.text(' '),
    spreadsheet: () => this.#beginSheet(),
    note: () => this.flow.beginNote(),
    list: (attributes) => this.#beginList(attributes),
    'list-item': ({ 'start-value': start }) => this.#beginItem(start),
    table: ({ name }) => this.#beginTable(name),
    'table-row': () => this.flow.beginRow(),
    'table-cell': ({ 'number-columns-repeated': repeats = '1' }) => this.#beginCell(repeats),
  };

  readonly #closers: Readonly<Record<string, () => void>> = {
    p: () => this.#endParagraph(),
    h: () => this.#endParagraph(),
    span: () => this.#endSpan(),
    note: () => this.flow.endNote(),
    list: () => this.#lists.end(),
    table: () => this.flow.endTable(),
    'table-cell': () => this.#endCell(),
  };

  #beginParagraph({ 'style-name': style }: Attributes, outline?: number): void {
    this.#paragraphs += 1;
    const isCentred = styleSays(this.#book, style, 'isCentred') === true;
    this.flow.begin({ isCentred, isHeading: outline !== undefined });
    this.#spans.push(style);
    this.flow.add(this.#numberOf(style, outline));
  }

  #numberOf(style: string | undefined, outline: number | undefined): string {
    const list = styleSays(this.#book, style, 'list');
    if (this.#item !== undefined) {
      const { start } = this.#item;
      this.#item = undefined;
      return this.#lists.next(start);
    }
    if (this.#lists.depth > 0 || outline === undefined) return '';
    return this.#lists.nextOf(list ?? outlineList, outline);
  }

  #endParagraph(): void {
    this.#paragraphs -= 1;
    this.#spans.pop();
    this.flow.end();
  }

  #beginSpan(style: string | undefined): void {
    this.#spans.push(style);
  }

  #endSpan(): void {
    this.#spans.pop();
  }

  #spanSays(key: 'isHidden' | 'isRaised'): boolean | undefined {
    const styles = this.#spans.toReversed().map((style) => styleSays(this.#book, style, key));
    return styles.find((said) => said !== undefined);
  }

  #beginList(attributes: Attributes): void {
    const { 'style-name': style, id = '', 'continue-list': list } = attributes;
    const goesOn = attributes['continue-numbering'] === 'true' ? 'last of its style' : undefined;
    const continues = list === undefined ? goesOn : { list };
    this.#lists.begin({ style, id, continues });
  }

  #beginItem(start: string | undefined): void {
    this.#item = { start: start === undefined ? undefined : Number(start) };
  }

  #beginSheet(): void {
    this.#isSheet = true;
  }

  #beginTable(name: string | undefined): void {
    // A sheet's table stands by its name; a text's tables need none.
    if (this.#isSheet && name !== undefined && !this.flow.isInTable) {
      this.flow.begin({ isHeading: true });
      this.flow.add(name);
      this.flow.end();
    }
    this.flow.beginTable();
  }

  #beginCell(repeats: string): void {
    this.#repeats = Number(repeats);
    this.flow.beginCell();
  }

  #endCell(): void {
    this.flow.endCell();
    const more = this.#repeats <= mostRepeats ? this.#repeats - 1 : 0;
    for (let at = 0; at < more; at += 1) {
      this.flow.beginCell();
      this.flow.endCell();
    }
    this.#repeats = 1;
  }
}
