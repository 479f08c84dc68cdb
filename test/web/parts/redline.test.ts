import { expect, test } from 'vitest';
import { renderRedline, renderSide, textOf } from '../../../web/parts/redline.ts';
import type { Passage } from '../../../worker/change.ts';

const bare: Passage[] = [
  { kind: 'same', text: 'nie więcej niż' },
  { kind: 'removed', text: '240' },
  { kind: 'added', text: '180' },
  { kind: 'same', text: 'godzin' },
  { kind: 'added', text: ', miesięcznie' },
  { kind: 'same', text: '.' },
];
const exact: Passage[] = [
  { kind: 'same', text: 'nie więcej niż ' },
  { kind: 'removed', text: '240' },
  { kind: 'added', text: '180' },
  { kind: 'same', text: ' godzin' },
];

test('words that came and went say so to eyes and to ears', () => {
  expect(`${renderRedline(bare)}`).toBe(
    'nie więcej niż <del><span class="sr">[usunięto: </span>240<span class="sr">, koniec usuniętego]</span></del> ' +
      '<ins><span class="sr">[dodano: </span>180<span class="sr">, koniec dodanego]</span></ins> godzin' +
      '<ins><span class="sr">[dodano: </span>, miesięcznie<span class="sr">, koniec dodanego]</span></ins>.',
  );
});

test('outer spaces are neither struck nor underlined', () => {
  const spaced: Passage[] = [
    { kind: 'same', text: 'w ciągu ' },
    { kind: 'removed', text: '48 ' },
    { kind: 'added', text: '24 ' },
    { kind: 'same', text: 'godzin' },
    { kind: 'added', text: ' ' },
  ];

  expect(`${renderRedline(spaced)}`).toBe(
    'w ciągu <del><span class="sr">[usunięto: </span>48<span class="sr">, koniec usuniętego]</span></del> ' +
      '<ins><span class="sr">[dodano: </span>24<span class="sr">, koniec dodanego]</span></ins> godzin ',
  );
});

test('each side holds its own words only', () => {
  expect(`${renderSide(bare, 'older')}`).not.toContain('180');
  expect(`${renderSide(bare, 'newer')}`).not.toContain('240');
});

test('the text of a side reads as it stood, with or without outer spaces in the passages', () => {
  expect(textOf(bare, 'newer')).toBe('nie więcej niż 180 godzin, miesięcznie.');
  expect(textOf(bare, 'older')).toBe('nie więcej niż 240 godzin.');
  expect(textOf(exact, 'older')).toBe('nie więcej niż 240 godzin');
});

test('text of a source stays text', () => {
  const hostile: Passage[] = [{ kind: 'added', text: '</ins><script>alert("x")</script>' }];

  expect(`${renderRedline(hostile)}`).toContain('&lt;/ins&gt;&lt;script&gt;alert(&quot;x&quot;)');
});
