import type { Picture } from './picture.ts';

/** Pixels of a square whose middle gray is taken for its paper; letters cover less than half. */
const square = 64;

/**
 * A page of worn paper under even light: grain is smoothed, and each square is made as light as its
 * paper is. On a page with hardly any ink an engine else takes shadow for letters.
 */
export function evened(picture: Picture): Picture {
  const { width, height } = picture;
  const smooth = smoothed(picture);
  const columns = Math.ceil(width / square);
  const paper = paperOf(smooth, width, height, columns);
  const pixels = new Uint8Array(smooth.length);
  for (let at = 0; at < smooth.length; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const light = paper[Math.floor(y / square) * columns + Math.floor(x / square)] ?? 255;
    pixels[at] = Math.min(255, ((smooth[at] ?? 0) * 255) / Math.max(1, light));
  }
  return { ...picture, pixels };
}

/** Each pixel as the mean of nine, those of the margin as they are. */
function smoothed({ width, height, pixels }: Picture): Uint8Array {
  const smooth = Uint8Array.from(pixels);
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row += 1) {
        const at = row * width + x;
        sum += (pixels[at - 1] ?? 0) + (pixels[at] ?? 0) + (pixels[at + 1] ?? 0);
      }
      smooth[y * width + x] = sum / 9;
    }
  return smooth;
}

/** The median gray of each square, row by row of squares. */
function paperOf(gray: Uint8Array, width: number, height: number, columns: number): number[] {
  const rows = Math.ceil(height / square);
  return Array.from({ length: rows * columns }, (_, at) => {
    const [left, top] = [(at % columns) * square, Math.floor(at / columns) * square];
    const lines: number[] = [];
    for (let y = top; y < Math.min(top + square, height); y += 1)
      lines.push(...gray.subarray(y * width + left, y * width + Math.min(left + square, width)));
    return Uint8Array.from(lines).sort()[lines.length >> 1] ?? 255;
  });
}
