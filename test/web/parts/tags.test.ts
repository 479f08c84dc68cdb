import { expect, test } from 'vitest';
import { earnedTags, renderTags } from '../../../web/parts/tags.ts';
import { tagged } from '../samples.ts';

const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((tag) =>
  tagged({ tag, label: tag, weight: tag === 'f' ? 'core' : 'context', words: `słowo ${tag}` }),
);

test('core tags stand first, and the rest is counted', () => {
  const row = `${renderTags(many)}`;

  expect(row.match(/temat=./g)).toEqual(['temat=f', 'temat=a', 'temat=b', 'temat=c']);
  expect(row.replaceAll('\u00a0', ' ')).toContain('<li>i 2 inne tematy</li>');
});

test('no tags make no list', () => {
  expect(renderTags([])).toBe(false);
});

test('the page of a change has them all', () => {
  expect(earnedTags(many)).toHaveLength(6);
});
