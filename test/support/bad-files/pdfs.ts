import { strToU8, zipSync, zlibSync } from 'fflate';
import { assemble, makePdf, makePdfPages } from '../pdf.ts';
import {
  any,
  type BadFile,
  cut,
  edited,
  joined,
  latin1,
  noise,
  text,
  unreadable,
  words,
} from './parts.ts';

const whole = makePdf(Array(200).fill(text));

/** A PDF of one page around what the page says of itself. */
const pageOf = (page: string, ...more: (string | Uint8Array)[]) =>
  assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
    ...more,
  ]);
const imageOf = (dictionary: string, data: Uint8Array) =>
  pageOf(
    '/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>',
    '<< /Length 29 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream',
    joined(
      latin1(`<< /Type /XObject /Subtype /Image ${dictionary} /Length ${data.length} >>\nstream\n`),
      data,
      latin1('\nendstream'),
    ),
  );
/** A good PDF whose catalogue or whose page says one thing more. */
const withCatalog = (more: string) =>
  edited(makePdf([text]), '/Type /Catalog', `/Type /Catalog ${more}`);

export const pdfs: readonly BadFile[] = [
  ['a PDF that is its header only', () => latin1('%PDF-1.7\n'), unreadable(/uszkodzony/)],
  ['half a PDF', () => whole.slice(0, whole.length / 2).fill(0, 400, 800), unreadable(any)],
  ['a PDF of noise', () => joined(latin1('%PDF-1.7\n'), noise(50_000)), unreadable(/uszkodzony/)],
  ['a PDF without its end', () => cut(whole, 0.98), unreadable(/uszkodzony/)],
  [
    'a PDF with rubbish before it',
    () => joined(latin1('HTTP/1.1 200 OK\r\n\r\n'), makePdf([text])),
    { words },
  ],
  ['a PDF with rubbish behind it', () => joined(makePdf([text]), noise(5_000)), { words }],
  [
    'a PDF whose xref points nowhere',
    () => edited(makePdf([text]), /startxref\n\d+/, 'startxref\n99999999'),
    { words },
  ],
  [
    'a PDF whose xref points at itself',
    () =>
      latin1(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
      ),
    unreadable(any),
  ],
  [
    'a PDF whose pages lie in a circle',
    () =>
      assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    unreadable(any),
  ],
  [
    'a PDF that says it has 100,000 pages',
    () =>
      assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 100000 >>']),
    unreadable(/100000 stron|uszkodzony/),
  ],
  [
    'a PDF of 10,000 pages',
    () =>
      assemble([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(10_000)}] /Count 10000 >>`,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      ]),
    unreadable(/10000 stron/),
  ],
  [
    'a PDF without a page',
    () => assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
    unreadable(any),
  ],
  [
    'a PDF whose form draws itself',
    () =>
      pageOf(
        '/Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >>',
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
      ),
    unreadable(any),
  ],
  [
    'a PDF whose stream is no Flate',
    () =>
      pageOf(
        '/Contents 4 0 R',
        joined(
          latin1('<< /Length 500 /Filter /FlateDecode >>\nstream\n'),
          noise(500),
          latin1('\nendstream'),
        ),
      ),
    unreadable(any),
  ],
  [
    'a PDF with a password',
    () =>
      edited(
        makePdf(['x']),
        '/Root 1 0 R',
        '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >> /ID [<00> <00>]',
      ),
    unreadable(/hasłem/),
  ],
  [
    'a PDF that is a picture',
    () =>
      imageOf(
        '/Width 60 /Height 60 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
        zlibSync(new Uint8Array(3_600)),
      ),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF with a JBIG2 picture of four billion pixels',
    () =>
      imageOf(
        '/Width 65535 /Height 65535 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode',
        noise(300),
      ),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF with a broken JBIG2 picture',
    () =>
      imageOf(
        '/Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode',
        noise(300),
      ),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF with a broken JPX picture',
    () => imageOf('/Width 600 /Height 800 /Filter /JPXDecode', noise(3_000)),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF with a broken JPEG',
    () =>
      imageOf(
        '/Width 600 /Height 800 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
        joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), noise(3_000)),
      ),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF whose fonts tell no letters',
    () => makePdf(Array(20).fill(text), { toUnicode: 'broken' }),
    { words: /./, warning: /Czcionki pliku/ },
  ],
  [
    'a PDF with white text',
    () =>
      makePdfPages([
        {
          texts: [
            { x: 70, y: 700, text },
            { x: 70, y: 600, text: 'Ukryte warunki umowy.', gray: 1 },
          ],
        },
      ]),
    { words, warning: /ukryty/ },
  ],
  [
    'a PDF with text of half a point',
    () =>
      makePdfPages([
        {
          texts: [
            { x: 70, y: 700, text },
            { x: 70, y: 600, text: 'Drobny druk umowy.', size: 0.5 },
          ],
        },
      ]),
    { words, warning: /zbyt drobny/ },
  ],
  [
    'a PDF that lies on its side',
    () => makePdfPages([{ rotate: 90, texts: [{ x: 70, y: 400, text }] }]),
    { words },
  ],
  [
    'a PDF whose text stands on its head',
    () => makePdfPages([{ texts: [{ x: 500, y: 400, text, turn: 180 }] }]),
    { words },
  ],
  [
    'a PDF with a signature (PAdES)',
    () =>
      withCatalog(
        '/AcroForm << /SigFlags 3 /Fields [<< /FT /Sig /T (S) /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents <00> >> >>] >>',
      ),
    { words },
  ],
  [
    'a PDF with an XFA form',
    () => withCatalog('/AcroForm << /XFA [(template) << /Length 0 >>] /Fields [] >>'),
    { words },
  ],
  [
    'a PDF that wants to run JavaScript',
    () => withCatalog('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\){}) >>'),
    { words },
  ],
  [
    'a PDF that wants to start a program',
    () => withCatalog('/OpenAction << /S /Launch /F (/bin/sh) >>'),
    { words },
  ],
  [
    'a PDF with a file attached',
    () =>
      withCatalog(
        '/Names << /EmbeddedFiles << /Names [(x.exe) << /Type /Filespec /F (x.exe) >>] >> >>',
      ),
    { words },
  ],
  [
    'a PDF that is a web page, too',
    () => joined(latin1('<!-- '), makePdf([text]), latin1(' --><html><script>alert(1)</script>')),
    unreadable(any),
  ],
  [
    'a PDF that is an archive, too',
    () => joined(makePdf([text]), zipSync({ 'x.txt': strToU8('Inna treść.') })),
    { words, without: /Inna/ },
  ],
];
