/** A stretch of the file whose letters or paragraphs share their format. */
export interface FormatRun {
  /** Places in the `WordDocument` stream, the end not included. */
  readonly from: number;
  readonly to: number;
  /** Operands by operation code (`sprm`). */
  readonly properties: ReadonlyMap<number, number>;
}

/** Where the FIB says that the tables of format lie, and how an entry of their pages is made. */
const tables = {
  letters: { at: 0xfa, entryBytes: 1 },
  paragraphs: { at: 0x102, entryBytes: 13 },
} as const;

const pageBytes = 512;

/**
 * The runs of a Word 97 file, page by page of its format tables ([MS-DOC] 2.9.33 and 2.9.175).
 * Reading beyond the file throws a `RangeError`.
 */
export function formatRuns(document: Buffer, table: Buffer, of: keyof typeof tables): FormatRun[] {
  const { at, entryBytes } = tables[of];
  const start = document.readUInt32LE(at);
  const count = Math.floor((document.readUInt32LE(at + 4) - 4) / 8);
  const pages = Array.from({ length: Math.max(0, count) }, (_, index) =>
    table.readUInt32LE(start + (count + 1) * 4 + index * 4),
  );
  return pages.flatMap((page) => {
    const bytes = document.subarray(page * pageBytes, (page + 1) * pageBytes);
    return bytes.length < pageBytes ? [] : runsOnPage(bytes, entryBytes);
  });
}

function runsOnPage(page: Buffer, entryBytes: number): FormatRun[] {
  const count = page.readUInt8(pageBytes - 1);
  return Array.from({ length: count }, (_, at) => {
    const offset = page.readUInt8((count + 1) * 4 + at * entryBytes) * 2;
    const bytes = offset === 0 ? Buffer.alloc(0) : propertiesAt(page, offset, entryBytes > 1);
    return {
      from: page.readUInt32LE(at * 4),
      to: page.readUInt32LE((at + 1) * 4),
      properties: propertiesIn(bytes),
    };
  });
}

/** Letters: a length, then properties. Paragraphs: half a length, the style's number, properties. */
function propertiesAt(page: Buffer, offset: number, isParagraph: boolean): Buffer {
  const length = page.readUInt8(offset);
  if (!isParagraph) return page.subarray(offset + 1, offset + 1 + length);
  if (length > 0) return page.subarray(offset + 3, offset + 2 * length);
  return page.subarray(offset + 4, offset + 2 + 2 * page.readUInt8(offset + 1));
}

const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3];

function propertiesIn(bytes: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.readUInt16LE(at);
    const size = operandBytes[code >> 13] ?? 0;
    const isLong = size === 0;
    found.set(code, isLong || at + 2 + size > bytes.length ? 0 : bytes.readUIntLE(at + 2, size));
    at += 2 + (isLong ? bytes.readUInt8(at + 2) + 1 : size);
  }
  return found;
}
