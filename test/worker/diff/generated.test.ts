import { expect, test } from 'vitest';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { generator, sentence, textOf } from './texts.ts';

/** An act and what was done to each of its articles, known by a name that is not in the text. */
interface Planted {
  readonly older: string;
  readonly newer: string;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
}

/** 3 % inserted, 1 % deleted, 5 % moved, a share of words changed; all renumbered. */
function plant(articles: number, share: number, seed: number): Planted {
  const random = generator(seed);
  const texts = Array.from({ length: articles }, () => sentence(random, 40 + random(60)));
  const removed = Math.round(articles / 100);
  const moved = Math.round(articles / 20);
  const kept = texts.slice(0, articles - removed).map((text) => edit(text, share, random));
  const movers = kept.splice(Math.floor(kept.length / 2), moved);
  kept.splice(Math.floor(kept.length / 10), 0, ...movers);
  const added = Math.round((articles * 3) / 100);
  for (let at = 0; at < added; at += 1)
    kept.splice(random(Math.floor(kept.length / 10)), 0, sentence(random, 60));
  return { older: numbered(texts), newer: numbered(kept), added, removed, moved };
}

function edit(text: string, share: number, random: (below: number) => number): string {
  const change = (word: string) => (random(1000) < share * 1000 ? sentence(random, 1) : word);
  return text.split(' ').map(change).join(' ').replaceAll('. ', ' ');
}

function numbered(texts: readonly string[]): string {
  return texts.map((text, at) => `Art. ${at + 1}. ${text}`).join('\n');
}

test.each([0, 0.005, 0.05, 0.15, 0.3])(
  'finds what was planted with %d of the words changed',
  (share) => {
    const { older, newer, added, removed, moved } = plant(200, share, 11);
    const { units } = compareTexts(textOf(older), textOf(newer));
    const count = (kind: string) => units.filter((unit) => unit.kind === kind).length;
    const off = (kind: string, planted: number) => Math.abs(count(kind) - planted);
    expect(off('moved', moved)).toBe(0);
    expect(off('added', added)).toBeLessThanOrEqual(200 * 0.005);
    expect(off('removed', removed)).toBeLessThanOrEqual(200 * 0.005);
  },
);

test('takes time that grows with the length of the texts, not with its square', () => {
  const time = (articles: number) => {
    const { older, newer } = plant(articles, 0.05, 5);
    const [one, other] = [textOf(older), textOf(newer)];
    const best = [1, 2, 3].map(() => {
      const start = performance.now();
      compareTexts(one, other);
      return performance.now() - start;
    });
    return Math.min(...best);
  };
  time(100);
  expect(time(1_600) / time(200)).toBeLessThan(24);
}, 60_000);
