import { pipeline, Readable, type Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { SuspectAnswer } from './errors.ts';

/** What we can undo, as `Accept-Encoding` says it. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/** A body may be packed twice by mistake; more is an attack. */
const mostLayers = 2;
/** Real pages shrink to a tenth; above 1 MB a body that grew more than 200 times is a bomb. */
const highestRatio = 200;
const ratioFromBytes = 1_000_000;

/**
 * Undo `Content-Encoding` and collect the body, counting what comes out: a packed body of 317
 * bytes can hold 200 MB. Holds at most `maxBytes` and a few chunks.
 *
 * @throws {SuspectAnswer} `too-large`, `bomb`, `encoding` or `truncated`
 */
export async function unpack(
  chunks: AsyncIterable<Uint8Array>,
  contentEncoding: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const wire = { bytes: 0 };
  const layers = layersOf(contentEncoding);
  const whole = layers.reduceRight(undo, counted(chunks, wire));
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of whole) {
    bytes += part.byteLength;
    refuseLarge(bytes, wire.bytes, maxBytes, layers.length > 0);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function layersOf(contentEncoding: string): string[] {
  const layers = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > mostLayers)
    throw new SuspectAnswer('encoding', `wanted a body, found ${layers.length} layers of encoding`);
  return layers;
}

function refuseLarge(bytes: number, wireBytes: number, maxBytes: number, isPacked: boolean): void {
  if (bytes > maxBytes)
    throw new SuspectAnswer('too-large', `wanted at most ${maxBytes} bytes, found more`);
  if (isPacked && bytes > ratioFromBytes && bytes > wireBytes * highestRatio)
    throw new SuspectAnswer('bomb', `${wireBytes} bytes unpacked to over ${bytes}`);
}

async function* counted(chunks: AsyncIterable<Uint8Array>, wire: { bytes: number }) {
  for await (const chunk of chunks) {
    wire.bytes += chunk.byteLength;
    yield chunk;
  }
}

async function* undo(
  packed: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const { first, all } = await peek(packed);
  // Nothing packed is nothing: some servers name an encoding for an empty body.
  if (first === undefined) return;
  const decoder = decoderOf(encoding, first);
  // Errors reach the loop below through the decoder, which the pipeline destroys with them.
  pipeline(Readable.from(all, { objectMode: true }), decoder, () => undefined);
  try {
    yield* decoder;
  } catch (cause) {
    throw translate(cause, encoding);
  }
}

/** The first chunk that holds something, and all chunks with it. */
async function peek(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let next = await iterator.next();
  while (!next.done && next.value.byteLength === 0) next = await iterator.next();
  if (next.done) return { first: undefined, all: chunks };
  const first = next.value;
  async function* all() {
    try {
      yield first;
      for (let more = await iterator.next(); !more.done; more = await iterator.next())
        yield more.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { first, all: all() };
}

function decoderOf(encoding: string, first: Uint8Array): Transform {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    case 'deflate':
      // The standard means zlib; some servers send the bare stream. The low bits tell.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new SuspectAnswer('encoding', `wanted ${acceptedEncodings}, found "${encoding}"`);
  }
}

function translate(cause: unknown, encoding: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!/^(Z_|ERR_(BROTLI|ZSTD|_ERROR)|ERR__|ZSTD_|ERR_PADDING)/.test(code)) return cause;
  const isCut = code === 'Z_BUF_ERROR';
  const found = isCut ? 'its end missing' : code;
  return new SuspectAnswer(isCut ? 'truncated' : 'encoding', `${encoding}: found ${found}`, {
    cause,
  });
}
