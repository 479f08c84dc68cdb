import { Unreadable } from '../unreadable.ts';

/** What the head of a picture says of it. */
interface Head {
  readonly width: number;
  readonly height: number;
  /** Of a PDF image, in place of a decoder of one's own. */
  readonly dictionary: string;
  readonly data: Uint8Array;
}

const mostPixels = 40_000_000;

/**
 * A PDF of one A4 page that is filled by a picture: PDF keeps both formats as they are, so that
 * they are decoded where all other scans are.
 *
 * @throws {Unreadable} for what is neither, is broken, or has more than 40 million pixels
 */
export function wrapImage(bytes: Uint8Array): Uint8Array {
  const head = bytes[0] === 0x89 ? pngHead(bytes) : jpegHead(bytes);
  if (!(head.width > 0 && head.height > 0)) throw broken();
  if (head.width * head.height > mostPixels)
    throw new Unreadable(`Obraz jest zbyt duży: ${head.width} × ${head.height} pikseli.`);
  return toPdf(head);
}

const broken = () => new Unreadable('Obraz jest uszkodzony – nie udało się go odczytać.');

/** The frame header (SOF) of a JPEG stands behind segments of any length. */
function jpegHead(bytes: Uint8Array): Head {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const color = ['', '/DeviceGray', '', '/DeviceRGB', '/DeviceCMYK'][bytes[at + 9] ?? 0];
      if (!color) throw broken();
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        dictionary: `/ColorSpace ${color} /BitsPerComponent 8 /Filter /DCTDecode`,
        data: bytes,
      };
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw broken();
}

// By the colour type of a PNG: how many samples a pixel has.
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 };

function pngHead(bytes: Uint8Array): Head {
  const chunks = pngChunks(bytes);
  const [ihdr] = chunks.filter(({ type }) => type === 'IHDR').map(({ data }) => data);
  if (ihdr === undefined || ihdr.length < 13) throw broken();
  const view = new DataView(ihdr.buffer, ihdr.byteOffset, ihdr.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits = 0, type = 0, , , interlaced = 0] = ihdr.subarray(8);
  const colors = samples[type];
  if (colors === undefined || interlaced !== 0)
    throw new Unreadable(
      'Obraz PNG z przezroczystością lub przeplotem nie jest odczytywany – po zapisaniu jako JPEG da się go odczytać.',
    );
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data ?? new Uint8Array();
  const color = type === 3 ? indexed(palette) : type === 2 ? '/DeviceRGB' : '/DeviceGray';
  const predictor = `/Predictor 15 /Colors ${colors} /BitsPerComponent ${bits} /Columns ${width}`;
  return {
    width,
    height,
    dictionary: `/ColorSpace ${color} /BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms << ${predictor} >>`,
    data: Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map(({ data }) => data)),
  };
}

function indexed(palette: Uint8Array): string {
  const last = Math.max(0, Math.floor(palette.length / 3) - 1);
  return `[/Indexed /DeviceRGB ${last} <${Buffer.from(palette).toString('hex')}>]`;
}

function pngChunks(bytes: Uint8Array): { readonly type: string; readonly data: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

const a4 = { width: 595, height: 842 };

/** Upright or lying, as the picture is; it fills the page's width or its height. */
function toPdf({ width, height, dictionary, data }: Head): Uint8Array {
  const isWide = width > height;
  const page = isWide ? { width: a4.height, height: a4.width } : a4;
  const scale = Math.min(page.width / width, page.height / height);
  const [across, down] = [width * scale, height * scale].map((points) => points.toFixed(2));
  const content = `q ${across} 0 0 ${down} 0 0 cm /I Do Q`;
  const head = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>
endobj
4 0 obj
<< /Length ${content.length} >>
stream
${content}
endstream
endobj
5 0 obj
<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${dictionary} /Length ${data.length} >>
stream
`;
  // Without a table of places: pdf.js finds the objects of so short a file by itself.
  const foot = '\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n';
  return Uint8Array.from(Buffer.concat([Buffer.from(head), data, Buffer.from(foot)]));
}
