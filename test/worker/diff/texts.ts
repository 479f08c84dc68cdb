import type { DocumentText, ReaderVersion } from '../../../worker/document-text.ts';

/** A document of plain paragraphs, one a line. */
export function textOf(lines: string): DocumentText {
  return {
    format: 'text',
    paragraphs: lines
      .split('\n')
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .map((text) => ({ text, kind: 'text' as const })),
    warnings: [],
    confidence: 1,
    reader: 'test-1' as ReaderVersion,
  };
}

/** Numbers that look random and are the same in each run. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const stems =
  'gmin usług opiek pomoc dom rodzin wniosk decyzj świadcz dochod ośrod powiat kierownik mieszkan ustaw standard kontrol umow dotacj program plan termin organ wojewod zespół ocen potrzeb asystent dzieck senior'.split(
    ' ',
  );
const endings = 'a y ę ą om ami ach em ie ów'.split(' ');

/** An article's sentence: about `words` words of a small vocabulary, as in real acts. */
export function sentence(random: (below: number) => number, words: number): string {
  const made = Array.from({ length: words }, () => {
    const stem = stems[random(stems.length)] ?? '';
    return `${stem}${endings[random(endings.length)]}${random(9) === 0 ? random(90) + 10 : ''}`;
  });
  return `${made.join(' ')}.`;
}
