import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sniff, unreadTypes } from '../../../worker/text/sniff.ts';
import { makeDocx } from '../../support/docx.ts';
import { makePdf } from '../../support/pdf.ts';
import { read } from './support.ts';

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const odt = (kind: string) =>
  zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }] });
const ole = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array(600).fill(0),
    ...[...stream].flatMap((char) => [char.charCodeAt(0), 0]),
  ]);

const files: readonly (readonly [string, Uint8Array])[] = [
  ['pdf', makePdf(['x'])],
  ['pdf', Uint8Array.from([...strToU8('\n\nśmieci\n'), ...makePdf(['x'])])],
  ['docx', makeDocx(['x'])],
  ['html', strToU8('\ufeff<!-- --><!DOCTYPE html><p>x</p>')],
  ['json', strToU8('{"a": [1]}')],
  ['csv', strToU8('a;b;c\n1;2;3\n')],
  ['text', strToU8('Zwykły tekst, z przecinkami.\nDruga linia.')],
  ['xlsx', zip('xl/workbook.xml')],
  ['pptx', zip('ppt/presentation.xml')],
  ['odt', odt('text')],
  ['ods', odt('spreadsheet')],
  ['zip', zip('pismo.txt')],
  ['doc', ole('WordDocument')],
  ['xls', ole('Workbook')],
  ['rtf', strToU8('{\\rtf1\\ansi Tekst}')],
  ['xml', strToU8('<?xml version="1.0"?><lista/>')],
  ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
  ['image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])],
  ['empty', new Uint8Array()],
];

describe('the type of a file is told by its content', () => {
  test.each(files)('%s', (type, bytes) => {
    expect(sniff(bytes, 'application/octet-stream')).toBe(type);
  });
});

test('what is not read yet is unreadable with a reason that names it', async () => {
  for (const [type, bytes] of files)
    if (type in unreadTypes)
      expect(await read(bytes)).toEqual([
        `unreadable: ${unreadTypes[type as keyof typeof unreadTypes]}`,
      ]);
});

test('names and headers do not decide', async () => {
  const hint = { contentType: 'application/pdf', address: 'https://example.org/projekt.pdf' };
  expect(await read('<p>Strona błędu</p>', hint)).toEqual(['text: Strona błędu']);
});
