import { expect, test } from 'vitest';
import { isKeyMinistry, judgeRelevance } from '../../worker/relevance.ts';
import type { TagMatch } from '../../worker/tag.ts';

const tag = (tag: string, weight: TagMatch['weight']): TagMatch => ({
  tag,
  label: `Znacznik ${tag}`,
  group: tag.split('-')[0] ?? '',
  weight,
  trigger: 'słowa',
  words: 'te słowa',
  place: '',
  taxonomyVersion: '1',
});
const judge = (tags: TagMatch[], body: string | null = null) => judgeRelevance(tags, { body });

test('needs one core tag', () => {
  expect(judge([tag('us-dps', 'core')])).toEqual({
    isRelevant: true,
    reasons: ['znacznik główny: Znacznik us-dps („te słowa”)'],
  });
});

test('or two support tags of different groups', () => {
  expect(judge([tag('gr-a', 'support'), tag('gr-b', 'support')]).isRelevant).toBe(false);
  expect(judge([tag('gr-a', 'support'), tag('fin-b', 'support')])).toEqual({
    isRelevant: true,
    reasons: [
      'znaczniki wspierające z różnych grup: Znacznik gr-a („te słowa”); Znacznik fin-b („te słowa”)',
    ],
  });
});

test('lets a key ministry lower the bar, and says so', () => {
  expect(judge([tag('gr-a', 'support')], 'Minister Zdrowia').reasons[0]).toBe(
    'ministerstwo kluczowe: Minister Zdrowia',
  );
  expect(judge([tag('gr-a', 'support')], 'Minister Infrastruktury').isRelevant).toBe(false);
  expect(judge([], 'Minister Zdrowia').isRelevant).toBe(false);
});

test('never counts context tags', () => {
  const context = [tag('leg-a', 'context'), tag('dpzm-b', 'context')];
  expect(judge(context, 'MRPiPS')).toEqual({ isRelevant: false, reasons: [] });
});

test('takes the key bodies of an installation as a question', () => {
  const isKeyBody = (body: string) => body === 'sejm';
  expect(judgeRelevance([tag('gr-a', 'support')], { body: 'sejm', isKeyBody }).isRelevant).toBe(
    true,
  );
});

test.each([
  'mrpips',
  'MRPiPS',
  'Minister Rodziny, Pracy i Polityki Społecznej',
  'Ministerstwo Zdrowia',
  'MFiPR',
])('knows %s as a key ministry', (body) => {
  expect(isKeyMinistry(body)).toBe(true);
});

test.each(['MSWiA', 'Minister Finansów', 'Rzecznik Praw Pacjenta', 'mzk'])(
  'does not take %s for one',
  (body) => {
    expect(isKeyMinistry(body)).toBe(false);
  },
);
