import { makePdfPages, type PdfText } from '../../support/pdf.ts';
import { widthOf } from '../../support/pdf-font.ts';

/** An act as a PDF, and the words that a reader must find in it, in their order. */
export interface PrintedAct {
  readonly bytes: Uint8Array;
  readonly words: readonly string[];
}

const page = { width: 595, height: 842, margin: 62, size: 11, leading: 15, gutter: 24 };
const wordsOfPage = 300;
const syllables =
  'pra co wa gmi na po wia to dzie ci szko ła za da nie u słu ga o pie ka ro dzi na śro dek zdro wie mie szka nie re je str wnio sek ter min'.split(
    ' ',
  );

/**
 * An act of so many pages of 300 words in one or two columns, with a running head and numbers of
 * pages; words too long for their line are broken with a hyphen. The same arguments, the same act.
 */
export function printedAct(pages: number, columns: 1 | 2): PrintedAct {
  const random = randomFrom(pages * 10 + columns);
  const vocabulary = Array.from({ length: 4_000 }, () =>
    Array.from({ length: 1 + random(4) }, () => syllables[random(syllables.length)]).join(''),
  );
  const paragraphs = paragraphsOf(pages * wordsOfPage, vocabulary, random);
  const width = (page.width - 2 * page.margin - (columns - 1) * page.gutter) / columns;
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width));
  return { bytes: printed(lines, columns, width, pages), words: paragraphs.flat() };
}

/** Articles of one to four sections; each paragraph begins with its number. */
function paragraphsOf(count: number, vocabulary: readonly string[], random: Random): string[][] {
  const paragraphs: string[][] = [];
  let left = count;
  for (let article = 1; left > 0; article += 1)
    for (let section = 1; section <= 1 + random(4); section += 1) {
      const length = 12 + random(50);
      const words = Array.from({ length }, () => vocabulary[random(vocabulary.length)] ?? '');
      const heads = [...(section === 1 ? ['Art.', `${article}.`] : []), `${section}.`];
      const [first = '', ...rest] = words;
      const capital = first.charAt(0).toUpperCase() + first.slice(1);
      paragraphs.push([...heads, capital, ...rest.slice(0, -1), `${rest.at(-1)}.`]);
      left -= length;
    }
  return paragraphs;
}

function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const [line, ...more] = continued(lines.at(-1), word, width);
    if (line !== undefined && lines.length > 0) lines[lines.length - 1] = line;
    else if (line !== undefined) lines.push(line);
    lines.push(...more);
  }
  return lines;
}

/** The line with the word, or with its half, or as it was; and the line that follows. */
function continued(line: string | undefined, word: string, width: number): string[] {
  if (line === undefined) return [word];
  const fits = (text: string) => widthOf(text, page.size) <= width;
  if (fits(`${line} ${word}`)) return [`${line} ${word}`];
  const [head, tail] = halves(word);
  return tail !== '' && fits(`${line} ${head}-`) ? [`${line} ${head}-`, tail] : [line, word];
}

/** A long word breaks behind its second vowel; a short one does not. */
function halves(word: string): [string, string] {
  const head = /^\p{Ll}+?[aeiouyó]\p{Ll}*?[aeiouyó]/u.exec(word)?.[0] ?? '';
  const fits = head.length >= 3 && word.length - head.length >= 4 && /^\p{Ll}+\.?$/u.test(word);
  return fits ? [head, word.slice(head.length)] : [word, ''];
}

function printed(lines: readonly string[], columns: number, width: number, pages: number) {
  const rows = Math.floor((page.height - 2 * page.margin) / page.leading);
  // As many words a page as promised, so some lines stay free at the foot.
  const used = Math.min(rows, Math.ceil(lines.length / pages / columns));
  const count = Math.ceil(lines.length / used / columns);
  return makePdfPages(
    Array.from({ length: count }, (_, at) => ({
      texts: [
        ...furniture(at + 1),
        ...placed(lines.slice(at * used * columns), columns, used, width),
      ],
    })),
  );
}

function placed(lines: readonly string[], columns: number, used: number, width: number): PdfText[] {
  return lines.slice(0, used * columns).map((text, at) => ({
    text,
    size: page.size,
    x: page.margin + Math.floor(at / used) * (width + page.gutter),
    y: page.height - page.margin - (at % used) * page.leading,
  }));
}

const furniture = (number: number): PdfText[] => [
  { x: page.margin, y: page.height - 30, size: 8, text: 'Kancelaria Wymyślona, wydanie robocze' },
  { x: page.width / 2, y: 28, size: 8, text: `– ${number} –` },
];

type Random = (below: number) => number;

/** Numbers by a linear congruence: the same seed, the same numbers. */
export function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
