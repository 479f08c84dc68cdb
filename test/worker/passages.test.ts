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

test('of a document are its units, each with its place', () => {
  const lines = [
    'USTAWA',
    'o domach pomocy',
    'Art. 1. Określa się zasady.',
    'Art. 2. 1. Opłaty ustala gmina.',
  ];
  const paragraphs = lines.map((text) => ({ text, kind: 'text' }));
  expect(passagesOfText({ paragraphs } as unknown as DocumentText, 'projekt')).toMatchObject([
    { place: 'projekt' },
    { place: 'projekt, art. 1', text: expect.stringContaining('Określa się zasady.') },
    { place: 'projekt, art. 2 ust. 1', text: expect.stringContaining('Opłaty ustala gmina.') },
  ]);
});

test('of a long text are its beginning', () => {
  const paragraphs = Array.from({ length: 5_000 }, () => ({ text: 'słowo '.repeat(20) }));
  const passages = passagesOfText({ paragraphs } as unknown as DocumentText, 'projekt');
  const length = passages.reduce((all, { text }) => all + text.length, 0);
  expect(length).toBeGreaterThan(390_000);
  expect(length).toBeLessThanOrEqual(400_000);
});

const came = (text: string) => ({ side: 'added', spans: [{ start: 0, end: text.length }] });
const went = (text: string) => ({ side: 'removed', spans: [{ start: 0, end: text.length }] });
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
      { place: 'goals', text: 'potem', changed: came('potem') },
      { place: 'goals', text: 'przedtem', changed: went('przedtem') },
      { place: 'essence', text: 'nowe', changed: came('nowe') },
    ],
  ],
  [
    'a changed text, each unit as it is and as it was',
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
    [
      {
        place: 'art. 2',
        text: 'Opłata za pobyt w domu pomocy społecznej wynosi 80 zł',
        changed: { side: 'added', spans: [{ start: 48, end: 53 }] },
      },
      {
        place: 'art. 2',
        text: 'Opłata za pobyt w domu pomocy społecznej wynosi 70 ',
        changed: { side: 'removed', spans: [{ start: 48, end: 51 }] },
      },
    ],
  ],
  [
    'a new document, its name',
    { kind: 'document-added', name: 'OSR.pdf', role: 'ria' },
    [{ place: 'document', text: 'OSR.pdf' }],
  ],
])('of %s, after the title of its publication', (_, detail, expected) => {
  expect(passagesOfChange(detail, 'O asystencji')).toEqual([title, ...expected]);
});

test('of a long unit only the sentences that changed, with their place in it', () => {
  const far = 'To zdanie mówi o czymś zupełnie innym. '.repeat(40);
  const detail: ChangeDetail = {
    kind: 'text',
    unchangedUnits: 0,
    units: [
      {
        unit: 'rozdział 2',
        kind: 'changed',
        passages: [
          { kind: 'same', text: `${far}Powstanie ` },
          { kind: 'removed', text: '10' },
          { kind: 'added', text: '20' },
          { kind: 'same', text: ` mieszkań wspomaganych. ${far}` },
        ],
      },
    ],
  };
  const sentence = { text: 'Powstanie 20 mieszkań wspomaganych. ', offset: far.length };

  expect(passagesOfChange(detail, 'T').slice(1)).toMatchObject([
    { ...sentence, changed: { side: 'added', spans: [{ start: 10, end: 12 }] } },
    { offset: far.length, changed: { side: 'removed' } },
  ]);
});

test('of a unit that was only moved, its words once', () => {
  const passages = [{ kind: 'same', text: 'Bez zmian.' }] as const;
  const units = [{ unit: 'art. 3', wasUnit: 'art. 2', kind: 'moved', passages }] as const;

  expect(passagesOfChange({ kind: 'text', unchangedUnits: 0, units }, 'T').slice(1)).toEqual([
    { place: 'art. 3', text: 'Bez zmian.', changed: { side: 'added', spans: [] } },
  ]);
});
