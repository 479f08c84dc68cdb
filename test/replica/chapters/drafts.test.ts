import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareTexts } from '../../../worker/diff/compare.ts';
import type { DocumentText } from '../../../worker/document-text.ts';
import { readBytes } from '../../../worker/text/read.ts';
import { makeDocx } from '../../support/docx.ts';
import { makePdf } from '../../support/pdf.ts';
import { scanOfPng } from '../../support/png-scan.ts';
import { type Letter, letterBody, letterDoc } from '../documents.ts';
import { neighbours1, neighbours2, neighbours3 } from './drafts-texts.ts';

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const result = await readBytes(bytes);
  if (result.kind !== 'read') throw new Error(result.reason);
  return result.text;
}

const wordsOf = ({ paragraphs }: DocumentText) => paragraphs.map(({ text }) => text).join(' ');

test('the second version is told unit by unit, in terms of the act that it amends', async () => {
  const { units } = compareTexts(
    await read(makeDocx(neighbours1)),
    await read(makeDocx(neighbours2)),
  );
  const told = units.map(({ unit, kind, wasUnit = '' }) => [unit, kind, wasUnit].join(' ').trim());

  expect(told).toEqual([
    'art. 1 pkt 2 lit. a changed',
    'art. 2 renumbered art. 3',
    'art. 3 renumbered art. 4',
    'art. 4 renumbered art. 5',
    'art. 5 added',
    'art. 6 moved art. 2',
    'art. 7 renumbered art. 6',
  ]);
  expect(units[0]?.amends).toBe('art. 50 ust. 2 ustawy o pomocy społecznej');
});

test('a PDF of the same words is no change, and one of other words is told by unit', async () => {
  const agreed = await read(makePdf(neighbours2, { numbered: true }));
  const { units } = compareTexts(agreed, await read(makePdf(neighbours3, { numbered: true })));

  expect(compareTexts(await read(makeDocx(neighbours2)), agreed).units).toEqual([]);
  expect(units.map(({ unit, kind }) => `${unit} ${kind}`)).toEqual(
    expect.arrayContaining(['art. 1 pkt 2 lit. b changed', 'art. 4 removed']),
  );
});

test('a letter from an old Word says what the same letter says as a PDF', async () => {
  const letter: Letter = {
    ...{ day: '2026-09-07', office: 'Ministerstwo', title: 'Projekt ustawy', number: 'UD930' },
    term: 'do dnia 12 października 2026 r.',
  };
  const [doc, pdf] = [await read(letterDoc(letter)), await read(letterBody(letter))];

  expect(doc.format).toBe('doc');
  expect(wordsOf(doc)).toBe(wordsOf(pdf));
});

test.each(['aneks-1', 'aneks-2'])('the scan %s is small, and a picture without a text', (name) => {
  const file = scanOfPng(readFileSync(new URL(`../scans/${name}.png`, import.meta.url)));
  const text = Buffer.from(file).toString('latin1');

  expect(file.length).toBeLessThan(40_000);
  expect(text).toContain('/Subtype /Image /Width 1654 /Height 2339');
  expect(text).not.toContain('/Font');
});
