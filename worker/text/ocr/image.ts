import type { GrayImage } from './picture.ts';

/** What pdf.js makes of an image: pixels in one of three kinds. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  /** 1: a bit a pixel, 2: three bytes, 3: four bytes, the last for what shines through. */
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Anything that has the fields of an image; `undefined` for what could not be decoded. */
export function asImage(value: unknown): PdfImage | undefined {
  if (typeof value !== 'object' || value === null || !('data' in value)) return undefined;
  const { width, height, data, kind } = value as PdfImage;
  const isBytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  if (!isBytes || !(width > 0) || !(height > 0)) return undefined;
  return { width, height, data, ...(kind === undefined ? {} : { kind }) };
}

/** An image's gray, by the weights of the eye. */
export function toGray({ width, height, kind, data }: PdfImage): GrayImage {
  if (kind === 1) return { width, height, gray: bitsOf({ width, height, data }, 0, 255) };
  const step = kind === 3 ? 4 : 3;
  const count = width * height;
  const gray = new Uint8Array(count);
  for (let at = 0, from = 0; at < count; at += 1, from += step)
    gray[at] =
      ((data[from] ?? 255) * 77 + (data[from + 1] ?? 255) * 150 + (data[from + 2] ?? 255) * 29) >>
      8;
  return kind === 3
    ? { width, height, gray, alpha: everyFourth(data, count) }
    : { width, height, gray };
}

/** A stencil: where its bits are 0, the colour that is set just then is painted. */
export function stencil(image: PdfImage, color: number): GrayImage {
  const { width, height } = image;
  return {
    width,
    height,
    gray: new Uint8Array(width * height).fill(color),
    alpha: bitsOf(image, 255, 0),
  };
}

function bitsOf({ width, height, data }: PdfImage, zero: number, one: number): Uint8Array {
  const bytes = new Uint8Array(width * height);
  const row = (width + 7) >> 3;
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const bit = (data[y * row + (x >> 3)] ?? 0xff) & (0x80 >> (x & 7));
      bytes[at] = bit === 0 ? zero : one;
    }
  return bytes;
}

function everyFourth(data: PdfImage['data'], count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) bytes[at] = data[at * 4 + 3] ?? 255;
  return bytes;
}

/** The gray of a colour as pdf.js writes it (`#1a2b3c`); what it does not know is ink. */
export function grayOf(color: unknown): number {
  const [, red = '0', green = '0', blue = '0'] =
    /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(`${color}`) ?? [];
  const [r, g, b] = [red, green, blue].map((hex) => Number.parseInt(hex, 16)) as [
    number,
    number,
    number,
  ];
  return (r * 77 + g * 150 + b * 29) >> 8;
}
