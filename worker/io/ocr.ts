import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Picture, toPgm } from '../text/ocr/picture.ts';
import type { Recognise, Recognition } from '../text/ocr/recognise.ts';
import { Sandbox } from './sandbox.ts';

export interface OcrOptions {
  /** Where recognised pages are kept by their content; without it each is recognised anew. */
  readonly cacheFolder?: string;
  /** Wall clock for one page. */
  readonly pageTimeoutMs?: number;
  /** The installed tesseract, tried first; `null`: the one from the packages only. */
  readonly command?: string | null;
}

/** Reads letters in pictures, with the tesseract that is installed or the one in the packages. */
export interface Ocr {
  readonly recognise: Recognise;
  close(): Promise<void>;
}

type Engine = (picture: Picture) => Promise<Recognition>;

const failed = (reason: string): Recognition => ({ kind: 'failed', reason });

/** Nothing is started before the first picture; pictures are read one after another. */
export function openOcr({ cacheFolder, pageTimeoutMs = 120_000, command }: OcrOptions = {}): Ocr {
  const packaged = openPackaged(pageTimeoutMs);
  let chosen: Promise<{ readonly name: string; readonly read: Engine }> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const recognise: Recognise = async (picture) => {
    chosen ??= choose(command === undefined ? 'tesseract' : command, pageTimeoutMs, packaged.read);
    const { name, read } = await chosen;
    const place = cacheFolder && placeOf(cacheFolder, name, picture);
    const known = place && (await readFile(place, 'utf8').catch(() => undefined));
    if (known) return { kind: 'read', tsv: known };
    const turn = last.then(() => read(picture));
    last = turn;
    const recognition = await turn;
    if (place && recognition.kind === 'read') await keep(place, recognition.tsv);
    return recognition;
  };
  return { recognise, close: async () => packaged.close() };
}

/** By engine, size and pixels: another engine reads other letters. */
function placeOf(folder: string, engine: string, picture: Picture): string {
  const { width, height, dpi, pixels } = picture;
  const hash = createHash('sha256').update(`${engine} ${width} ${height} ${dpi}\n`).update(pixels);
  const name = hash.digest('hex');
  return join(folder, name.slice(0, 2), `${name}.tsv`);
}

/** What is lost by a crash is recognised again: no need to wait for the disk. */
async function keep(place: string, tsv: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const draft = `${place}.${process.pid}.tmp`;
  await writeFile(draft, tsv);
  await rename(draft, place);
}

async function choose(command: string | null, timeoutMs: number, packaged: Engine) {
  const languages = command && (await run(command, ['--list-langs'], new Uint8Array(), 10_000));
  const name = command && languages && /^pol$/m.test(languages) ? command : undefined;
  if (name === undefined) return { name: 'tesseract.js 7 pol best_int', read: packaged };
  return { name: 'tesseract pol', read: installed(name, timeoutMs) };
}

/** The installed program sees pixels only: what a picture's file could do to it was done before. */
function installed(command: string, timeoutMs: number): Engine {
  return async (picture) => {
    const args = ['stdin', 'stdout', '-l', 'pol', '--psm', '3', '--dpi', `${picture.dpi}`, 'tsv'];
    const tsv = await run(command, args, toPgm(picture), timeoutMs);
    return tsv === undefined
      ? failed('Rozpoznawanie pisma się nie powiodło.')
      : { kind: 'read', tsv };
  };
}

const mostOutput = 20_000_000;

/** What a program prints; `undefined` when it is not there, fails, or takes too long. */
function run(command: string, args: string[], input: Uint8Array, timeoutMs: number) {
  return new Promise<string | undefined>((resolve) => {
    const env = { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1' };
    const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe'];
    const child = spawn(command, args, { env, stdio, timeout: timeoutMs, killSignal: 'SIGKILL' });
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > mostOutput) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    // Some versions list their languages on stderr; it must not fill up either.
    child.stderr.resume();
    child.stdin.on('error', () => {});
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString() : undefined));
    child.stdin.end(input);
  });
}

/** Tesseract in a sandbox of its own; one that failed is replaced. */
function openPackaged(timeoutMs: number) {
  const limits = {
    timeoutMs,
    ocrTimeoutMs: timeoutMs,
    memoryMb: 512,
    untidyMb: 0,
    outputMb: 20,
    testHooks: false,
  };
  let child: Sandbox<Recognition> | undefined;
  const read: Engine = async (picture) => {
    if (child?.isAlive !== true) child = new Sandbox<Recognition>('ocr-child', limits);
    const outcome = await child.ask({ dpi: picture.dpi }, toPgm(picture));
    if (outcome.kind === 'answered') return outcome.result;
    return failed(
      outcome.kind === 'timeout'
        ? `Rozpoznawanie strony trwało dłużej niż ${Math.round(timeoutMs / 1000)} s.`
        : 'Rozpoznawanie pisma się nie powiodło.',
    );
  };
  return { read, close: () => child?.stop() };
}
