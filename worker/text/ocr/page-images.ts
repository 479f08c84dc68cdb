import type { PDFPageProxy } from 'pdfjs-dist';
import { type Matrix, multiply, toMatrix } from '../pdf/matrix.ts';
import { asImage, grayOf, type PdfImage, stencil, toGray } from './image.ts';
import type { PlacedImage } from './picture.ts';

/** Operations of pdf.js by its own numbers; a test compares them with its list. */
export const imageOps = {
  save: 10,
  restore: 11,
  transform: 12,
  setFillRGBColor: 59,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  paintImageMaskXObject: 83,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
} as const;

interface State {
  readonly matrix: Matrix;
  readonly ink: number;
}

/** A page of more images than this is drawn from them, not scanned. */
const mostImages = 500;

/** The images that a page draws, in their order. What cannot be decoded is left out. */
export async function imagesOn(page: PDFPageProxy): Promise<PlacedImage[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const found: PlacedImage[] = [];
  const saved: State[] = [];
  let state: State = { matrix: toMatrix(page.getViewport({ scale: 1 }).transform), ink: 0 };
  for (const [at, operation] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[at] ?? [];
    if (opens.has(operation)) saved.push(state);
    if (closes.has(operation)) state = saved.pop() ?? state;
    else state = stateAfter(state, operation, args);
    const image = await imageOf(page, operation, args, state.ink);
    if (image !== undefined) found.push({ image, matrix: state.matrix });
    if (found.length > mostImages) return [];
  }
  return found;
}

const opens = new Set<number>([imageOps.save, imageOps.paintFormXObjectBegin]);
const closes = new Set<number>([imageOps.restore, imageOps.paintFormXObjectEnd]);

function stateAfter(state: State, operation: number, args: readonly unknown[]): State {
  if (operation === imageOps.setFillRGBColor) return { ...state, ink: grayOf(args[0]) };
  const isForm = operation === imageOps.paintFormXObjectBegin && isList(args[0]);
  if (operation !== imageOps.transform && !isForm) return state;
  const change = isForm && isList(args[0]) ? args[0] : args;
  return { ...state, matrix: multiply(state.matrix, toMatrix(Array.from(change))) };
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

async function imageOf(
  page: PDFPageProxy,
  operation: number,
  [first]: readonly unknown[],
  ink: number,
) {
  if (operation === imageOps.paintImageMaskXObject) {
    const mask = await maskOf(page, first);
    return mask && stencil(mask, ink);
  }
  const isImage = operation === imageOps.paintImageXObject;
  if (!isImage && operation !== imageOps.paintInlineImageXObject) return undefined;
  const image = isImage ? asImage(await objectOf(page, first)) : asImage(first);
  return image && toGray(image);
}

/** A stencil says its size itself; its bits may lie elsewhere. */
async function maskOf(page: PDFPageProxy, value: unknown): Promise<PdfImage | undefined> {
  if (typeof value !== 'object' || value === null || !('data' in value)) return undefined;
  if (typeof value.data !== 'string') return asImage(value);
  const stored = asImage(await objectOf(page, value.data));
  return stored ?? asImage({ ...value, data: undefined });
}

/** pdf.js hands an object over as soon as it is decoded; those of many pages have their own place. */
async function objectOf(page: PDFPageProxy, id: unknown): Promise<unknown> {
  if (typeof id !== 'string') return undefined;
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  return await new Promise((resolve) => objects.get(id, resolve));
}
