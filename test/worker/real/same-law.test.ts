import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { splitUnits } from '../../../worker/diff/units.ts';
import type { StructureNode } from '../../../worker/structure/tree.ts';
import { treeOf } from '../../../worker/structure/tree.ts';
import { areAbsent, patience, readReal } from './documents.ts';

const labelsOf = async (name: string) =>
  splitUnits((await readReal(name)).paragraphs).map(({ label }) => label);

describe.skipIf(areAbsent)('one law in two formats', () => {
  test.each(['konstytucja/2009.txt', 'konstytucja/2010.pdf'])(
    '%s has 243 articles, a preamble and thirteen chapters',
    async (name) => {
      const labels = await labelsOf(name);
      const articles = labels.flatMap((label) => /^art\. \S+/u.exec(label)?.[0] ?? []);
      expect([...new Set(articles)]).toEqual(
        Array.from({ length: 243 }, (_, at) => `art. ${at + 1}`),
      );
      expect(labels).toContain('preambuła');
      expect(labels.filter((label) => label.startsWith('rozdział'))).toHaveLength(13);
    },
    patience,
  );

  test(
    'both formats have the same units',
    async () => {
      const units = (labels: readonly string[]) =>
        labels.filter((label) => label !== '').map((label) => label.toLowerCase());
      expect(units(await labelsOf('konstytucja/2010.pdf'))).toEqual(
        units(await labelsOf('konstytucja/2009.txt')),
      );
    },
    patience,
  );

  test(
    'nothing came or went between them, and three words are spelt otherwise',
    async () => {
      const { units } = compareTexts(
        await readReal('konstytucja/2009.txt'),
        await readReal('konstytucja/2010.pdf'),
      );
      // The two files differ in the references above the preamble, and in slips of the pen.
      expect(units.map(({ unit, kind }) => `${kind} ${unit}`.trim())).toEqual([
        ...['changed', 'changed art. 191 ust. 2', 'changed art. 228 ust. 7', 'changed art. 229'],
      ]);
    },
    patience,
  );
});

describe.skipIf(areAbsent)('a unified text in the Journal of Laws', () => {
  test(
    'is a notice that lists the amendments, and the act that it holds',
    async () => {
      const labels = await labelsOf('informacja-publiczna/2015.pdf');
      expect(labels.slice(0, 9)).toEqual([
        ...['', 'obwieszczenie', 'obwieszczenie ust. 1', 'obwieszczenie ust. 1 pkt 1'],
        ...['obwieszczenie ust. 1 pkt 2', 'obwieszczenie ust. 2', 'obwieszczenie ust. 2 pkt 1'],
        ...['obwieszczenie ust. 2 pkt 2', 'podpis'],
      ]);
      // Their numbers have footnotes hanging on them.
      expect(labels).toEqual(
        expect.arrayContaining([
          ...['art. 4 ust. 2', 'art. 5 ust. 3', 'art. 6 ust. 1 pkt 4 lit. a tiret trzecie'],
        ]),
      );
      expect(labels.filter((label) => /^(?:załącznik|obwieszczenie) art\./u.test(label))).toEqual(
        [],
      );
    },
    patience,
  );

  test(
    'leaves stamps and watermarks out, and keeps footnotes apart',
    async () => {
      const { paragraphs, confidence } = await readReal('informacja-publiczna/2015.pdf');
      const text = paragraphs.map((one) => one.text).join('\n');
      expect(text).not.toMatch(/Signature|Podpisano|podpisany przez|Dziennik Ustaw\s+– \d+ –/iu);
      expect(paragraphs.filter(({ kind }) => kind === 'note').length).toBeGreaterThan(6);
      expect(confidence).toBeGreaterThan(0.7);
      const tree = treeOf(splitUnits(paragraphs));
      expect(articlesIn(tree)).toContain('23');
    },
    patience,
  );
});

function articlesIn(nodes: readonly StructureNode[]): string[] {
  return nodes.flatMap(({ kind, number, children }) => [
    ...(kind === 'article' ? [number] : []),
    ...articlesIn(children),
  ]);
}

describe.skipIf(areAbsent)('the rules of one contest in seven versions', () => {
  const versions = ['v0.docx', 'v1.pdf', 'v2.pdf', 'v3.pdf', 'v4.pdf', 'v5.pdf', 'v6.pdf'];

  test.each(versions.slice(1).map((name, at) => [versions[at] ?? '', name]))(
    'from %s to %s a handful of passages differ',
    async (older, newer) => {
      const { units } = compareTexts(
        await readReal(`konkurs/${older}`),
        await readReal(`konkurs/${newer}`),
      );
      expect(units.length).toBeGreaterThan(0);
      expect(units.length).toBeLessThanOrEqual(12);
    },
    patience,
  );

  test(
    'the clause that went with the word processor file is one change',
    async () => {
      const { units } = compareTexts(
        await readReal('konkurs/v0.docx'),
        await readReal('konkurs/v1.pdf'),
      );
      expect(units.filter(({ kind }) => kind === 'removed').map(({ unit }) => unit)).toEqual([
        'Klauzula informacyjna RODO',
      ]);
      expect(units.filter(({ kind }) => kind !== 'removed' && kind !== 'changed')).toEqual([]);
    },
    patience,
  );
});
