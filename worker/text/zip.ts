import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { zipName } from './container/zip-name.ts';
import { limits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Parts of a zip by exact name, read one at a time and never written anywhere. */
export interface ZipParts {
  readonly names: readonly string[];
  readonly entries: readonly ZipEntry[];
  /** `undefined` when there is no such part. @throws {Unreadable} beyond the limits. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** For parsers that unpack all parts themselves. @throws {Unreadable} when one is too big. */
  refuseBigParts(): void;
}

/** One part, as the archive's directory tells of it. */
export interface ZipEntry {
  /** For people. */
  readonly name: string;
  /** By which it is read. */
  readonly stored: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
}

/** @throws {Unreadable} for what is no zip, or one made to burst. */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      strictFileNames: true,
    });
    if (zip.entryCount > limits.zipEntries) throw bomb();
    const entries = await listEntries(zip);
    refuseBombs(entries);
    return partsOf(zip, entries);
  } catch (cause) {
    throw asUnreadable(cause);
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > limits.zipEntries) throw bomb();
  }
  return entries;
}

function partsOf(zip: ZipFile, entries: readonly Entry[]): ZipParts {
  return {
    names: entries.map((entry) => entry.fileName),
    entries: entries.map(toEntry),
    refuseBigParts: () => entries.forEach(refusePart),
    async read(name) {
      const entry = entries.find(({ fileName }) => fileName === name);
      if (entry === undefined) return undefined;
      try {
        return await readEntry(zip, entry);
      } catch (cause) {
        throw asUnreadable(cause);
      }
    },
  };
}

function toEntry(entry: Entry): ZipEntry {
  const mode = entry.externalFileAttributes >>> 16;
  return {
    name: zipName(entry.fileNameRaw),
    stored: entry.fileName,
    isFolder: entry.fileName.endsWith('/'),
    isEncrypted: entry.isEncrypted(),
    isLink: (mode & 0o170000) === 0o120000,
  };
}

/** The sizes that an entry declares are checked first, the bytes that come are counted again. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  refusePart(entry);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    if (size > limits.zipPartBytes) throw bomb();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function refusePart({ uncompressedSize, compressedSize }: Entry): void {
  const big = uncompressedSize > 1_000_000;
  if (big && uncompressedSize > limits.zipRatio * compressedSize) throw bomb();
  if (uncompressedSize > limits.zipPartBytes) throw bomb();
}

/** Too much in all, or entries that share their bytes: no honest writer makes those. */
function refuseBombs(entries: readonly Entry[]): void {
  const sum = entries.reduce((size, entry) => size + entry.uncompressedSize, 0);
  const places = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  const overlap = places.some((entry, at) => {
    const next = places[at + 1];
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
    return next !== undefined && end > next.relativeOffsetOfLocalHeader;
  });
  if (sum > limits.zipBytes || overlap) throw bomb();
}

const bomb = () =>
  new Unreadable(
    'Plik po rozpakowaniu byłby nadmiernie duży (tzw. bomba ZIP) – nie został otwarty.',
  );

function asUnreadable(cause: unknown): Unreadable {
  if (cause instanceof Unreadable) return cause;
  return new Unreadable('Archiwum ZIP jest uszkodzone – nie udało się go otworzyć.', { cause });
}
