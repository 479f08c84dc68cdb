import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { RecognisedPage } from '../../document-text.ts';
import { pagesNamed } from '../pdf/doubt.ts';
import type { PdfItem, PdfPage } from '../pdf/item.ts';
import { lettersIn } from '../pdf/letters.ts';
import { Unreadable } from '../unreadable.ts';
import { evened } from './even.ts';
import { imagesOn } from './page-images.ts';
import { compose, darkShare, type Picture, type PlacedImage, turnPicture } from './picture.ts';
import type { Recognise } from './recognise.ts';
import { type RecognisedWords, wordsOf } from './words.ts';

/** Pages with fewer letters are looked at as pictures. */
const thinPage = 50;
/** Of the page, all its images together: less is a logo or a signature. */
const leastCover = 0.1;
const leastDark = 0.0005;

export interface Scans<Page> {
  /** All pages, the scanned ones with the words that were recognised on them. */
  readonly pages: readonly Page[];
  readonly recognised: readonly RecognisedPage[];
  readonly warnings: readonly string[];
}

/**
 * Let the pages without letters be read as pictures, the rest as they are.
 *
 * @param open the same file with its images, which cost time and memory; only where they are needed
 * @throws {Unreadable} when no page has a text layer and nothing could be recognised
 */
export async function readScans<Page extends PdfPage>(
  pages: readonly Page[],
  open: () => Promise<PDFDocumentProxy>,
  recognise: Recognise | undefined,
): Promise<Scans<Page>> {
  const thin = pages.filter(({ items }) => lettersIn(items) < thinPage);
  if (recognise === undefined || thin.length === 0) return { pages, recognised: [], warnings: [] };
  const pdf = await open();
  try {
    const read: ScannedPage[] = [];
    // One after another: a page in colour weighs 30 MB and more.
    for (const page of thin) read.push(await readScan(pdf, page, recognise));
    return merge(pages, read);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface ScannedPage {
  readonly number: number;
  readonly words?: TurnedWords;
  readonly problem?: string;
}

async function readScan(
  pdf: PDFDocumentProxy,
  { number, width, height }: PdfPage,
  recognise: Recognise,
): Promise<ScannedPage> {
  const page = await pdf.getPage(number);
  const images = await imagesOn(page);
  page.cleanup();
  if (coverOf(images) < leastCover * width * height) return { number };
  const picture = compose(images, { width, height });
  return darkShare(picture) < leastDark
    ? { number }
    : { number, ...(await upright(picture, recognise)) };
}

function coverOf(images: readonly PlacedImage[]): number {
  return images.reduce((sum, { matrix: [a, b, c, d] }) => sum + Math.abs(a * d - b * c), 0);
}

interface TurnedWords extends RecognisedWords {
  readonly quarters: 0 | 1 | 2 | 3;
}

type Look = Pick<ScannedPage, 'words' | 'problem'>;

/** As it lies; where that gives hardly a word, turned by quarters, then under even light. */
async function upright(picture: Picture, recognise: Recognise): Promise<Look> {
  let best = await look(picture, 0, recognise);
  if (best.problem !== undefined || !isWeak(best.words)) return best;
  for (const quarters of [1, 3, 2] as const) {
    const other = await look(turnPicture(picture, quarters), quarters, recognise);
    if (weight(other.words) > 1.5 * weight(best.words)) best = other;
    if (!isWeak(best.words)) break;
  }
  if (!isWeak(best.words)) return best;
  const clear = await look(evened(picture), 0, recognise);
  return weight(clear.words) > weight(best.words) ? clear : best;
}

async function look(
  picture: Picture,
  quarters: 0 | 1 | 2 | 3,
  recognise: Recognise,
): Promise<Look> {
  const recognition = await recognise(picture);
  if (recognition.kind === 'failed') return { problem: recognition.reason };
  return { words: { ...wordsOf(recognition.tsv, picture), quarters } };
}

const weight = (words: RecognisedWords | undefined) =>
  words === undefined ? 0 : words.confidence * lettersIn(words.items);

function isWeak(words: RecognisedWords | undefined): boolean {
  return words === undefined || words.confidence < 0.6 || lettersIn(words.items) < 10;
}

function merge<Page extends PdfPage>(
  pages: readonly Page[],
  scans: readonly ScannedPage[],
): Scans<Page> {
  const found = new Map(
    scans.flatMap(({ number, words }) =>
      words === undefined || words.items.length === 0 ? [] : [[number, words] as const],
    ),
  );
  const merged = pages.map((page) => withWords(page, found.get(page.number)));
  const failed = scans.filter(({ problem }) => problem !== undefined);
  refuse(merged, failed, scans.length);
  const recognised = [...found].map(([page, { confidence }]) => ({ page, confidence }));
  return { pages: merged, recognised, warnings: [...warningsOf(recognised), ...failures(failed)] };
}

/** What the text layer has beside the words of the picture stays: a stamp, a page's number. */
function withWords<Page extends PdfPage>(page: Page, words: TurnedWords | undefined): Page {
  if (words === undefined) return page;
  const { quarters, items } = words;
  if (quarters !== 0) {
    const [width, height] = quarters === 2 ? [page.width, page.height] : [page.height, page.width];
    return { ...page, width, height, items };
  }
  const beside = page.items.filter((item) => !items.some((word) => overlaps(item, word)));
  return { ...page, items: [...items, ...beside] };
}

function overlaps(item: PdfItem, word: PdfItem): boolean {
  const isLevel = Math.abs(item.y - word.y) < Math.max(item.size, word.size);
  return isLevel && item.x < word.x + word.width && word.x < item.x + item.width;
}

function refuse(pages: readonly PdfPage[], failed: readonly ScannedPage[], scanned: number): void {
  if (pages.some(({ items }) => lettersIn(items) > 0)) return;
  const [first] = failed;
  if (first?.problem !== undefined) throw new Unreadable(`Plik jest skanem. ${first.problem}`);
  if (scanned > 0)
    throw new Unreadable('Plik jest skanem, w którym nie rozpoznano żadnego tekstu.');
}

function warningsOf(recognised: readonly RecognisedPage[]): string[] {
  if (recognised.length === 0) return [];
  const where = pagesNamed(recognised.map(({ page }) => page));
  return [
    `${where}: skan – tekst rozpoznano maszynowo; cyfry, znaki „§” i indeksy górne trzeba sprawdzić w oryginale.`,
  ];
}

function failures(failed: readonly ScannedPage[]): string[] {
  const [first] = failed;
  if (first?.problem === undefined) return [];
  return [`${pagesNamed(failed.map(({ number }) => number))}: ${first.problem}`];
}
