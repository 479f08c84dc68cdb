import { Presets, SingleBar } from 'cli-progress';

/** How far a long walk is, on a terminal; silent elsewhere. */
export interface Progress {
  /** Somebody sees it: the terminal. */
  readonly isShown: boolean;
  step(done: number, of: number, name: string): void;
  /** Clears the line. */
  [Symbol.dispose](): void;
}

export function openProgress(isWanted: boolean): Progress {
  if (!isWanted || !process.stderr.isTTY)
    return { isShown: false, step() {}, [Symbol.dispose]() {} };
  const bar = new SingleBar(
    { format: '{bar} {value}/{total}  {name}', stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    isShown: true,
    step(done, of, name) {
      if (isStarted) bar.update(done, { name });
      else bar.start(of, done, { name });
      isStarted = true;
    },
    [Symbol.dispose]: () => bar.stop(),
  };
}
