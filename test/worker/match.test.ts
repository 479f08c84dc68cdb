import { expect, test } from 'vitest';
import type { ChangeRecord } from '../../worker/change.ts';
import type { Filter } from '../../worker/filter.ts';
import { matches } from '../../worker/match.ts';
import { parseQuery } from '../../worker/search/parse.ts';

const seenAt = new Date('2027-03-04T06:00:00Z');
const change = {
  kind: 'appeared',
  seenAt,
  isRelevant: true,
  significance: { level: 'high', reasons: [] },
  detail: { kind: 'appeared', facts: { stage: 'Opiniowanie', number: 'UD412' } },
  document: null,
  act: 'UD412',
  deadlines: [{ day: '2027-03-20' }],
  source: { id: 'rcl-bills', kind: 'draft-act', body: 'MRPiPS', region: null },
  publication: {
    id: 'p1',
    key: '12',
    title: 'Projekt ustawy o Asystencji Osobistej',
    facts: { stage: 'Opiniowanie', number: 'UD412' },
  },
  tags: [{ tag: 'us-asystencja' }, { tag: 'gr-niepelnosprawni' }],
} as unknown as ChangeRecord;

const later = new Date(seenAt.getTime() + 1);

function asking(text: string): Filter {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return { query: parsed.query };
}

test.each<[string, Filter, Partial<ChangeRecord>?]>([
  ['a phrase of its title', { words: '"ustawy o asystencji"' }],
  ['its act', asking('akt:ud412')],
  ['its stage', asking('etap:opiniowanie')],
  ['an open deadline', asking('termin:otwarty waga:duża')],
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
  ['a word that must not be there', { words: 'asystencji -osobistej' }],
  ['a query that can not be read', { words: '"asystencji' }],
  ['an act that it is not', asking('akt:UD41')],
  ['two things, of which one holds', { kinds: ['appeared'], tags: ['us-dps'] }],
])('a change is not what %s asks for', (_, filter, more = {}) => {
  expect(matches(filter, { ...change, ...more })).toBe(false);
});
