import WordOleExtractor, {
  type Piece,
  type WordDocument,
} from 'word-extractor/lib/word-ole-extractor.js';
import { superscript } from '../superscript.ts';
import { Unreadable } from '../unreadable.ts';
import { type FormatRun, formatRuns } from './format-run.ts';

/** Ends a cell; word-extractor would make it a tab, which text has, too. */
export const cellEnd = '\uE007';

const code = {
  isRaised: 0x2a48,
  height: 0x4845,
  isHidden: 0x083c,
  isDeleted: 0x0800,
  isInserted: 0x0801,
  isInTable: 0x2416,
  isRowEnd: 0x2417,
  list: 0x460b,
} as const;

const encrypted = 0x0100;

/**
 * word-extractor, which reads text and revisions, with what acts need beside them: numbers above
 * the line, cells, hidden text. It changes letters in place, one for one, as its parent does.
 */
export class DocExtractor extends WordOleExtractor {
  isRevised = false;
  hasLists = false;
  hidden = '';

  override extractWordDocument(compound: unknown, document: Buffer): Promise<WordDocument> {
    if ((document.readUInt16LE(0x0a) & encrypted) !== 0)
      throw new Unreadable(
        'Plik DOC jest zaszyfrowany hasłem – potrzebny jest człowiek, który je zna.',
      );
    return super.extractWordDocument(compound, document);
  }

  override writePieces(document: Buffer, table: Buffer): void {
    super.writePieces(document, table);
    for (const piece of this._pieces) piece.text = piece.text.replaceAll('\u0007', cellEnd);
  }

  override writeCharacterProperties(document: Buffer, table: Buffer): void {
    super.writeCharacterProperties(document, table);
    for (const run of formatRuns(document, table, 'letters')) this.#formatLetters(run);
  }

  override writeParagraphProperties(document: Buffer, table: Buffer): void {
    for (const run of formatRuns(document, table, 'paragraphs')) {
      const { properties } = run;
      if ((properties.get(code.list) ?? 0) > 0) this.hasLists = true;
      // A paragraph inside of a cell does not end the row.
      if (properties.get(code.isInTable) === 1 && properties.get(code.isRowEnd) !== 1)
        this.#rewrite(run, (text) => text.replaceAll('\r', ' '));
    }
    super.writeParagraphProperties(document, table);
  }

  #formatLetters(run: FormatRun): void {
    const { properties } = run;
    if (properties.has(code.isDeleted) || properties.has(code.isInserted)) this.isRevised = true;
    const height = properties.get(code.height) ?? 0;
    const isUp = height > 0 && height < 0x8000;
    if (properties.get(code.isRaised) === 1 || isUp) this.#rewrite(run, raise);
    if (properties.get(code.isHidden) === 1) this.#rewrite(run, (text) => this.#hide(text));
  }

  #hide(text: string): string {
    this.hidden += text;
    return '\u0000'.repeat(text.length);
  }

  #rewrite({ from, to }: FormatRun, change: (text: string) => string): void {
    for (const piece of this._pieces) {
      const start = placeIn(piece, from);
      const end = placeIn(piece, to);
      if (end <= start) continue;
      const changed = change(piece.text.slice(start, end));
      piece.text = piece.text.slice(0, start) + changed + piece.text.slice(end);
    }
  }
}

/** A place of the file as a letter of the piece, or as one of its ends. */
function placeIn({ startFilePos, endFilePos, bpc }: Piece, place: number): number {
  return Math.floor((Math.min(Math.max(place, startFilePos), endFilePos) - startFilePos) / bpc);
}

/** Letter for letter, so that all places stay right. */
function raise(text: string): string {
  return text.replace(/\S+/g, (word) => {
    const raised = superscript(word);
    return raised.length === word.length ? raised : word;
  });
}
