import { expect, test } from 'vitest';
import { decode } from '../../crawler/charset.ts';

const pangram = 'Zażółć gęślą jaźń – „Wykaz” ŹDŹBŁO Łódź';
const letters = 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż';
const in1250 = [
  0xa5, 0xc6, 0xca, 0xa3, 0xd1, 0xd3, 0x8c, 0x8f, 0xaf, 0xb9, 0xe6, 0xea, 0xb3, 0xf1, 0xf3, 0x9c,
  0x9f, 0xbf,
];
const in8859 = [
  0xa1, 0xc6, 0xca, 0xa3, 0xd1, 0xd3, 0xa6, 0xac, 0xaf, 0xb1, 0xe6, 0xea, 0xb3, 0xf1, 0xf3, 0xb6,
  0xbc, 0xbf,
];

/** Bytes of a Polish text, by the tables of the two charsets. */
function encode(text: string, table: readonly number[]): Uint8Array {
  const punctuation: Record<string, number> = { '–': 0x96, '„': 0x84, '”': 0x94 };
  return Uint8Array.from([...text], (character) => {
    const letter = letters.indexOf(character);
    if (letter >= 0) return table[letter] ?? 0;
    return punctuation[character] ?? character.charCodeAt(0);
  });
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const plain = 'Zażółć gęślą jaźń, ŹDŹBŁO i Łódź';
const html = (charset: string, text: string) =>
  `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`;

test('the byte order mark wins over every declaration', () => {
  const body = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(pangram));
  expect(decode(body, 'text/html; charset=iso-8859-2')).toEqual({
    text: pangram,
    charset: 'utf-8',
    warnings: [],
  });
});

test.each([
  ['utf-16le', true],
  ['utf-16be', true],
  ['utf-16le', false],
  ['utf-16be', false],
])('%s is read with and without its mark (%s)', (charset, isMarked) => {
  const little = Buffer.from(`${isMarked ? '\ufeff' : ''}<p>${pangram}</p>`, 'utf16le');
  const body = charset === 'utf-16le' ? little : Buffer.from(little).swap16();
  expect(decode(body, '')).toMatchObject({ text: `<p>${pangram}</p>`, charset });
});

test.each([
  ['windows-1250', in1250, pangram],
  ['iso-8859-2', in8859, plain],
])('%s is read as declared in header, meta or XML prolog', (charset, table, text) => {
  const bare = encode(text, table);
  const meta = encode(html(charset, text), table);
  const prolog = encode(`<?xml version="1.0" encoding="${charset}"?><a>${text}</a>`, table);

  expect(decode(bare, `text/html; charset="${charset}"`)).toEqual({ text, charset, warnings: [] });
  expect(decode(meta, 'text/html').text).toContain(text);
  expect(decode(prolog, 'text/xml')).toMatchObject({ charset, warnings: [] });
});

test.each([
  ['windows-1250', in1250],
  ['iso-8859-2', in8859],
])('%s is recognised by its letters when nothing is declared', (charset, table) => {
  expect(decode(encode(plain, table), 'text/csv')).toEqual({ text: plain, charset, warnings: [] });
});

test.each([
  ['utf-8', 'iso-8859-2', in8859],
  ['utf-8', 'windows-1250', in1250],
  ['windows-1250', 'iso-8859-2', in8859],
  ['iso-8859-2', 'windows-1250', in1250],
  ['iso-8859-1', 'iso-8859-2', in8859],
])('a body declared %s that is evidently %s is read as that, with a warning', (said, is, table) => {
  expect(decode(encode(plain, table), `text/html; charset=${said}`)).toEqual({
    text: plain,
    charset: is,
    warnings: ['wrong-declaration'],
  });
});

test.each(['windows-1250', 'iso-8859-2', 'cp1250', 'ISO-8859-1'])(
  'UTF-8 declared as %s is read as UTF-8, with a warning',
  (said) => {
    expect(decode(utf8(pangram), `text/html; charset=${said}`)).toEqual({
      text: pangram,
      charset: 'utf-8',
      warnings: ['wrong-declaration'],
    });
  },
);

test('one broken byte does not turn a UTF-8 page into another charset', () => {
  const body = Uint8Array.of(...utf8(pangram.repeat(3)), 0xc5, 0x20);
  expect(decode(body, 'text/html; charset=utf-8')).toMatchObject({
    charset: 'utf-8',
    warnings: ['broken-bytes'],
  });
});

test('a declaration behind two thousand characters of script is found', () => {
  const page = `<html><head><script>${'x'.repeat(2500)}</script><meta http-equiv="Content-Type" content="text/html; charset=koi8-r">`;
  expect(decode(Uint8Array.of(...utf8(page), 0xd0), '').charset).toBe('koi8-r');
});

test('an unknown charset is named as such and guessed', () => {
  expect(decode(utf8(pangram), 'text/html; charset=klingon')).toEqual({
    text: pangram,
    charset: 'utf-8',
    warnings: ['unknown-charset'],
  });
});

test.each(['windows-1250', 'windows-1252'])(
  'UTF-8 encoded twice through %s is flagged',
  (through) => {
    const twice = new TextDecoder(through).decode(utf8('Zażółć gęślą jaźń, łódź'));
    expect(decode(utf8(twice), 'text/html; charset=utf-8').warnings).toEqual(
      expect.arrayContaining(['double-encoded']),
    );
    expect(decode(utf8(pangram), '').warnings).toEqual([]);
  },
);

test('plain ASCII keeps the declared charset and warns of nothing', () => {
  expect(decode(utf8('a;b\n1;2'), 'text/csv; charset=windows-1250')).toEqual({
    text: 'a;b\n1;2',
    charset: 'windows-1250',
    warnings: [],
  });
  expect(decode(new Uint8Array(), '')).toEqual({ text: '', charset: 'utf-8', warnings: [] });
});

test('signs that are letters in the other charset do not vote away from letters', () => {
  const body = encode('Tolerancja ', in1250);
  const withSigns = Uint8Array.of(
    ...body,
    0xb1,
    0x35,
    0x20,
    0xb1,
    0x36,
    0x20,
    ...encode('są', in1250),
  );
  expect(decode(withSigns, 'text/plain').charset).toBe('windows-1250');
});
