import { expect, test } from 'vitest';
import { applyJudgements, precisionOf } from '../../../worker/language/judgements.ts';
import { relevanceOf } from '../../../worker/relevance.ts';
import type { TagMatch } from '../../../worker/tag.ts';

const match = (tag: string): TagMatch => ({
  ...{ tag, label: tag, group: 'us', weight: 'core', trigger: 'a', words: 'a', place: '' },
  taxonomyVersion: '1',
});
const at = new Date('2027-03-01T08:00:00Z');
const said = (tag: string, verdict: 'confirmed' | 'rejected') => ({ tag, verdict, by: 'Anna', at });
const tags = [match('us-a'), match('us-b'), match('us-c')];

test('a rejected tag no longer stands, a confirmed one says by whom', () => {
  const judged = applyJudgements(tags, [said('us-a', 'rejected'), said('us-b', 'confirmed')]);

  expect(judged.tags).toEqual([
    { ...match('us-b'), judgement: { verdict: 'confirmed', by: 'Anna', at } },
    match('us-c'),
  ]);
  expect(judged.rejectedTags.map(({ tag }) => tag)).toEqual(['us-a']);
});

test('a judgement of a tag that the rules no longer give changes nothing', () => {
  expect(applyJudgements(tags, [said('us-x', 'rejected')])).toEqual({ tags, rejectedTags: [] });
});

test('a judgement that was taken back leaves no trace on the tag', () => {
  const { rejectedTags } = applyJudgements(tags, [said('us-a', 'rejected')]);

  expect(applyJudgements(rejectedTags, []).tags).toEqual([match('us-a')]);
});

test('what was rejected makes a change relevant neither by itself nor through its publication', () => {
  const given = { ofChange: [match('us-a')], ofPublication: [match('us-a')] };
  const judge = (verdict: 'confirmed' | 'rejected') =>
    relevanceOf(given, { body: 'mrpips' }, [said('us-a', verdict)]).relevance.isRelevant;

  expect(judge('confirmed')).toBe(true);
  expect(judge('rejected')).toBe(false);
});

test('precision is the share confirmed of those judged', () => {
  expect(precisionOf('us-a', 3, 1)).toEqual({
    ...{ tag: 'us-a', confirmed: 3, rejected: 1 },
    precision: 0.75,
  });
});
