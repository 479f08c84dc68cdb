import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { splitUnits } from '../../../worker/diff/units.ts';
import { type NodeKind, type StructureNode, treeOf } from '../../../worker/structure/tree.ts';
import { readBytes } from '../../../worker/text/read.ts';

const paragraphs = (texts: readonly string[]) =>
  texts.map((text) => ({ text, kind: 'text' as const }));
const grow = (...texts: string[]) => treeOf(splitUnits(paragraphs(texts)));

/** `article 1 > section 2 > point 1`, one line a node. */
function outline(nodes: readonly StructureNode[], above = ''): string[] {
  return nodes.flatMap(({ kind, number, children }) => {
    const own = `${above}${kind} ${number}`.trim();
    return [own, ...outline(children, `${own} > `)];
  });
}

test('units hang where they belong, and what a label implies is there', () => {
  const tree = grow(
    'Rozdział 1. Przepisy ogólne',
    'Art. 1. 1. Ustawa określa:',
    '1) zadania:',
    'a) gminy,',
    'b) powiatu;',
    'Art. 2. 1. Wsparcie jest bezpłatne.',
    '2. Wsparcie przyznaje gmina.',
    'Rozdział 2. Przepisy końcowe',
    'Art. 3. Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.',
  );

  expect(outline(tree)).toEqual([
    'chapter 1',
    'chapter 1 > article 1',
    'chapter 1 > article 1 > section 1',
    'chapter 1 > article 1 > section 1 > point 1',
    'chapter 1 > article 1 > section 1 > point 1 > letter a',
    'chapter 1 > article 1 > section 1 > point 1 > letter b',
    'chapter 1 > article 2',
    'chapter 1 > article 2 > section 1',
    'chapter 1 > article 2 > section 2',
    'chapter 2',
    'chapter 2 > article 3',
  ]);
  expect(tree[0]).toMatchObject({ label: 'rozdział 1', text: 'Przepisy ogólne' });
});

test('a chapter closes what lies deeper, not the branch around it', () => {
  const tree = grow(
    'DZIAŁ I. Przepisy ogólne',
    'Rozdział 1. Zasady',
    'Art. 1. Treść.',
    'Rozdział 2. Organy',
    'Art. 2. Treść.',
    'DZIAŁ II. Postępowanie',
    'Art. 3. Treść.',
  );

  expect(outline(tree).filter((line) => line.includes('article'))).toEqual([
    'branch I > chapter 1 > article 1',
    'branch I > chapter 2 > article 2',
    'branch II > article 3',
  ]);
});

test('a quoted article is no article of the act', () => {
  const tree = grow(
    'Art. 1. W ustawie z dnia 12 marca 2004 r. o pomocy społecznej po art. 50 dodaje się art. 50a w brzmieniu:',
    '„Art. 50a. 1. Usługi przyznaje gmina.',
    '2. Usługi są bezpłatne.”.',
    'Art. 2. Ustawa wchodzi w życie po upływie 14 dni.',
  );

  expect(outline(tree)).toEqual(['article 1', 'article 2']);
});

const oracle = new URL('../../../../shared/realdocs/eli-html/', import.meta.url);
const hasOracle = existsSync(oracle);
if (!hasOracle) process.stderr.write(`skipped: no official trees at ${oracle.pathname}\n`);
const names = hasOracle
  ? readdirSync(oracle).flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -5)] : []))
  : [];

test.skipIf(!hasOracle).each(names)('%s has the tree that its publisher gives', async (name) => {
  const bytes = readFileSync(new URL(`${name}.html`, oracle));
  const read = await readBytes(bytes, { contentType: 'text/html' });
  const tree = read.kind === 'read' ? treeOf(splitUnits(read.text.paragraphs)) : [];
  const wanted = officialPaths(JSON.parse(`${readFileSync(new URL(`${name}.tree.json`, oracle))}`));
  const found = new Set(pathsOf(tree));
  const right = wanted.filter((path) => found.has(path));

  expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.995);
  expect(found.size / wanted.length).toBeLessThanOrEqual(1.005);
});

interface Official {
  readonly id: string;
  readonly type: string;
  readonly children?: readonly Official[];
}

function officialPaths(nodes: readonly Official[]): string[] {
  return nodes.flatMap(({ id, type, children = [] }) => [
    ...(type === 'part' ? [] : [id]),
    ...officialPaths(children),
  ]);
}

const types: Partial<Record<NodeKind, string>> = {
  ...{ book: 'book', title: 'titl', branch: 'bran', chapter: 'chpt', subchapter: 'schp' },
  ...{ article: 'arti', paragraph: 'para', section: 'pass', point: 'pint', letter: 'lett' },
  indent: 'slet',
};

function pathsOf(nodes: readonly StructureNode[], above = ''): string[] {
  return nodes.flatMap(({ kind, number, children }) => {
    const type = types[kind];
    const path = [above, type && `${type}_${number}`].filter(Boolean).join('-');
    return [...(type === undefined ? [] : [path]), ...pathsOf(children, path)];
  });
}
