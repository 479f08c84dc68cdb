import { expect, test } from 'vitest';
import { blocksOf } from '../../../worker/diff/blocks.ts';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { newLexicon } from '../../../worker/diff/lexicon.ts';
import { repealedIn } from '../../../worker/diff/repealed.ts';
import { splitUnits } from '../../../worker/diff/units.ts';
import { textOf } from './texts.ts';

const repealed = (text: string) => {
  const isGone = repealedIn(blocksOf(splitUnits(textOf(text).paragraphs), newLexicon()));
  return (...numbers: string[]) => numbers.filter((number) => isGone(`art. ${number}`));
};

test('finds what a text says to be repealed, alone and in ranges', () => {
  const of = repealed(
    'Art. 1. Treść.\nArt. 2. (uchylony)\nArt. 5–9a. (uchylone)\nRozdział IIb (zawierający art. 67⁵–67¹⁷ – uchylony)\nArt. 68. Treść.',
  );
  expect(of('1', '2', '3', '5', '7', '9', '9a', '9b')).toEqual(['2', '5', '7', '9', '9a']);
  expect(of('67', '67⁴', '67⁵', '67¹²', '67¹⁷', '67¹⁸', '68')).toEqual(['67⁵', '67¹²', '67¹⁷']);
});

test('takes no provision about repeal for a repealed one', () => {
  const of = repealed(
    'Art. 1. Uchylony przepis stosuje się.\nArt. 2. Ustawa (uchylona) obowiązuje.',
  );
  expect(of('1', '2')).toEqual([]);
});

test('an article that was repealed pairs with nothing, not even with a footnote that says nothing', () => {
  const older = textOf('Art. 1. Gmina prowadzi rejestr.\nArt. 2. Wojewoda kontroluje gminy.');
  const { paragraphs, ...rest } = textOf('Art. 1. Gmina prowadzi rejestr.\nArt. 2. (uchylony)');
  const newer = { ...rest, paragraphs: [...paragraphs, { text: '1)', kind: 'note' as const }] };

  const { units } = compareTexts(older, newer);
  expect(units.map(({ unit, kind }) => [unit, kind])).toContainEqual(['art. 2', 'removed']);
});
