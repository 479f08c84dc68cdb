import { Transform } from 'node:stream';

/** Counts what passes through any number of streams, together. */
export interface Meter {
  readonly isOverdrawn: boolean;
  /** A stream that lets everything pass until the sum is spent. */
  measure(): Transform;
}

/** @param onOverdrawn called once, when more than `maxBytes` wanted to pass */
export function openMeter(maxBytes: number, onOverdrawn: () => void): Meter {
  let spent = 0;
  let isOverdrawn = false;
  const measure = () =>
    new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        spent += chunk.byteLength;
        if (spent <= maxBytes) return done(null, chunk);
        if (!isOverdrawn) onOverdrawn();
        isOverdrawn = true;
        return done(new Error(`wanted at most ${maxBytes} bytes, found more`));
      },
    });
  return {
    measure,
    get isOverdrawn() {
      return isOverdrawn;
    },
  };
}
