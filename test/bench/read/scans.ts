import { openOcr } from '../../../worker/io/ocr.ts';
import { openReader } from '../../../worker/io/reader.ts';
import { makeScan, type Pixels } from '../../support/scan.ts';
import { column, heading, say } from '../table.ts';
import { randomFrom } from './printed-act.ts';
import { constitution, has, missingTools, scannedPages, worn } from './scanned-act.ts';
import { wordErrors, wordsOf } from './score.ts';

/** Highest share of words that are read wrongly. */
const most = { clean: 0.01, noisy: 0.02 };
/** The engine of the packages is slow: it is shown the beginning only. */
const packagedWords = 700;
const widths = [24, 8, 8, 8, 12, 12];

interface Engine {
  readonly name: string;
  /** As `openOcr` takes it: `null` is the engine of the packages. */
  readonly command: string | null;
  readonly words: number;
}

/** Have printed pages of known words recognised. @returns whether few enough are wrong */
export async function benchScans(): Promise<boolean> {
  heading('Recognising scans of the Constitution (A4, 200 dots an inch)');
  const missing = missingTools();
  if (missing.length > 0) {
    say(`skipped: not installed: ${missing.join(', ')}`);
    return true;
  }
  row(['engine', 'pages', 'words', 'noise', 'wrong words', 's a page']);
  const kept: boolean[] = [];
  for (const engine of engines()) kept.push(...(await measure(engine)));
  return kept.every((one) => one);
}

function engines(): Engine[] {
  const installed = { name: 'tesseract, installed', command: 'tesseract', words: Infinity };
  const packaged = { name: 'tesseract.js, packaged', command: null, words: packagedWords };
  if (!has('tesseract')) say('skipped: tesseract is not installed');
  return has('tesseract') ? [installed, packaged] : [packaged];
}

async function measure({ name, command, words }: Engine): Promise<boolean[]> {
  const paragraphs = beginning(constitution(), words);
  const clean = scannedPages(paragraphs);
  const random = randomFrom(7);
  const noisy = clean.map((page) => worn(page, random));
  const kept: boolean[] = [];
  for (const [noise, pages] of Object.entries({ clean, noisy })) {
    const { text, ms } = await recognised(pages, command);
    const wanted = wordsOf(paragraphs.join('\n'));
    const wrong = wordErrors(wanted, wordsOf(text)) / wanted.length;
    const limit = noise === 'clean' ? most.clean : most.noisy;
    const fault = wrong > limit ? `wanted at most ${percent(limit)}` : '';
    const seconds = (ms / 1000 / pages.length).toFixed(1);
    row([name, `${pages.length}`, `${wanted.length}`, noise, percent(wrong), seconds, fault]);
    kept.push(fault === '');
  }
  return kept;
}

/** Whole paragraphs of about so many words. */
function beginning(paragraphs: readonly string[], words: number): string[] {
  let left = words;
  return paragraphs.filter((text) => {
    left -= text.split(' ').length;
    return left >= 0;
  });
}

/** As the monitor reads a scan: pictures in a PDF, read by a child that asks for their letters. */
async function recognised(pages: readonly Pixels[], command: string | null) {
  const ocr = openOcr({ command });
  const reader = openReader({ children: 1, recognise: ocr.recognise });
  try {
    const start = performance.now();
    const result = await reader.read(makeScan(pages));
    if (result.kind !== 'read') throw new Error(result.reason);
    const text = result.text.paragraphs.map((paragraph) => paragraph.text).join('\n');
    return { text, ms: performance.now() - start };
  } finally {
    await reader.close();
    await ocr.close();
  }
}

function row(cells: readonly string[]): void {
  say(...cells.map((cell, at) => column(cell, widths[at] ?? 8)));
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
