import type { Settings } from '../../config/env.ts';
import { CannotStart } from '../../config/errors.ts';

/** Turns a command into commander's action: settings in, exit code out. */
export type Verb = <Arguments extends readonly unknown[]>(
  run: (...args: [...Arguments, Settings]) => Promise<number>,
) => (...args: [...Arguments, unknown]) => Promise<void>;

/**
 * Read the settings, run the command, take its exit code. What keeps the program from starting
 * is said in one line; anything else is a defect and shows its stack.
 */
export function verbWith(variables: NodeJS.ProcessEnv): Verb {
  return (run) =>
    async (...args) => {
      // Commander passes arguments, options, and the command itself last.
      const own = args.slice(0, -1) as Parameters<typeof run> extends [...infer Own, Settings]
        ? Own
        : never;
      try {
        // What needs no settings, such as reading a file, starts sooner without their parser.
        const { readSettings } = await import('../../config/env.ts');
        process.exitCode = await run(...(own as never), readSettings(variables));
      } catch (error) {
        process.exitCode = explain(error);
      }
    };
}

/** Like `Verb`, for what needs no settings: a wrong one does not stop the reading of a file. */
export function local<Arguments extends readonly unknown[]>(
  run: (...args: Arguments) => Promise<number>,
): (...args: [...Arguments, unknown]) => Promise<void> {
  return async (...args) => {
    try {
      process.exitCode = await run(...(args.slice(0, -1) as unknown as Arguments));
    } catch (error) {
      process.exitCode = explain(error);
    }
  };
}

function explain(error: unknown): number {
  if (error instanceof CannotStart) {
    process.stderr.write(`monitor: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One JSON document, for programs. Moments stand as ISO 8601 in UTC. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Until Ctrl-C or a supervisor's SIGTERM. A second Ctrl-C ends at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.once('SIGINT', () => process.exit(130));
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
