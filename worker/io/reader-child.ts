import { Console } from 'node:console';
import { flushCompileCache, getCompileCacheDir, registerHooks } from 'node:module';
import type { ReadResult } from '../document-text.ts';
import { FrameReader, frame } from '../text/frame.ts';
import type { Picture } from '../text/ocr/picture.ts';
import type { Recognition } from '../text/ocr/recognise.ts';
import { readBytes } from '../text/read.ts';
import { readerVersion } from '../text/reader-version.ts';
import { provideBrowserParts } from './browser-parts.ts';
import type { ReadOrder } from './reader.ts';
import { giveUpWriting } from './rights.ts';
import type { Sent } from './sandbox.ts';

// The whole program of the reader's child process: files come in, readings go out, one by one. A
// page without letters goes out as a picture, and what was recognised on it comes in.
// It is started without environment, network, children, or files but the program's own.

giveUpWriting();
provideBrowserParts();
// pdf.js would look long for a canvas to draw on, which is native code that may not run here.
registerHooks({
  resolve: (name, context, next) => {
    if (name === '@napi-rs/canvas') throw new Error('nothing is drawn here');
    return next(name, context);
  },
});

const mostBytes = 200_000_000;
const frames = new FrameReader(mostBytes);
const waiting: Uint8Array[] = [];
let recognised: ((recognition: Recognition) => void) | undefined;
// Libraries that print would break into the frames on stdout.
globalThis.console = new Console(process.stderr);

process.stdin.on('data', (chunk: Buffer) => {
  for (const payload of frames.take(chunk)) hear(payload);
});
process.stdin.on('end', () => process.exit(0));

function hear(payload: Uint8Array): void {
  if (recognised !== undefined) {
    recognised(parse(payload));
    recognised = undefined;
    return;
  }
  waiting.push(payload);
  const [hint, bytes] = waiting;
  if (hint === undefined || bytes === undefined) return;
  waiting.splice(0, 2);
  void answer(hint, bytes);
}

async function answer(hint: Uint8Array, bytes: Uint8Array): Promise<void> {
  const order = new TextDecoder().decode(bytes.subarray(0, 40));
  const tested = process.env.READER_TEST === 'on' ? await misbehave(order) : undefined;
  const { canRecognise, ...known }: ReadOrder = parse(hint);
  const result = tested ?? (await readBytes(bytes, known, canRecognise ? recognise : undefined));
  // What was compiled for the first files is kept for the next child, which will not live to do it.
  flushCompileCache();
  say({ result, memory: process.memoryUsage.rss() });
}

/** Ask the parent for the letters in a picture; one at a time. */
async function recognise({ pixels, ...picture }: Picture): Promise<Recognition> {
  say({ picture });
  process.stdout.write(frame(pixels));
  return await new Promise((resolve) => {
    recognised = resolve;
  });
}

function say(message: Sent<ReadResult>): void {
  process.stdout.write(frame(new TextEncoder().encode(JSON.stringify(message))));
}

function parse<Value>(payload: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(payload));
}

/** What no file should be able to do, for the tests of the parent's limits. */
async function misbehave(order: string): Promise<ReadResult | undefined> {
  if (order.startsWith('TEST loop')) for (;;);
  if (order.startsWith('TEST crash')) process.kill(process.pid, 'SIGKILL');
  if (order.startsWith('TEST throw')) throw new Error('a bug in a reader');
  if (order.startsWith('TEST memory'))
    for (const kept: Buffer[] = []; ; await pause()) kept.push(Buffer.alloc(5e6, 1));
  if (order.startsWith('TEST flood')) process.stdout.write(frame(new Uint8Array(100_000_000)));
  return order.startsWith('TEST rights') ? await rights() : undefined;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

/** Which doors are open to this process. */
async function rights(): Promise<ReadResult> {
  const doors = {
    environment: async () =>
      Object.keys(process.env).filter((name) => name !== 'READER_TEST').length,
    secret: async () => (await import('node:fs')).readFileSync('/etc/passwd').length,
    write: async () =>
      (await import('node:fs')).writeFileSync(
        `${getCompileCacheDir() ?? '/tmp'}/reader-was-here`,
        '',
      ),
    child: async () => (await import('node:child_process')).execFileSync('/bin/true').length,
    name: async () => await (await import('node:dns/promises')).lookup('localhost'),
    connection: connect,
  };
  const paragraphs = [];
  for (const [name, tryIt] of Object.entries(doors)) {
    const found = await tryIt().then(
      (value) => `open ${value}`,
      (error) => `${error.code}`,
    );
    paragraphs.push({ text: `${name}: ${found}`, kind: 'text' as const });
  }
  const reader = readerVersion;
  const text = { format: 'text' as const, paragraphs, warnings: [], confidence: 1, reader };
  return { kind: 'read', text };
}

/** Fails with the reason for which nothing can be reached; port 9 of this machine is as good as any. */
async function connect(): Promise<void> {
  const { createConnection } = await import('node:net');
  await new Promise<void>((resolve, reject) => {
    createConnection(9, '127.0.0.1').on('connect', resolve).on('error', reject);
  });
}
