import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { ReadResult } from '../../../worker/document-text.ts';
import { evened } from '../../../worker/text/ocr/even.ts';
import { grayOf, stencil, toGray } from '../../../worker/text/ocr/image.ts';
import { imageOps } from '../../../worker/text/ocr/page-images.ts';
import { compose, darkShare, type Picture, turnPicture } from '../../../worker/text/ocr/picture.ts';
import type { Recognise } from '../../../worker/text/ocr/recognise.ts';
import { wordsOf } from '../../../worker/text/ocr/words.ts';
import { readBytes } from '../../../worker/text/read.ts';
import { makePdf, makePdfPages } from '../../support/pdf.ts';
import { makePng, makeScan, type Pixels } from '../../support/scan.ts';

/** A page with a bar across its upper quarter: as much ink as some lines of text. */
const barred: Pixels = {
  width: 600,
  height: 848,
  gray: Uint8Array.from({ length: 600 * 848 }, (_, at) =>
    at < 600 * 100 && at > 600 * 60 ? 0 : 255,
  ),
};

const rowOf = (
  text: string,
  { line = 1, left = 100, top = 100, confidence = 95, width = 60 } = {},
) => ['5', '1', '1', '1', line, '1', left, top, width, 24, confidence, text].join('\t');

/** An engine that answers with one line of words each time, and keeps what it was shown. */
function engineOf(...lines: string[]): { recognise: Recognise; seen: Picture[] } {
  const seen: Picture[] = [];
  return {
    seen,
    recognise: async (picture) => {
      seen.push(picture);
      const words = (lines[seen.length - 1] ?? '').split(' ');
      const tsv = words.map((text, at) => rowOf(text, { left: 100 + at * 80 })).join('\n');
      return { kind: 'read', tsv };
    },
  };
}

const textsOf = (result: ReadResult) =>
  result.kind === 'read' ? result.text.paragraphs.map(({ text }) => text) : result.reason;

test('the operations of images are those of pdf.js', () => {
  for (const [name, number] of Object.entries(imageOps))
    expect(OPS[name as keyof typeof OPS]).toBe(number);
});

describe('a file with scanned pages', () => {
  test('has the words of both, page by page', async () => {
    const { recognise, seen } = engineOf('Pismo przewodnie');
    const scan = makeScan([barred]);
    const result = await readBytes(scan, {}, recognise);
    expect(textsOf(result)).toEqual(['Pismo przewodnie']);
    expect(seen).toHaveLength(1);
    expect(result).toMatchObject({
      text: { recognised: [{ page: 1, confidence: 0.95 }], confidence: 0.86 },
    });
  });

  test('is not looked at where it has text', async () => {
    const { recognise, seen } = engineOf();
    expect(textsOf(await readBytes(makePdf(['Krótko.']), {}, recognise))).toEqual(['Krótko.']);
    expect(seen).toEqual([]);
  });

  test('is turned as its pages say before it is shown', async () => {
    const { recognise, seen } = engineOf('Pismo przewodnie w sprawie');
    await readBytes(makeScan([barred], { rotate: 90 }), {}, recognise);
    const [picture] = seen;
    expect(picture && picture.width > picture.height).toBe(true);
    // The bar at the top has come to the right.
    const at = (x: number) => picture?.pixels[Math.round(picture.height / 2) * picture.width + x];
    expect(at(Math.round((picture?.width ?? 0) * 0.9))).toBe(0);
    expect(at(Math.round((picture?.width ?? 0) * 0.2))).toBe(255);
  });

  test('is tried in all positions while it gives hardly a word, and the best is kept', async () => {
    const { recognise, seen } = engineOf('x', 'Pismo przewodnie w sprawie uwag');
    expect(textsOf(await readBytes(makePng(barred), {}, recognise))).toEqual([
      'Pismo przewodnie w sprawie uwag',
    ]);
    expect(seen.map(({ width, height }) => width > height)).toEqual([false, true]);
  });

  test('without any word is unreadable, with the reason of the engine where that failed', async () => {
    const failed: Recognise = async () => ({ kind: 'failed', reason: 'Zabrakło czasu.' });
    expect(textsOf(await readBytes(makeScan([barred]), {}, failed))).toBe(
      'Plik jest skanem. Zabrakło czasu.',
    );
    expect(textsOf(await readBytes(makeScan([barred]), {}, engineOf().recognise))).toBe(
      'Plik jest skanem, w którym nie rozpoznano żadnego tekstu.',
    );
    expect(textsOf(await readBytes(makeScan([barred])))).toBe(
      'Plik PDF nie ma warstwy tekstowej, a pisma z obrazu nie rozpoznano.',
    );
  });

  test('without pictures says so', async () => {
    const { recognise, seen } = engineOf();
    expect(textsOf(await readBytes(makePdfPages([{ texts: [] }]), {}, recognise))).toMatch(/^Plik/);
    expect(seen).toEqual([]);
  });
});

