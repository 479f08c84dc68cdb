import { readFileSync } from 'node:fs';
import { deflateSync, gunzipSync } from 'node:zlib';
import { assemble } from './pdf.ts';

/** A picture as pixels in gray, 0 black. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

export interface ScanOptions {
  /** What viewers turn the page by, clockwise. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Strips that a page is cut into, as some scanners do. */
  readonly strips?: number;
}

/** The picture of an invented page in `test/fixtures/scans`: 150 dots an inch, packed PBM. */
export function readScan(name: string): Pixels {
  const packed = readFileSync(new URL(`../fixtures/scans/${name}.pbm.gz`, import.meta.url));
  const bytes = gunzipSync(packed);
  const [head = '', width = 0, height = 0] =
    /^P4\s+(\d+)\s+(\d+)\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  const [columns, rows] = [Number(width), Number(height)];
  const data = bytes.subarray(head.length);
  const row = (columns + 7) >> 3;
  const gray = Uint8Array.from({ length: columns * rows }, (_, at) => {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    return ((data[y * row + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0 ? 255 : 0;
  });
  return { width: columns, height: rows, gray };
}

/** A PDF as scanners make them: pages of A4 without a letter, each filled by a picture. */
export function makeScan(
  pages: readonly Pixels[],
  { rotate = 0, strips = 1 }: ScanOptions = {},
): Uint8Array {
  const each = 2 + strips;
  const objects = pages.flatMap((pixels, at) => {
    const first = 3 + at * each;
    const images = Array.from({ length: strips }, (_, strip) => stripOf(pixels, strip, strips));
    const names = images.map((_, strip) => `/I${strip} ${first + 2 + strip} 0 R`).join(' ');
    const draw = images
      .map(
        (_, strip) =>
          `q 595 0 0 ${842 / strips} 0 ${842 - ((strip + 1) * 842) / strips} cm /I${strip} Do Q`,
      )
      .join('\n');
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${first + 1} 0 R /Resources << /XObject << ${names} >> >> >>`,
      `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
      ...images.map(imageObject),
    ];
  });
  const kids = pages.map((_, at) => `${3 + at * each} 0 R`).join(' ');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...objects,
  ]);
}

function stripOf({ width, height, gray }: Pixels, strip: number, strips: number): Pixels {
  const from = Math.round((strip * height) / strips);
  const to = Math.round(((strip + 1) * height) / strips);
  return { width, height: to - from, gray: gray.subarray(from * width, to * width) };
}

function imageObject({ width, height, gray }: Pixels): Uint8Array {
  const data = deflateSync(gray);
  const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${data.length} >>\nstream\n`;
  return Uint8Array.from(Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]));
}

/** A gray PNG without a filter. */
export function makePng({ width, height, gray }: Pixels): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(gray.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const chunk = (type: string, data: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    return Buffer.concat([size, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Uint8Array.from(Buffer.concat([magic, ...parts]));
}
