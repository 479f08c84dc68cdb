import { expect, test } from 'vitest';
import type { SnapshotId } from '../../crawler/brand.ts';
import { watchedPage } from '../../crawler/engines/watched-page.ts';
import { parsePage } from '../../crawler/page.ts';
import type { Source } from '../../crawler/source.ts';
import { openPageMemory } from '../../worker/page-memory.ts';
import { readPageText } from '../../worker/text/page-text.ts';
import { hashContent } from '../../worker/version.ts';
import { openHeap } from '../support/heap.ts';

const address = 'https://rops.example.pl/plan';
const plan = watchedPage({
  ...{ id: 'plan', name: 'Plan', kind: 'regional', region: '24', fetchWith: 'http', address },
});
const pageSaying = (words: string) =>
  parsePage(
    new URL(address),
    `<main><h1>Plan regionalny</h1><p>${words} i jeszcze kilka słów treści.</p></main>`,
  );
const copy = (name: string) => name as SnapshotId;

/** The source, and how often it was asked to read. */
function counting(source: Source) {
  const counts = { list: 0 };
  const list: Source['list'] = (page) => {
    counts.list += 1;
    return source.list(page);
  };
  return { counts, source: { ...source, list } };
}

test('a copy that was read is not read again', () => {
  const { counts, source } = counting(plan);
  const memory = openPageMemory();
  const watched = memory.remembering(source);

  const listing = watched.list(memory.tell(copy('a'), pageSaying('Nabór trwa')));
  const page = memory.recall(source, copy('a'));
  if (page === undefined) throw new Error('wanted the copy, found it forgotten');

  expect(watched.list(page)).toEqual(listing);
  expect(counts.list).toBe(1);
});

test('the hash of its text is that of a version', () => {
  const memory = openPageMemory();
  const page = pageSaying('Nabór trwa');
  const read = readPageText(plan, page);
  if (read?.kind !== 'read') throw new Error('wanted a text');

  memory.remembering(plan).list(memory.tell(copy('a'), page));
  const recalled = memory.recall(plan, copy('a'));

  expect(recalled && memory.textHashOf(plan, recalled)).toBe(
    hashContent({ kind: 'text', text: read.text }),
  );
});

test('another copy of the same address is read by itself', () => {
  const memory = openPageMemory();
  const hashes = ['Nabór trwa', 'Nabór zakończono'].map((words, at) =>
    memory.textHashOf(plan, memory.tell(copy(`${at}`), pageSaying(words))),
  );
  expect(new Set(hashes).size).toBe(2);
});

test('the copy that was read longest ago is forgotten first', () => {
  const memory = openPageMemory(2);
  const watched = memory.remembering(plan);
  for (const name of ['a', 'b', 'c'])
    watched.list(memory.tell(copy(name), pageSaying(`Wersja ${name}`)));
  expect(['a', 'b', 'c'].map((name) => memory.recall(plan, copy(name)) !== undefined)).toEqual([
    false,
    true,
    true,
  ]);
});

test('a page that cannot be read is asked again', () => {
  const memory = openPageMemory();
  const empty = parsePage(new URL(address), '<main></main>');
  const page = memory.tell(copy('a'), empty);
  expect(() => memory.remembering(plan).list(page)).toThrow('5 words');
  expect(memory.recall(plan, copy('a'))).toBeUndefined();
});

/** A bulletin: its list names pages, whose texts are its documents. */
const bulletin: Source = {
  ...plan,
  list: (page) => {
    if (!page.text.includes('<ul>')) throw new Error('wanted a list');
    const publication = { key: 'a', title: 'A', address: `${address}/a`, facts: {} };
    const documents = [{ address: `${address}/a`, name: 'Treść', role: 'other' as const }];
    return { publications: ['a', 'b'].map((key) => ({ ...publication, key, documents })) };
  },
};

test('a page of a list is read for its text alone, and never as a list', () => {
  const memory = openPageMemory();
  const page = memory.tell(copy('a'), pageSaying('Nabór trwa'));
  expect(memory.textHashOf(bulletin, page)).toMatch(/^[\da-f]{64}$/);
  expect(memory.recall(bulletin, copy('a'))).toBeUndefined();
});

test('a list of several things is not remembered', () => {
  const memory = openPageMemory();
  const list = parsePage(new URL(address), '<ul></ul>');
  expect(memory.remembering(bulletin).list(memory.tell(copy('l'), list)).publications).toHaveLength(
    2,
  );
  expect(memory.recall(bulletin, copy('l'))).toBeUndefined();
});

test('a source whose documents are files is left as it is', () => {
  const { text, ...source } = plan;
  expect(openPageMemory().remembering(source)).toBe(source);
});

test('what is remembered of a page does not hold the page', () => {
  const { held } = openHeap();
  const memory = openPageMemory();
  const watched = memory.remembering(plan);
  const long = 'słowo '.repeat(20_000);
  watched.list(memory.tell(copy('first'), pageSaying(long)));

  const before = held();
  for (let page = 0; page < 100; page += 1)
    watched.list(memory.tell(copy(`${page}`), pageSaying(`${page} ${long}`)));
  const kept = (held() - before) / 100;

  expect(memory.recall(plan, copy('99'))).toBeDefined();
  expect(kept).toBeLessThan(20_000);
});
