import { expect, test } from 'vitest';
import type { Passage, UnitChange } from '../../../worker/change.ts';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { splitUnits } from '../../../worker/diff/units.ts';
import type { DocumentText } from '../../../worker/document-text.ts';
import { actPair, documentOf } from '../../bench/diff/acts.ts';
import { textOf } from './texts.ts';

const withPlaces = (older: DocumentText, newer: DocumentText) =>
  compareTexts(older, newer, { withPlaces: true }).units.filter(({ kind }) => kind === 'changed');

/** The pieces of a unit's text at the places of its passages. */
function piecesOf(text: string, { passages }: UnitChange, side: 'at' | 'wasAt'): string[] {
  return passages.flatMap(({ [side]: span }) => (span === undefined ? [] : [text.slice(...span)]));
}

function unitTexts({ paragraphs }: DocumentText): Map<string, string> {
  return new Map(splitUnits(paragraphs).map(({ label, text }) => [label, text]));
}

/** As a passage gives it: without what joins or ends lines. */
const plain = (text: string) => text.replace(/\u00AD|-\s+/gu, '').trim();

test('a passage says where it stands in its unit, in both files', () => {
  const older = textOf('Art. 1. Gmina płaci 14 złotych dziennie.\nArt. 2. Inne.');
  const newer = textOf('Art. 1. Gmina płaci co najmniej 30 złotych dziennie.\nArt. 2. Inne.');

  expect(withPlaces(older, newer)).toMatchObject([
    {
      unit: 'art. 1',
      passages: [
        { kind: 'same', text: 'Gmina płaci ', wasAt: [0, 12], at: [0, 12] },
        { kind: 'removed', text: '14 ', wasAt: [12, 15] },
        { kind: 'added', text: 'co najmniej 30 ', at: [12, 27] },
        { kind: 'same', text: 'złotych dziennie.', wasAt: [15, 32], at: [27, 44] },
      ],
    },
  ]);
});

test('places are those of the text as it was written, also where words were cut at a line', () => {
  const older = textOf('Art. 1. Świad- czenie wy\u00ADnosi 14 złotych.');
  const newer = textOf('Art. 1. Świadczenie wynosi 30 zło- tych.');
  const [change] = withPlaces(older, newer);
  if (change === undefined) throw new Error('wanted a change');

  expect(piecesOf('Świad- czenie wy\u00ADnosi 14 złotych.', change, 'wasAt')).toEqual([
    ...['Świad- czenie wy\u00ADnosi ', '14 ', 'złotych.'],
  ]);
  expect(piecesOf('Świadczenie wynosi 30 zło- tych.', change, 'at')).toEqual([
    ...['Świadczenie wynosi ', '30 ', 'zło- tych.'],
  ]);
});

test('the places of a unit cover its text in both files, and hold the words of its passages', () => {
  const { older, newer } = actPair(20, { changedWords: 0.1 }, 4);
  const [from, to] = [documentOf(older), documentOf(newer)];
  const [before, after] = [unitTexts(from), unitTexts(to)];
  const changes = withPlaces(from, to);
  const said = (passages: readonly Passage[], other: 'added' | 'removed') =>
    passages.filter(({ kind }) => kind !== other).map(({ text }) => plain(text));

  expect(changes.length).toBeGreaterThan(50);
  for (const change of changes) {
    const [was, now] = [
      before.get(change.wasUnit ?? change.unit) ?? '',
      after.get(change.unit) ?? '',
    ];
    expect(piecesOf(was, change, 'wasAt').join('')).toBe(was);
    expect(piecesOf(now, change, 'at').join('')).toBe(now);
    expect(piecesOf(now, change, 'at').map(plain)).toEqual(said(change.passages, 'removed'));
  }
});

test('passages have no places where nobody asked for them', () => {
  const { units } = compareTexts(textOf('Art. 1. Raz.'), textOf('Art. 1. Dwa.'));
  for (const { passages } of units)
    for (const passage of passages) expect(Object.keys(passage)).toEqual(['kind', 'text']);
});
