import { strToU8 } from 'fflate';
import { makePng } from '../scan.ts';
import {
  any,
  type BadFile,
  cut,
  doctype,
  external,
  joined,
  latin1,
  laughing,
  noise,
  overlapping,
  text,
  unreadable,
  words,
} from './parts.ts';

export const others: readonly BadFile[] = [
  ['a file of no bytes', () => new Uint8Array(), unreadable(/pusty/)],
  ['a file of zeros', () => new Uint8Array(10_000), unreadable(any)],
  ['a file of noise', () => noise(100_000).map((byte) => byte | 0x80), { words: /./ }],
  [
    'a program',
    () => joined(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), new Uint8Array(500)),
    unreadable(any),
  ],
  [
    'a signature around bytes',
    () =>
      joined(
        Uint8Array.of(0x30, 0x80, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2),
        noise(300),
      ),
    unreadable(/podpisany/),
  ],
  [
    'a RAR',
    () => joined(latin1('Rar!\u001a\u0007\u0000'), noise(300)),
    unreadable(/Archiwum inne/),
  ],
  [
    'XML with laughing entities',
    () => strToU8(`<?xml version="1.0"?>${laughing}<a>&l10;</a>`),
    unreadable(doctype),
  ],
  [
    'XML reaching for another file',
    () => strToU8(`<?xml version="1.0"?>${external}<a>&f;</a>`),
    unreadable(doctype),
  ],
  [
    'XML with a bomb in base64',
    () =>
      strToU8(
        `<?xml version="1.0"?><a><b>${text}</b><c>${Buffer.from(overlapping()).toString('base64')}</c></a>`,
      ),
    { words, warning: /bomba/ },
  ],
  [
    'a PNG of four billion pixels',
    () => {
      const png = makePng({ width: 9, height: 9, gray: new Uint8Array(81) });
      new DataView(png.buffer).setUint32(16, 65_535);
      new DataView(png.buffer).setUint32(20, 65_535);
      return png;
    },
    unreadable(/zbyt duży/),
  ],
  [
    'a PNG that was cut',
    () => cut(makePng({ width: 400, height: 400, gray: noise(160_000) }), 0.3),
    unreadable(any),
  ],
  [
    'a JPEG that is its header only',
    () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
    unreadable(any),
  ],
  ['a TIFF', () => joined(latin1('II*\u0000'), noise(300)), unreadable(/PNG i JPEG/)],
  [
    'HTML nested 100,000 deep',
    () => strToU8(`<html>${'<div>'.repeat(100_000)}`),
    unreadable(/zagnieżdżon/),
  ],
  [
    'HTML with 100,000 attributes',
    () =>
      strToU8(`<html><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>x</p>`),
    unreadable(any),
  ],
  [
    'JSON nested 1,000 deep',
    () => strToU8(`${'['.repeat(1_000)}1${']'.repeat(1_000)}`),
    unreadable(any),
  ],
  [
    'a CSV whose quote never ends',
    () => strToU8(`a;b;c\n1;2;3\n4;5;"${'x\n'.repeat(50_000)}`),
    { words: /./ },
  ],
  [
    'a text of 100,000 equal lines',
    () => strToU8(`Początek:\n${'wiersz powtórzony\n'.repeat(100_000)}`),
    { words: /Początek/ },
  ],
  ['one line of a megabyte', () => strToU8('słowo '.repeat(170_000)), { words: /słowo/ }],
];
