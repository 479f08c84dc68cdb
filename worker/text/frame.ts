/**
 * What parent and child say to each other: a frame is four bytes of length (big-endian), then that
 * many bytes. A file is two frames: what is known of it, and its bytes. An answer is one, as JSON.
 */
export function frame(payload: Uint8Array): Uint8Array {
  const framed = new Uint8Array(4 + payload.length);
  new DataView(framed.buffer).setUint32(0, payload.length);
  framed.set(payload, 4);
  return framed;
}

/** A frame longer than its reader accepts. */
export class FrameTooLong extends Error {
  override readonly name = 'FrameTooLong';
}

/** Gathers pieces of a stream into whole frames. */
export class FrameReader {
  readonly #mostBytes: number;
  #chunks: Uint8Array[] = [];
  #length = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** The frames that this piece completes. @throws {FrameTooLong} as soon as a length says so. */
  take(chunk: Uint8Array): Uint8Array[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Uint8Array[] = [];
    for (;;) {
      const wanted = this.#wanted();
      if (wanted === undefined || this.#length < 4 + wanted) return frames;
      const all = this.#joined();
      frames.push(all.slice(4, 4 + wanted));
      this.#chunks = [all.subarray(4 + wanted)];
      this.#length -= 4 + wanted;
    }
  }

  #wanted(): number | undefined {
    if (this.#length < 4) return undefined;
    const head = (this.#chunks[0]?.length ?? 0) >= 4 ? this.#chunks[0] : this.#joined();
    const wanted = head === undefined ? 0 : new DataView(head.buffer, head.byteOffset).getUint32(0);
    if (wanted > this.#mostBytes)
      throw new FrameTooLong(`wanted a frame of at most ${this.#mostBytes} bytes, found ${wanted}`);
    return wanted;
  }

  #joined(): Uint8Array {
    const all = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks = [all ?? new Uint8Array()];
    return all ?? new Uint8Array();
  }
}
