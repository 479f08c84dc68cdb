import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { splitUnits } from '../../../worker/diff/units.ts';
import type { DocumentText } from '../../../worker/document-text.ts';
import { readBytes } from '../../../worker/text/read.ts';

const folder = new URL('../../../../shared/realdocs/', import.meta.url);
const absent = existsSync(folder) ? '' : ' (skipped: the real documents are not here)';
const withDocuments = test.skipIf(absent !== '');
const patience = 60_000;

async function read(name: string): Promise<DocumentText> {
  const result = await readBytes(readFileSync(new URL(name, folder)));
  if (result.kind !== 'read') throw new Error(`${name}: ${result.reason}`);
  return result.text;
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}

const steps: Readonly<Record<string, string>> = {
  arti: 'art.',
  para: '§',
  pass: 'ust.',
  pint: 'pkt',
  lett: 'lit.',
};

/** Paths of the official tree: `art. 1 ust. 2 pkt 1`. */
function pathsOf(nodes: readonly Node[], above: string): string[] {
  return nodes.flatMap(({ type, name, children = [] }) => {
    const step = steps[type];
    const path = step === undefined ? above : `${above} ${step} ${name}`.trim();
    return [...(step === undefined ? [] : [path]), ...pathsOf(children, path)];
  });
}

withDocuments.each(['e-services-2002', 'kpa-1960', 'dpa-2018'])(
  `builds the units of %s as its publisher does${absent}`,
  async (name) => {
    const { paragraphs } = await read(`eli-html/${name}.html`);
    const cited = splitUnits(paragraphs).map(({ label }) => label);
    const tree = JSON.parse(readFileSync(new URL(`eli-html/${name}.tree.json`, folder), 'utf8'));
    const wanted = new Set(pathsOf(tree, ''));
    const found = new Set(cited.filter((label) => /^(?:art\.|§)/u.test(label)).flatMap(prefixes));
    expect([...wanted].filter((path) => !found.has(path))).toEqual([]);
    expect([...found].filter((path) => !wanted.has(path))).toEqual([]);
  },
  patience,
);

/** `art. 1 ust. 2` also names `art. 1`. */
function prefixes(label: string): string[] {
  const parts = label.match(/(?:art\.|§|ust\.|pkt|lit\.) \S+/gu) ?? [];
  return parts.map((_, at) => parts.slice(0, at + 1).join(' '));
}

withDocuments(
  `finds the 243 articles of the Constitution in a PDF${absent}`,
  async () => {
    const { paragraphs } = await read('konstytucja/2010.pdf');
    const articles = splitUnits(paragraphs).map(({ block }) => block);
    expect(new Set(articles.filter((block) => block.startsWith('art. '))).size).toBe(243);
  },
  patience,
);

withDocuments(
  `shows few changes at each step of one set of rules${absent}`,
  async () => {
    const versions = ['v1.pdf', 'v2.pdf', 'v3.pdf', 'v4.pdf', 'v5.pdf', 'v6.pdf'];
    let before = await read('konkurs/v0.docx');
    for (const name of versions) {
      const after = await read(`konkurs/${name}`);
      const { units } = compareTexts(before, after);
      expect(units.length).toBeGreaterThan(0);
      expect(units.length).toBeLessThanOrEqual(18);
      before = after;
    }
  },
  patience,
);

withDocuments(
  `shows the one word that became another, where it stands${absent}`,
  async () => {
    const { units } = compareTexts(await read('konkurs/v3.pdf'), await read('konkurs/v4.pdf'));
    expect(units).toMatchObject([{ unit: '§ 1 ust. 3', kind: 'changed' }]);
    expect(
      units[0]?.passages.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim()),
    ).toEqual(['Partnerem', 'Współorganizatorem']);
  },
  patience,
);
