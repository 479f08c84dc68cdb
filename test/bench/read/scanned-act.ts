import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pixels } from '../../support/scan.ts';

const dpi = 200;
const browsers = [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Articles 1 to 60 or so of the Constitution of Poland, a paragraph a line. */
export function constitution(): string[] {
  const file = join(import.meta.dirname, 'constitution.txt');
  return readFileSync(file, 'utf8').trim().split('\n');
}

/** What is missing here to make pages of, by name; `[]` where nothing is. */
export function missingTools(): string[] {
  const wanted = [
    ['chromium', browsers.some((path) => existsSync(path))],
    ['pdftoppm', has('pdftoppm')],
  ] as const;
  return wanted.flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

export function has(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** Paragraphs as an office prints and scans them: A4, 11 points with serifs, 200 dots an inch. */
export function scannedPages(paragraphs: readonly string[]): Pixels[] {
  const dir = mkdtempSync(join(tmpdir(), 'monitor-bench-'));
  try {
    writeFileSync(join(dir, 'act.html'), asHtml(paragraphs));
    const browser = browsers.find((path) => existsSync(path)) ?? '';
    const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    const print = [...quiet, `--user-data-dir=${dir}/profile`, `--print-to-pdf=${dir}/act.pdf`];
    execFileSync(browser, [...print, `file://${dir}/act.html`], { stdio: 'ignore' });
    execFileSync('pdftoppm', ['-r', `${dpi}`, '-gray', `${dir}/act.pdf`, `${dir}/page`]);
    const pictures = readdirSync(dir).filter((name) => name.endsWith('.pgm'));
    return pictures.sort().map((name) => fromPgm(readFileSync(join(dir, name))));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const style = `@page { size: A4; margin: 25mm }
body { font: 11pt/1.35 "Liberation Serif", "Times New Roman", serif; text-align: justify; margin: 0 }
p { margin: 0 0 4pt }`;

function asHtml(paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${text.replace(/[&<]/gu, '')}</p>`).join('\n');
  return `<!doctype html><html lang="pl"><meta charset="utf-8"><style>${style}</style>${body}</html>`;
}

function fromPgm(bytes: Buffer): Pixels {
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  return {
    ...{ width: Number(width), height: Number(height) },
    gray: Uint8Array.from(bytes.subarray(head.length)),
  };
}

/** A worn copy: 0.3 degrees askew, darker to one side, grain of ±40 of 255 levels, specks of dust. */
export function worn({ width, height, gray }: Pixels, random: (below: number) => number): Pixels {
  const slope = Math.tan((0.3 * Math.PI) / 180);
  const worse = new Uint8Array(gray.length);
  for (let at = 0; at < gray.length; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const from = y + Math.round((x - width / 2) * slope);
    const own = from < 0 || from >= height ? 255 : (gray[from * width + x] ?? 255);
    const shade = (40 * x) / width;
    const speck = random(1_000) === 0 ? 200 : 0;
    worse[at] = Math.max(0, Math.min(255, own - shade - speck + random(81) - 40));
  }
  return { width, height, gray: worse };
}