describe('words of a picture', () => {
  const page = { dpi: 72, width: 800 };

  test('stand on the line that their letters stand on, without stains', () => {
    const tsv = [
      rowOf('Gmina'),
      rowOf('~', { confidence: 3 }),
      '4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t',
    ].join('\n');
    const { items, confidence } = wordsOf(tsv, page);
    expect(items).toEqual([expect.objectContaining({ text: 'Gmina ', x: 100, y: 124, turn: 0 })]);
    expect(confidence).toBe(0.95);
    expect(wordsOf('', page)).toEqual({ items: [], confidence: 0 });
  });

  test.each([
    ['87.', 370, '§ 7. '],
    ['$12a.', 370, '§ 12a. '],
    ['$8.', 20, '§ 8. '],
    ['87.', 20, '87. '],
    ['2026.', 370, '2026. '],
  ])('%s at %i reads %s', (text, left, wanted) => {
    expect(wordsOf(rowOf(text, { left }), page).items[0]?.text).toBe(wanted);
  });
});

describe('a picture', () => {
  const image = { width: 2, height: 1, gray: Uint8Array.of(0, 255) };
  const whole = { width: 72, height: 72 };

  test('is laid where its page puts it', () => {
    const picture = compose([{ image, matrix: [72, 0, 0, -36, 0, 36] }], whole);
    const at = (x: number, y: number) =>
      picture.pixels[
        Math.floor((y * picture.height) / 72) * picture.width + Math.floor((x * picture.width) / 72)
      ];
    expect(picture.dpi).toBe(150);
    expect([at(10, 10), at(60, 10), at(10, 60)]).toEqual([0, 255, 255]);
  });

  test('turned four times by a quarter is what it was', () => {
    const picture = { width: 3, height: 2, dpi: 72, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) };
    const once = turnPicture(picture, 1);
    expect([...once.pixels]).toEqual([4, 1, 5, 2, 6, 3]);
    expect(turnPicture(turnPicture(once, 1), 2)).toEqual(picture);
    expect(turnPicture(once, 3)).toEqual(picture);
  });

  test('of a degenerate place is left out, and a huge page is kept small', () => {
    const picture = compose([{ image, matrix: [0, 0, 0, 0, 0, 0] }], {
      width: 14_400,
      height: 14_400,
    });
    expect(picture.pixels.length).toBeLessThan(21_000_000);
    expect(darkShare(picture)).toBe(0);
  });

  test('is gray whatever kind it comes in', () => {
    const bits = { width: 2, height: 1, kind: 1, data: Uint8Array.of(0b0100_0000) };
    expect([...toGray(bits).gray]).toEqual([0, 255]);
    const colors = { width: 1, height: 1, kind: 3, data: Uint8Array.of(255, 0, 0, 128) };
    expect(toGray(colors)).toMatchObject({ gray: Uint8Array.of(76), alpha: Uint8Array.of(128) });
    expect(stencil(bits, grayOf('#000000'))).toMatchObject({ alpha: Uint8Array.of(255, 0) });
    expect(grayOf('#ffffff')).toBe(255);
  });
});

test('worn paper is made white, its letters stay dark', () => {
  const [width, height] = [200, 130];
  const isInk = (at: number) => at % width >= 90 && at % width < 96;
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const paper = 230 - Math.floor((60 * (at % width)) / width) + (((at * 7919) % 41) - 20);
    return isInk(at) ? paper - 120 : paper;
  });
  const even = evened({ width, height, dpi: 200, pixels });

  const meanOf = (some: (at: number) => boolean) => {
    const own = [...even.pixels].filter((_, at) => some(at));
    return own.reduce((sum, gray) => sum + gray, 0) / own.length;
  };
  expect(meanOf((at) => at % width > 150)).toBeGreaterThan(230);
  expect(meanOf((at) => at % width < 40)).toBeGreaterThan(230);
  expect(meanOf((at) => at % width > 91 && at % width < 94)).toBeLessThan(150);
});
