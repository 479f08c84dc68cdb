import { expect, test } from 'vitest';
import type { ChangeDetail } from '../../worker/change.ts';
import type { DocumentText } from '../../worker/document-text.ts';
import { passagesOfChange, passagesOfFacts, passagesOfText } from '../../worker/passages.ts';

test('of facts are those that say what it is about, not numbers, people and dates', () => {
  const facts = { title: 'O asystencji', number: 'UD1', person: 'A', essence: 'Nowa usługa' };
  expect(passagesOfFacts(facts)).toEqual([
    { place: 'title', text: 'O asystencji' },
    { place: 'essence', text: 'Nowa usługa' },
  ]);
});

test('of a long text are its beginning', () => {
  const paragraphs = Array.from({ length: 5_000 }, () => ({ text: 'słowo '.repeat(20) }));
  const [passage] = passagesOfText({ paragraphs } as unknown as DocumentText, 'projekt');
  expect(passage).toMatchObject({ place: 'projekt' });
  expect(passage?.text).toHaveLength(400_000);
});

const title = { place: 'title', text: 'O asystencji' };

test.each<[string, ChangeDetail, readonly object[]]>([
  ['a withdrawal', { kind: 'withdrawn' }, []],
  [
    'an appearance, its title once',
    { kind: 'appeared', facts: { title: 'O asystencji', goals: 'Wsparcie' } },
    [{ place: 'goals', text: 'Wsparcie' }],
  ],
  [
    'moved facts, both sides of those that speak',
    {
      kind: 'facts',
      fields: [
        { field: 'goals', before: 'przedtem', after: 'potem' },
        { field: 'essence', before: null, after: 'nowe' },
        { field: 'person', before: 'A', after: 'B' },
        { field: 'title', before: 'O', after: 'O asystencji' },
      ],
    },
    [
      { place: 'goals', text: 'potem' },
      { place: 'goals', text: 'przedtem' },
      { place: 'essence', text: 'nowe' },
    ],
  ],
  [
    'a changed text, the whole of each unit',
    {
      kind: 'text',
      unchangedUnits: 3,
      units: [
        {
          unit: 'art. 2',
          kind: 'changed',
          passages: [
            { kind: 'same', text: 'Opłata za pobyt w domu pomocy społecznej wynosi ' },
            { kind: 'removed', text: '70 ' },
            { kind: 'added', text: '80 zł' },
          ],
        },
      ],
    },
    [{ place: 'art. 2', text: 'Opłata za pobyt w domu pomocy społecznej wynosi 70 80 zł' }],
  ],
  [
    'a new document, its name',
    { kind: 'document-added', name: 'OSR.pdf', role: 'ria' },
    [{ place: 'document', text: 'OSR.pdf' }],
  ],
])('of %s, after the title of its publication', (_, detail, expected) => {
  expect(passagesOfChange(detail, 'O asystencji')).toEqual([title, ...expected]);
});
