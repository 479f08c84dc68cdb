import { apply, type Matrix, multiply } from '../pdf/matrix.ts';

/** A page as a picture in gray: one byte a pixel, 0 black, rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly pixels: Uint8Array;
}

/** A decoded image: its gray, and where it is seen through. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
  /** 0 unseen, 255 opaque; absent where all of it is. */
  readonly alpha?: Uint8Array;
}

/** An image and where it lies: the unit square, up from its foot, onto points down from the top. */
export interface PlacedImage {
  readonly image: GrayImage;
  readonly matrix: Matrix;
}

/** Signs of 10 points are read well from 150 dots an inch on; above 300 nothing is won. */
const dpis = { least: 150, most: 300 };
const mostPixels = 20_000_000;
const paper = 255;

/** All images of a page as they lie on it, on white. Sizes are those of the page in points. */
export function compose(
  images: readonly PlacedImage[],
  page: { readonly width: number; readonly height: number },
): Picture {
  const finest = Math.max(...images.map(dpiOf));
  const room = Math.sqrt(mostPixels / (page.width * page.height)) * 72;
  const dpi = Math.min(Math.max(finest, dpis.least), dpis.most, room);
  const [width, height] = [page.width, page.height].map((points) =>
    Math.max(1, Math.round((points * dpi) / 72)),
  ) as [number, number];
  const pixels = new Uint8Array(width * height).fill(paper);
  const picture = { width, height, dpi: Math.round(dpi), pixels };
  for (const { image, matrix } of images) {
    const scale: Matrix = [dpi / 72, 0, 0, dpi / 72, 0, 0];
    draw(picture, image, multiply(scale, matrix));
  }
  return picture;
}

function dpiOf({ image, matrix: [a, b, c, d] }: PlacedImage): number {
  const inches = Math.max(Math.hypot(a, b), Math.hypot(c, d)) / 72;
  return Math.max(image.width, image.height) / Math.max(inches, 0.01);
}

/** Lay an image onto the picture; where it is finer than that, small squares are averaged. */
function draw(picture: Picture, image: GrayImage, matrix: Matrix): void {
  const { width, height } = image;
  const onto = multiply(matrix, [1 / width, 0, 0, -1 / height, 0, 1]);
  const back = inverse(onto);
  if (back === undefined) return;
  const box = boxOf(onto, image, picture);
  const fine = Math.sqrt(Math.abs(back[0] * back[3] - back[1] * back[2]));
  const steps = Math.min(4, Math.max(1, Math.round(fine)));
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      const at = y * picture.width + x;
      picture.pixels[at] = sample(image, back, { x, y, steps, under: picture.pixels[at] ?? paper });
    }
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly steps: number;
  readonly under: number;
}

function sample(image: GrayImage, back: Matrix, { x, y, steps, under }: Spot): number {
  let sum = 0;
  for (let row = 0; row < steps; row += 1)
    for (let column = 0; column < steps; column += 1) {
      const px = x + (column + 0.5) / steps;
      const py = y + (row + 0.5) / steps;
      const u = Math.floor(back[0] * px + back[2] * py + back[4]);
      const v = Math.floor(back[1] * px + back[3] * py + back[5]);
      sum += grayAt(image, u, v, under);
    }
  return Math.round(sum / (steps * steps));
}

function grayAt({ width, height, gray, alpha }: GrayImage, u: number, v: number, under: number) {
  if (u < 0 || v < 0 || u >= width || v >= height) return under;
  const at = v * width + u;
  const own = gray[at] ?? under;
  if (alpha === undefined) return own;
  const share = (alpha[at] ?? 0) / 255;
  return own * share + under * (1 - share);
}

function boxOf(onto: Matrix, image: GrayImage, picture: Picture) {
  const corners = [
    apply(onto, 0, 0),
    apply(onto, image.width, 0),
    apply(onto, 0, image.height),
    apply(onto, image.width, image.height),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.max(0, Math.floor(Math.min(...xs))),
    right: Math.min(picture.width, Math.ceil(Math.max(...xs))),
    top: Math.max(0, Math.floor(Math.min(...ys))),
    bottom: Math.min(picture.height, Math.ceil(Math.max(...ys))),
  };
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const det = a * d - b * c;
  if (!Number.isFinite(det) || Math.abs(det) < 1e-9) return undefined;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** The picture turned clockwise by quarters. */
export function turnPicture(picture: Picture, quarters: 1 | 2 | 3): Picture {
  const { width, height, pixels } = picture;
  const turned = new Uint8Array(pixels.length);
  const wide = quarters === 2 ? width : height;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [newX, newY] = turnedPlace(x, y, picture, quarters);
      turned[newY * wide + newX] = pixels[y * width + x] ?? paper;
    }
  return { ...picture, width: wide, height: quarters === 2 ? height : width, pixels: turned };
}

function turnedPlace(
  x: number,
  y: number,
  { width, height }: Picture,
  quarters: 1 | 2 | 3,
): [number, number] {
  if (quarters === 1) return [height - 1 - y, x];
  return quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
}

/** The share of dark pixels: a page of text has a hundredth and more, an empty one hardly any. */
export function darkShare({ pixels }: Picture): number {
  let dark = 0;
  for (const pixel of pixels) if (pixel < 128) dark += 1;
  return dark / Math.max(1, pixels.length);
}

/** As every engine reads it: binary PGM. */
export function toPgm({ width, height, pixels }: Picture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
