import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Draft } from './draft.ts';
import { limits } from './limits.ts';
import { doubtsOf } from './pdf/doubt.ts';
import { type HiddenText, readDrawing } from './pdf/drawing.ts';
import type { PdfItem, PdfPage } from './pdf/item.ts';
import { layOut } from './pdf/layout.ts';
import { apply, type Matrix, multiply, toMatrix } from './pdf/matrix.ts';
import type { Rule } from './pdf/rule.ts';
import { Unreadable } from './unreadable.ts';

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<Content['items'][number], { readonly str: string }>;

interface ReadPage extends PdfPage {
  readonly hidden: HiddenText;
}

/**
 * A PDF's text layer in reading order. Parses with pdf.js, so only a child process may call it:
 * a poisoned file can cost a minute or all memory.
 *
 * @throws {Unreadable} without a text layer, with a password, beyond the limits, or broken.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > limits.pages)
      throw new Unreadable(
        `Plik PDF ma ${pdf.numPages} stron, a czytamy najwyżej ${limits.pages}.`,
      );
    const { pages, broken } = await readPages(pdf);
    return toDraft(pages, broken);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function toDraft(pages: readonly ReadPage[], broken: readonly number[]): Draft {
  const letters = pages.map(({ items }) => countLetters(items));
  if (letters.every((count) => count === 0))
    throw new Unreadable(
      'Plik PDF to skan bez warstwy tekstowej – treści jeszcze nie odczytujemy.',
    );
  const doubt = doubtsOf({ pages, letters, broken, hidden: pages.map((page) => page.hidden) });
  return { format: 'pdf', paragraphs: layOut(pages), ...doubt };
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    // `isEvalSupported` went with pdf.js 6: it no longer makes code from fonts at all.
    const task = pdfjs.getDocument({
      data: Uint8Array.from(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      stopAtErrors: false,
      enableXfa: false,
      // One pixel: pictures are never decoded, only text is wanted.
      maxImageSize: 1,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
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
    const upright = toMatrix(transform);
    const items = await itemsOf(page, upright);
    const { hidden, rules } = readDrawing(number, await page.getOperatorList());
    page.cleanup();
    return {
      number,
      width,
      height,
      items,
      hidden,
      rules: rules.map((rule) => turnRule(rule, upright)),
    };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    return undefined;
  }
}

async function itemsOf(page: PDFPageProxy, upright: Matrix): Promise<PdfItem[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  if (items.length > limits.itemsPerPage)
    throw new Unreadable(
      `Strona ${page.pageNumber} pliku PDF zawiera zbyt wiele elementów tekstu.`,
    );
  return items.flatMap((item) => ('str' in item && item.str !== '' ? [place(item, upright)] : []));
}

/** From the PDF's coordinates (up from the foot, turned by the page) to the reader's. */
function place(item: TextItem, page: Matrix): PdfItem {
  const [a, b, c, d, x, y] = multiply(page, toMatrix(item.transform));
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  return {
    text: item.str,
    x,
    y,
    width: item.width,
    size: Math.hypot(c, d),
    turn: (turn + 360) % 360,
  };
}

function turnRule({ x1, y1, x2, y2 }: Rule, page: Matrix): Rule {
  const [startX, startY] = apply(page, x1, y1);
  const [endX, endY] = apply(page, x2, y2);
  return { x1: startX, y1: startY, x2: endX, y2: endY };
}

function countLetters(items: readonly PdfItem[]): number {
  return items.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}
