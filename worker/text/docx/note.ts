import { type Attributes, readXml } from '../xml.ts';
import { addText, type Segment, segmentsText } from './run.ts';
import type { StyleSheet } from './styles.ts';

const skipped = new Set('del moveFrom instrText'.split(' '));
const isNote = (name: string) => name === 'footnote' || name === 'endnote';

/** Texts of `footnotes.xml` or `endnotes.xml` by id; the lines that separate them left out. */
export function readNotes(bytes: Uint8Array | undefined, styles: StyleSheet): Map<string, string> {
  const reader = new NoteReader(styles);
  if (bytes !== undefined)
    readXml(bytes, {
      open: (name, attributes) => reader.open(name, attributes),
      close: (name) => reader.close(name),
      text: (text) => reader.text(text),
    });
  return reader.notes;
}

class NoteReader {
  readonly notes = new Map<string, string>();
  readonly #styles: StyleSheet;
  #id = '';
  #segments: Segment[] = [];
  #raised = false;
  #inText = false;

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (skipped.has(name) || name.endsWith('Change')) return 'skip';
    // Types other than the usual one are the lines between text and notes.
    if (isNote(name) && (attributes.type ?? 'normal') !== 'normal') return 'skip';
    if (isNote(name)) this.#begin(attributes.id ?? '');
    this.#openers[name]?.(attributes);
    return undefined;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (isNote(name)) this.notes.set(this.#id, segmentsText(this.#segments).trim());
  }

  text(text: string): void {
    if (this.#inText) addText(this.#segments, text, this.#raised);
  }

  readonly #openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    r: () => this.#raise(false),
    rStyle: ({ val = '' }) => this.#raise(this.#styles.flag(val, 'raised')),
    vertAlign: ({ val = '' }) => this.#raise(val === 'superscript'),
    t: () => this.#listen(),
    p: () => this.#white(),
    br: () => this.#white(),
    tab: () => this.#white(),
  };

  #begin(id: string): void {
    this.#id = id;
    this.#segments = [];
  }

  #raise(on: boolean): void {
    this.#raised = on;
  }

  #listen(): void {
    this.#inText = true;
  }

  #white(): void {
    addText(this.#segments, ' ', false);
  }
}
