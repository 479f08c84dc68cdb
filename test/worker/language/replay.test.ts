import { expect, test } from 'vitest';
import { countEffects } from '../../../worker/language/replay.ts';
import type { TagMatch } from '../../../worker/tag.ts';

const match = (tag: string): TagMatch => ({
  ...{ tag, label: `Etykieta ${tag}`, group: 'us', weight: 'core', trigger: 'a' },
  ...{ words: `słowa\n${tag}`, place: 'art. 1', taxonomyVersion: '1' },
});
const yes = { isRelevant: true, reasons: ['bo tak'] };
const no = { isRelevant: false, reasons: [] };

test('counts what changes gain and lose, tag by tag, with the first few as examples', () => {
  const counter = countEffects(1);
  const same = { before: no, after: no };
  const add = (id: string, before: TagMatch[], after: TagMatch[], relevance = same) =>
    counter.add({ ...{ id, title: `Zmiana ${id}`, before, after }, relevance });

  expect(add('1', [match('a')], [match('a')])).toBe(false);
  expect(add('2', [match('a')], [match('b')], { before: yes, after: no } as never)).toBe(true);
  expect(add('3', [], [match('b')])).toBe(true);
  const { changes, touched, tags, relevance } = counter.effect();

  expect([changes, touched]).toEqual([3, 2]);
  expect(tags.map(({ tag, gained, lost }) => [tag, gained.count, lost.count])).toEqual([
    ['a', 0, 1],
    ['b', 2, 0],
  ]);
  expect(tags[1]?.gained.examples).toEqual([
    { changeId: '2', title: 'Zmiana 2', words: 'słowa b', place: 'art. 1' },
  ]);
  expect(relevance.gained.count).toBe(0);
  expect(relevance.lost).toMatchObject({ count: 1, examples: [{ words: 'bo tak' }] });
});
