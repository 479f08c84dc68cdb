import { Presets, SingleBar } from 'cli-progress';

/** How far a long walk is, on a terminal; silent elsewhere. */
export interface Progress {
  step(done: number, of: number, name: string): void;
  /** Clears the line. */
  [Symbol.dispose](): void;
}

export function openProgress(isWanted: boolean): Progress {
  if (!isWanted || !process.stderr.isTTY) return { step() {}, [Symbol.dispose]() {} };
  const bar = new SingleBar(
    { format: '{bar} {value}/{total}  {name}', stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  return {
    step(done, of, name) {
      if (done === 0) bar.start(of, 0, { name });
      else bar.update(done, { name });
    },
    [Symbol.dispose]: () => bar.stop(),
  };
}
