declare module 'word-extractor/lib/word-ole-extractor.js' {
  /** A stretch of text as it lies in the file: the text at `startFilePos`, `bpc` bytes a letter. */
  interface Piece {
    readonly startFilePos: number;
    readonly endFilePos: number;
    readonly bpc: 1 | 2;
    text: string;
  }

  /** `true` would turn dashes and quotes into those of a typewriter. */
  interface Filter {
    readonly filterUnicode: boolean;
  }

  /** What was read in the parts of one file. */
  interface WordDocument {
    getBody(options: Filter): string;
    getFootnotes(options: Filter): string;
    getEndnotes(options: Filter): string;
    getTextboxes(options: Filter & { includeHeadersAndFooters: boolean }): string;
  }

  /** The parser of version 1.0.4; what a subclass needs of it is open. */
  class WordOleExtractor {
    readonly _pieces: Piece[];
    extract(reader: unknown): Promise<WordDocument>;
    extractWordDocument(compound: unknown, document: Buffer): Promise<WordDocument>;
    writePieces(document: Buffer, table: Buffer): void;
    writeCharacterProperties(document: Buffer, table: Buffer): void;
    writeParagraphProperties(document: Buffer, table: Buffer): void;
  }

  export type { Piece, WordDocument };
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default WordOleExtractor;
}

declare module 'word-extractor/lib/buffer-reader.js' {
  class BufferReader {
    constructor(buffer: Buffer);
  }
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default BufferReader;
}
