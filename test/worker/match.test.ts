import { expect, test } from 'vitest';
import type { ChangeRecord } from '../../worker/change.ts';
import type { Filter } from '../../worker/filter.ts';
import { matches } from '../../worker/match.ts';

const seenAt = new Date('2027-03-04T06:00:00Z');
const change = {
  kind: 'appeared',
  seenAt,
  isRelevant: true,
  source: { id: 'rcl-bills', kind: 'draft-act', body: 'MRPiPS', region: null },
  publication: { title: 'Projekt ustawy o Asystencji Osobistej' },
  tags: [{ tag: 'us-asystencja' }, { tag: 'gr-niepelnosprawni' }],
} as unknown as ChangeRecord;

const later = new Date(seenAt.getTime() + 1);

test.each<[string, Filter, Partial<ChangeRecord>?]>([
  ['an empty filter', {}],
  ['one of its sources', { sources: ['work-list-rm', 'rcl-bills'] }],
  ['its kind of source', { sourceKinds: ['draft-act'] }],
  ['its body', { bodies: ['MRPiPS'] }],
  ['its kind', { kinds: ['appeared', 'withdrawn'] }],
  ['one of its tags', { tags: ['us-dps', 'us-asystencja'] }],
  ['relevance', { relevantOnly: true }],
  ['a period that begins with it', { from: seenAt, to: later }],
  ['words of its title, in any order and case', { words: 'OSOBISTEJ projekt' }],
  ['words that are none', { words: '  ' }],
  ['anything without a wish for relevance', { relevantOnly: false }, { isRelevant: false }],
])('a change is what %s asks for', (_, filter, more = {}) => {
  expect(matches(filter, { ...change, ...more })).toBe(true);
});

test.each<[string, Filter, Partial<ChangeRecord>?]>([
  ['another source', { sources: ['work-list-rm'] }],
  ['another kind of source', { sourceKinds: ['regional'] }],
  ['another body', { bodies: ['MZ'] }],
  ['a region, when it has none', { regions: ['24'] }],
  ['no source at all', { sources: [] }],
  ['another kind', { kinds: ['facts'] }],
  ['other tags', { tags: ['us-dps'] }],
  ['relevance, when it has none', { relevantOnly: true }, { isRelevant: false }],
  ['a later period', { from: later }],
  ['a period that ends before it', { to: seenAt }],
  ['a word that is not there', { words: 'asystencji domów' }],
  ['two things, of which one holds', { kinds: ['appeared'], tags: ['us-dps'] }],
])('a change is not what %s asks for', (_, filter, more = {}) => {
  expect(matches(filter, { ...change, ...more })).toBe(false);
});
