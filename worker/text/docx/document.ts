import type { Paragraph } from '../../document-text.ts';
import { type Attributes, isOn, readXml } from '../xml.ts';
import { DocumentBuilder } from './builder.ts';
import type { ListCounter } from './counter.ts';
import type { OpenParagraph } from './paragraph.ts';
import { addText, symbolOf } from './run.ts';
import type { StyleSheet } from './styles.ts';

/** What the body leans on: styles, lists, and the notes by their id. */
export interface BodyContext {
  readonly styles: StyleSheet;
  readonly counter: ListCounter;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
}

export interface Body {
  readonly paragraphs: readonly Paragraph[];
  /** The file holds tracked insertions or deletions. */
  readonly revised: boolean;
  /** Text that the file marks as hidden; left out. */
  readonly hidden: string;
}

/** `document.xml` as paragraphs. @throws {Unreadable} */
export function readBody(bytes: Uint8Array, context: BodyContext): Body {
  const reader = new BodyReader(context);
  readXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader.body();
}

interface Run {
  readonly raised: boolean;
  readonly hidden: boolean;
  readonly caps: boolean;
}

const plainRun: Run = { raised: false, hidden: false, caps: false };

// Deleted and moved-away text, field codes, second copies of drawings, settings, ruby text.
const skipped = new Set(
  'del moveFrom instrText delText Fallback sectPr sdtPr tblPr tblGrid trPr tcPr rt'.split(' '),
);
const revisions = new Set('ins del moveFrom moveTo'.split(' '));

class BodyReader {
  readonly #context: BodyContext;
  readonly #build: DocumentBuilder;
  #run: Run = plainRun;
  #inText = false;
  #inProperties: 'pPr' | 'rPr' | undefined;
  #revised = false;
  #hidden = '';

  constructor(context: BodyContext) {
    this.#context = context;
    this.#build = new DocumentBuilder(context.styles, context.counter);
  }

  body(): Body {
    const { paragraphs } = this.#build;
    return { paragraphs, revised: this.#revised, hidden: this.#hidden.trim() };
  }

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (revisions.has(name)) this.#revised = true;
    if (name === 'del' && this.#inProperties === 'pPr') this.#set({ joinsNext: true });
    // Old properties (`w:pPrChange` …) are those before a tracked change.
    if (skipped.has(name) || name.endsWith('Change')) return 'skip';
    this.#openers[name]?.(attributes);
    return undefined;
  }

  close(name: string): void {
    this.#closers[name]?.();
  }

  text(text: string): void {
    if (this.#inText) this.#add(text);
  }

  readonly #openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    p: () => this.#build.beginParagraph(),
    pPr: () => this.#enter('pPr'),
    rPr: () => this.#enter('rPr'),
    r: () => this.#beginRun(),
    t: () => this.#listen(true),
    tab: () => this.#white(),
    br: () => this.#white(),
    cr: () => this.#white(),
    noBreakHyphen: () => this.#add('-'),
    sym: ({ char = '' }) => this.#add(symbolOf(char)),
    pStyle: ({ val = '' }) => this.#set({ style: val }),
    numId: ({ val = '' }) => this.#set({ list: val }),
    ilvl: ({ val = '0' }) => this.#set({ level: Number(val) }),
    outlineLvl: ({ val = '9' }) => this.#set({ outline: Number(val) }),
    jc: ({ val = '' }) => this.#set({ centred: val === 'center' }),
    rStyle: ({ val = '' }) => this.#setRun(this.#runOfStyle(val)),
    vertAlign: ({ val = '' }) => this.#setRun({ raised: val === 'superscript' }),
    vanish: (attributes) => this.#setRun({ hidden: isOn(attributes) }),
    caps: (attributes) => this.#setRun({ caps: isOn(attributes) }),
    footnoteReference: (attributes) => this.#note(this.#context.footnotes, attributes),
    endnoteReference: (attributes) => this.#note(this.#context.endnotes, attributes),
    tbl: () => this.#build.beginTable(),
    tr: () => this.#build.beginRow(),
    tc: () => this.#build.beginCell(),
    txbxContent: () => this.#build.beginBox(),
  };

  readonly #closers: Readonly<Record<string, () => void>> = {
    p: () => this.#build.endParagraph(),
    pPr: () => this.#leave('pPr'),
    rPr: () => this.#leave('rPr'),
    t: () => this.#listen(false),
    tc: () => this.#build.endCell(),
    tbl: () => this.#build.endTable(),
    txbxContent: () => this.#build.endBox(),
  };

  /** The run properties inside `w:pPr` are those of the paragraph's mark: not of its text. */
  #enter(properties: 'pPr' | 'rPr'): void {
    this.#inProperties ??= properties;
  }

  #leave(properties: 'pPr' | 'rPr'): void {
    if (this.#inProperties === properties) this.#inProperties = undefined;
  }

  #listen(on: boolean): void {
    this.#inText = on;
  }

  #set(part: Partial<OpenParagraph>): void {
    if (this.#build.paragraph !== undefined) Object.assign(this.#build.paragraph, part);
  }

  #beginRun(): void {
    const style = this.#build.paragraph?.style;
    this.#run = style === undefined ? plainRun : this.#runOfStyle(style);
  }

  #setRun(part: Partial<Run>): void {
    if (this.#inProperties === 'rPr') this.#run = { ...this.#run, ...part };
  }

  #runOfStyle(style: string): Run {
    const { styles } = this.#context;
    return {
      raised: styles.flag(style, 'raised'),
      hidden: styles.flag(style, 'hidden'),
      caps: styles.flag(style, 'caps'),
    };
  }

  /** Tabs and breaks; tab stops of the properties have the same name. */
  #white(): void {
    if (this.#inProperties === undefined) this.#add(' ');
  }

  #add(text: string): void {
    const { hidden, caps, raised } = this.#run;
    if (hidden) this.#hidden += text;
    else if (this.#build.paragraph !== undefined)
      addText(this.#build.paragraph.segments, caps ? text.toLocaleUpperCase('pl') : text, raised);
  }

  #note(notes: ReadonlyMap<string, string>, { id = '', customMarkFollows }: Attributes): void {
    const text = notes.get(id);
    if (text !== undefined) this.#build.addNote(text, customMarkFollows !== undefined);
  }
}
