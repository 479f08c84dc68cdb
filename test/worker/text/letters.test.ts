import { expect, test } from 'vitest';
import { countLetters, lettersIn } from '../../../worker/text/pdf/letters.ts';

test('letters of all alphabets count, figures and signs do not', () => {
  const text = 'Art. 67¹⁹ § 1 – „żółć”, Žižek, Ωμέγα, 中, 𝒜 @[`{';

  expect(countLetters(text)).toBe(text.match(/\p{L}/gu)?.length);
  expect(lettersIn([{ text: 'ab1' }, { text: 'ż' }])).toBe(3);
  expect(countLetters('')).toBe(0);
});
