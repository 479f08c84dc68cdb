import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Draft } from './draft.ts';
import { limits } from './limits.ts';
import type { Recognise } from './ocr/recognise.ts';
import { readScans, type Scans } from './ocr/scan.ts';
import { doubtsOf } from './pdf/doubt.ts';
import { type HiddenText, readDrawing } from './pdf/drawing.ts';
import type { PdfItem, PdfPage } from './pdf/item.ts';
import { layOut } from './pdf/layout.ts';
import { lettersIn } from './pdf/letters.ts';
import { toMatrix } from './pdf/matrix.ts';
import { openPort } from './pdf/port.ts';
import { takesFonts } from './pdf/unseen.ts';
import { Unreadable } from './unreadable.ts';

interface ReadPage extends PdfPage {
  readonly hidden: HiddenText;
}

/**
 * A PDF's text layer in reading order; pages without one are recognised, where that is possible.
 * Parses with pdf.js, so only a child process may call it:
 * a poisoned file can cost a minute or all memory.
 *
 * @throws {Unreadable} without a text layer, with a password, beyond the limits, or broken.
 */
export async function readPdf(bytes: Uint8Array, recognise?: Recognise): Promise<Draft> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > limits.pages)
      throw new Unreadable(
        `Plik PDF ma ${pdf.numPages} stron, a czytamy najwyżej ${limits.pages}.`,
      );
    const { pages, broken } = await readPages(pdf);
    return toDraft(await readScans(pages, () => open(bytes, picturePixels), recognise), broken);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A page of A4 at 600 dots an inch; an image beyond it is not decoded. */
const picturePixels = 40_000_000;

function toDraft(
  { pages, recognised, warnings }: Scans<ReadPage>,
  broken: readonly number[],
): Draft {
  const letters = pages.map(({ items }) => lettersIn(items));
  if (letters.every((count) => count === 0))
    throw new Unreadable('Plik PDF nie ma warstwy tekstowej, a pisma z obrazu nie rozpoznano.');
  const doubt = doubtsOf({ pages, letters, broken, hidden: pages.map((page) => page.hidden) });
  return {
    format: 'pdf',
    paragraphs: layOut(pages),
    warnings: [...warnings, ...doubt.warnings],
    confidence: Math.min(doubt.confidence, ...recognised.map(({ confidence }) => 0.9 * confidence)),
    recognised,
  };
}

/** The folder in which pdf.js keeps its decoders; it wants the last slash. */
const decoders = `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist')), '../wasm')}/`;

/** @param maxImageSize pixels of the largest picture that is decoded; 1: none, only text is wanted */
async function open(bytes: Uint8Array, maxImageSize = 1): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const verbosity = pdfjs.VerbosityLevel.ERRORS;
  try {
    // `isEvalSupported` went with pdf.js 6: it no longer makes code from fonts at all.
    const task = pdfjs.getDocument({
      data: Uint8Array.from(bytes),
      worker: pdfjs.PDFWorker.create({ port: await openPort(), verbosity }),
      // Nothing is drawn: outlines of letters, which pdf.js makes without font faces, cost time.
      disableFontFace: false,
      ownerDocument: takesFonts(),
      useSystemFonts: false,
      // Pictures of scanners are often of two kinds that only WebAssembly decodes.
      useWasm: maxImageSize > 1,
      wasmUrl: decoders,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWorkerFetch: false,
      stopAtErrors: false,
      enableXfa: false,
      maxImageSize,
      verbosity,
    });
    return await task.promise;
  } catch (cause) {
    throw new Unreadable(reasonOf(cause), { cause });
  }
}

function reasonOf(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException')
    return 'Plik PDF jest zaszyfrowany hasłem – potrzebny jest człowiek, który je zna.';
  return 'Plik PDF jest uszkodzony – nie udało się go otworzyć.';
}

/** Pages one by one; a page that cannot be read is named, not fatal. */
async function readPages(pdf: PDFDocumentProxy) {
  const pages: ReadPage[] = [];
  const broken: number[] = [];
  let chars = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    if (page === undefined) broken.push(number);
    else pages.push(page);
    chars += page?.items.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (chars > limits.textChars) throw new Unreadable('Plik PDF zawiera zbyt wiele tekstu.');
  }
  if (pages.length === 0)
    throw new Unreadable('Plik PDF jest uszkodzony – żadna strona się nie czyta.');
  return { pages, broken };
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage | undefined> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    // Without annotations: stamps of signatures and notes of reviewers are no text of the act.
    const operators = await page.getOperatorList({ annotationMode: 0 });
    const upright = toMatrix(transform);
    const view = { page: number, upright, unitOf: (font: string) => unitOf(page, font) };
    const { items, hidden, rules } = readDrawing(operators, view);
    page.cleanup();
    if (items.length > limits.itemsPerPage)
      throw new Unreadable(`Strona ${number} pliku PDF zawiera zbyt wiele elementów tekstu.`);
    const onPage = items.filter((item) => isOnPage(item, width, height));
    return { number, width, height, items: onPage, hidden, rules };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    return undefined;
  }
}

/** What a unit of a font's widths is: a thousandth, but in fonts that are drawings. */
function unitOf(page: PDFPageProxy, font: string): number | undefined {
  const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
  if (typeof known !== 'object' || known === null || !('fontMatrix' in known)) return undefined;
  const unit = Array.isArray(known.fontMatrix) ? Number(known.fontMatrix[0]) : Number.NaN;
  return unit > 0 ? unit : undefined;
}

/** Beside the page lie printer's marks and what was cut off. */
function isOnPage({ x, y, width, turn }: PdfItem, right: number, foot: number): boolean {
  const angle = (turn * Math.PI) / 180;
  const [endX, endY] = [x + width * Math.cos(angle), y + width * Math.sin(angle)];
  const isBeside = Math.max(x, endX) < 0 || Math.min(x, endX) > right;
  return !isBeside && Math.max(y, endY) >= 0 && Math.min(y, endY) <= foot;
}
