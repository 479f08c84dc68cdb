import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { FrameReader, frame } from '../text/frame.ts';
import type { Recognition } from '../text/ocr/recognise.ts';
import type { Sent } from './sandbox.ts';

// The whole program of the child that reads letters: pictures (PGM) come in, tables of words go
// out, one by one. Tesseract runs as WebAssembly in this very thread: its package would start a
// thread of its own, to which the rights of this process do not reach.

const require = createRequire(import.meta.url);
const mostBytes = 50_000_000;
const frames = new FrameReader(mostBytes);
const waiting: Uint8Array[] = [];

/** As much of tesseract.js-core as is used here. */
interface Tesseract {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => TesseractApi;
}

interface TesseractApi {
  Init(path: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(orientation: number, radians: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
}

const lstmOnly = 1;
const asItLies = 1;
let engine: Promise<{ tesseract: Tesseract; api: TesseractApi }> | undefined;

process.stdin.on('data', (chunk: Buffer) => {
  waiting.push(...frames.take(chunk));
  const [head, pgm] = waiting;
  if (head === undefined || pgm === undefined) return;
  waiting.splice(0, 2);
  void answer(JSON.parse(new TextDecoder().decode(head)), pgm);
});
process.stdin.on('end', () => process.exit(0));

async function answer({ dpi }: { readonly dpi: number }, pgm: Uint8Array): Promise<void> {
  engine ??= open();
  const { tesseract, api } = await engine;
  tesseract.FS.writeFile('/input', pgm);
  api.SetVariable('user_defined_dpi', `${dpi}`);
  api.SetImageFile(asItLies, 0);
  api.Recognize(null);
  const result: Recognition = { kind: 'read', tsv: api.GetTSVText(0) };
  api.Clear();
  const said: Sent<Recognition> = { result, memory: process.memoryUsage.rss() };
  process.stdout.write(frame(new TextEncoder().encode(JSON.stringify(said))));
}

/** The engine with Polish letters, from the packages alone: nothing is fetched, nothing written. */
async function open(): Promise<{ tesseract: Tesseract; api: TesseractApi }> {
  const inPackage = createRequire(require.resolve('tesseract.js/package.json'));
  const core: (options: object) => Promise<Tesseract> = inPackage(
    'tesseract.js-core/tesseract-core-simd-lstm',
  );
  const silent = () => {};
  const tesseract = await core({ print: silent, printErr: silent });
  const data = require.resolve('@tesseract.js-data/pol/4.0.0_best_int/pol.traineddata.gz');
  tesseract.FS.writeFile('pol.traineddata', gunzipSync(readFileSync(data)));
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, 'pol', lstmOnly) !== 0)
    throw new Error('wanted tesseract with Polish letters, found that it does not start');
  return { tesseract, api };
}
