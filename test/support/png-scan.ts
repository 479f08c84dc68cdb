import { assemble } from './pdf.ts';

/**
 * A PDF whose one page is a picture and nothing else, as scanners make them. The picture is a PNG
 * of black and white without interlace: its own packed lines are put into the file as they are.
 *
 * @throws when the picture is of another kind.
 */
export function scanOfPng(png: Uint8Array): Uint8Array {
  const { width, height, lines } = pictureOf(Buffer.from(png));
  const [wide, high] = [595, Math.round((595 * height) / width)];
  const parameters = `<< /Predictor 15 /Colors 1 /BitsPerComponent 1 /Columns ${width} >>`;
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>`,
    streamOf('', Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /Im1 Do Q`)),
    streamOf(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray` +
        ` /BitsPerComponent 1 /Filter /FlateDecode /DecodeParms ${parameters} `,
      lines,
    ),
  ]);
}

function streamOf(entries: string, content: Buffer): Uint8Array {
  const head = Buffer.from(`<< ${entries}/Length ${content.length} >>\nstream\n`);
  return Uint8Array.from(Buffer.concat([head, content, Buffer.from('\nendstream')]));
}

/** Size and packed lines of a PNG: the parts behind its signature are length, name, content, sum. */
function pictureOf(png: Buffer) {
  const packed: Buffer[] = [];
  const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  const [depth, colour, , , interlace] = png.subarray(24, 29);
  if (depth !== 1 || colour !== 0 || interlace !== 0)
    throw new Error(`wanted a black and white PNG, found depth ${depth}, colour ${colour}`);
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(content);
  }
  return { ...size, lines: Buffer.concat(packed) };
}
