import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A program of this folder that runs as a child. */
export type ChildProgram = 'reader-child' | 'ocr-child';

export type Child = ChildProcessByStdio<Writable, Readable, null>;

interface ChildOptions {
  readonly memoryMb: number;
  readonly untidyMb: number;
  readonly testHooks: boolean;
}

/** Without environment, network, children, writing, or files but the program's own. */
export function startChild(program: ChildProgram, options: ChildOptions): Child {
  const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
  const readable = ['crawler', 'worker', 'node_modules', 'package.json'];
  const compiled = program === 'reader-child' ? compiledSources() : { rights: [], env: {} };
  return spawn(
    process.execPath,
    [
      '--permission',
      ...readable.map((name) => `--allow-fs-read=${root}/${name}`),
      ...compiled.rights,
      ...heapOf(options),
      '--disable-warning=ExperimentalWarning',
      `${root}/worker/io/${program}.ts`,
    ],
    {
      cwd: '/',
      env: {
        ...wayToLibraries(),
        ...nothingBack(options),
        ...compiled.env,
        ...(options.testHooks && { READER_TEST: 'on' }),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
}

/** Megabytes. Fresh memory is dear, and a larger nursery only takes more of it. */
const nursery = 8;

function heapOf({ memoryMb, untidyMb }: ChildOptions): string[] {
  return [
    `--max-old-space-size=${Math.round(memoryMb * 0.75)}`,
    `--max-semi-space-size=${nursery}`,
    ...(untidyMb > 0 ? briefly(untidyMb) : []),
    // What V8 takes for lasting, after some pages, is the text of the next page.
    '--no-allocation-site-pretenuring',
    // Children run side by side: helpers of one's collector would only take the other's core.
    '--single-threaded-gc',
  ];
}

/**
 * Who ends after a file or two need not tidy up. Nor does V8's slowest compiler pay: it runs beside
 * the child, on the core on which the other file is read.
 */
function briefly(untidyMb: number): string[] {
  return [
    `--initial-heap-size=${untidyMb}`,
    `--min-semi-space-size=${nursery}`,
    '--efficiency-mode',
    '--no-turbofan',
  ];
}

/** Who ends after a file or two gives nothing back before. */
function nothingBack({ untidyMb }: ChildOptions): Record<string, string> {
  if (untidyMb === 0) return {};
  return {
    MALLOC_ARENA_MAX: '1',
    MALLOC_TRIM_THRESHOLD_: `${1e8}`,
    MALLOC_MMAP_THRESHOLD_: `${3e7}`,
  };
}

/**
 * Where Node keeps what it compiled, if it does: a child then starts in half the time. Node wants
 * the right to write there when it starts; the child gives it up before it hears of a file.
 */
function compiledSources(): { readonly rights: string[]; readonly env: Record<string, string> } {
  const named = process.env.NODE_COMPILE_CACHE;
  if (!named || !canGiveUpRights()) return { rights: [], env: {} };
  const folder = resolve(named);
  return {
    rights: [`--allow-fs-read=${folder}`, `--allow-fs-write=${folder}`],
    env: { NODE_COMPILE_CACHE: folder },
  };
}

/** `process.permission.drop` came with Node 26.5. */
function canGiveUpRights(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 26 || (major === 26 && minor >= 5);
}

/** Where a bare system keeps a library that Node itself needs; nothing else is handed on. */
function wayToLibraries(): Record<string, string> {
  const path = process.env.LD_LIBRARY_PATH;
  return path === undefined ? {} : { LD_LIBRARY_PATH: path };
}
