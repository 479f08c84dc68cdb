import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Streams of a page that grow beyond are left to pdf.js, and to the limits of the child. */
const maxOutputLength = 100_000_000;

const unpackers: Readonly<Record<string, typeof inflateSync>> = {
  ...{ deflate: inflateSync, 'deflate-raw': inflateRawSync, gzip: gunzipSync },
  brotli: brotliDecompressSync,
};

/** A `DecompressionStream` for who writes all at once and then reads: pdf.js, some times for each page. */
class Unpacking {
  readonly #unpack: typeof inflateSync;
  #packed: Uint8Array | undefined;

  constructor(format: string) {
    const unpack = unpackers[format];
    if (unpack === undefined) throw new TypeError(`wanted a known format, found ${format}`);
    this.#unpack = unpack;
  }

  readonly writable = {
    getWriter: () => ({
      write: async (packed: Uint8Array) => {
        this.#packed = packed;
      },
      close: async () => {},
    }),
  };

  readonly readable = {
    getReader: () => ({ read: async () => this.#read() }),
  };

  /** @throws what zlib says of a broken stream; pdf.js then makes of it what it can. */
  #read(): { done: boolean; value: Uint8Array | undefined } {
    const packed = this.#packed;
    this.#packed = undefined;
    if (packed === undefined) return { done: true, value: undefined };
    return { done: false, value: this.#unpack(packed, { maxOutputLength }) };
  }
}

/** pdf.js only looks whether it has what it would need for drawing. */
class NoResponse {
  bytes(): never {
    throw new Error('nothing is fetched here');
  }
}

/**
 * Give pdf.js the parts of a browser that it asks for, in brief: Node's own streams hand each piece
 * to another thread, and for a `Response` it would load an HTTP client, a tenth of a second.
 */
export function provideBrowserParts(): void {
  const parts = { DecompressionStream: Unpacking, Response: NoResponse };
  for (const name of ['DecompressionStream', 'Response'] as const) {
    // Even to overwrite it would load what Node has there.
    Reflect.deleteProperty(globalThis, name);
    Object.defineProperty(globalThis, name, { value: parts[name], configurable: true });
  }
}
