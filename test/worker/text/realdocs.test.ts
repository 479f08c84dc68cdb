import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../../worker/document-text.ts';
import { readBytes } from '../../../worker/text/read.ts';

const folder = new URL('../../../../shared/realdocs/', import.meta.url);
const isAbsent = !existsSync(folder);
if (isAbsent) process.stderr.write('skipped: the real documents are not beside this checkout\n');
const fileOf = (name: string) => readFileSync(new URL(name, folder));

async function paragraphsOf(name: string): Promise<readonly Paragraph[]> {
  const result = await readBytes(fileOf(name));
  if (result.kind === 'unreadable') throw new Error(`${name}: ${result.reason}`);
  return result.text.paragraphs;
}

const wordsIn = (texts: readonly string[]) =>
  texts
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:-\p{L}+)*/gu) ?? [];
const wordsOf = (paragraphs: readonly Paragraph[]) => wordsIn(paragraphs.map(({ text }) => text));

/** Share 0-1 of a text's runs of `length` words that the other text has too, as often. */
function shareFound(words: readonly string[], other: readonly string[], length: number): number {
  const counts = new Map<string, number>();
  const runs = (list: readonly string[]) =>
    list.slice(length - 1).map((_, at) => list.slice(at, at + length).join(' '));
  for (const run of runs(other)) counts.set(run, (counts.get(run) ?? 0) + 1);
  const found = runs(words).filter((run) => {
    const left = counts.get(run) ?? 0;
    counts.set(run, left - 1);
    return left > 0;
  });
  return found.length / Math.max(1, words.length - length + 1);
}

describe.skipIf(isAbsent)('real documents', () => {
  test('the Constitution has the same words as PDF and as plain text', async () => {
    const pdf = await paragraphsOf('konstytucja/2010.pdf');
    const plain = fileOf('konstytucja/2009.txt')
      .toString('utf8')
      .replace(/©Kancelaria Sejmu\s+s\. \d+\/\d+|©Kancelaria Sejmu|2009-11-16/g, '')
      .replace(/(\p{Ll})-\r?\n(\p{Ll})/gu, '$1$2');
    const words = { pdf: wordsOf(pdf), plain: wordsIn([plain]) };

    expect(shareFound(words.plain, words.pdf, 1)).toBeGreaterThan(0.998);
    expect(shareFound(words.pdf, words.plain, 1)).toBeGreaterThan(0.996);
    expect(shareFound(words.plain, words.pdf, 4)).toBeGreaterThan(0.99);
    expect(
      new Set(pdf.flatMap(({ text }) => /^Art\. (\d+)\./.exec(text)?.[1] ?? [])),
    ).toHaveProperty('size', 243);
  }, 60_000);

  test('the Labour Code keeps its raised article numbers and drops what the page prints', async () => {
    const paragraphs = await paragraphsOf('kodeks-pracy/2026-04.pdf');
    const texts = paragraphs.map(({ text }) => text);
    const articles = texts.flatMap((text) => /^Art\. ([^. ]+)\./.exec(text)?.[1] ?? []);

    expect(articles).toEqual([...new Set(articles)]);
    expect(articles).toEqual(
      expect.arrayContaining(['3¹', '18³ᵃ', '22¹', '67¹⁸', '67³⁴', '151⁹ᵇ', '237¹³ᵃ', '305']),
    );
    expect(articles.length).toBeGreaterThan(430);
    expect(texts.join('\n')).not.toMatch(/Kancelaria Sejmu|\bs\. \d+\/186|Art\. 6718|2026-04-16/);
    expect(paragraphs).toContainEqual(
      expect.objectContaining({ kind: 'heading', text: 'Praca zdalna' }),
    );
    expect(paragraphs.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^¹⁾ Niniejsza ustawa dokonuje/),
    );
    expect(texts.filter((text) => /\p{L}- \p{Ll}/u.test(text))).toEqual([]);
  }, 60_000);

  test('contest rules read from DOCX and from PDF differ in a few words of substance only', async () => {
    const docx = (await paragraphsOf('konkurs/v0.docx')).map(({ text }) => text);
    const pdf = (await paragraphsOf('konkurs/v1.pdf')).map(({ text }) => text);
    // The clause on personal data was taken out between the two.
    const clause = docx.indexOf('Klauzula informacyjna RODO');
    const kept = clause < 0 ? docx : docx.slice(0, clause);

    expect(shareFound(wordsIn(kept), wordsIn(pdf), 1)).toBeGreaterThan(0.98);
    expect(shareFound(wordsIn(pdf), wordsIn(kept), 1)).toBeGreaterThan(0.98);
    expect(kept.filter((text) => pdf.includes(text)).length).toBeGreaterThan(0.8 * kept.length);
  });

  test.each([1, 2, 3, 4, 5])(
    'version %i of the contest rules differs from the next in few paragraphs',
    async (version) => {
      const older = (await paragraphsOf(`konkurs/v${version}.pdf`)).map(({ text }) => text);
      const newer = (await paragraphsOf(`konkurs/v${version + 1}.pdf`)).map(({ text }) => text);
      const changed = newer.filter((text) => !older.includes(text));
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.length).toBeLessThanOrEqual(12);
    },
  );

  test.each(['e-services-2002', 'kpa-1960'])(
    'the page of act %s has one paragraph for each article of its tree',
    async (act) => {
      const tree = fileOf(`eli-html/${act}.tree.json`).toString('utf8');
      const wanted = [...tree.matchAll(/"title": "(Art\. [^"]+)"/g)].map(([, title = '']) =>
        superscriptless(title),
      );
      const read = (await paragraphsOf(`eli-html/${act}.html`)).flatMap(
        ({ text }) => /^Art\. [^ ]+/.exec(text)?.[0] ?? [],
      );
      expect(read.map(superscriptless)).toEqual(wanted);
    },
  );
});

/** Trees write raised numbers in several ways: compare the plain letters and digits. */
function superscriptless(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/<[^>]+>|[\s()^]/g, '')
    .replace(/\.$/, '');
}
