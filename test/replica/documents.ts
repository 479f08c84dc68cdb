import { makeDoc } from '../support/doc.ts';
import { type DocxBlock, makeDocx } from '../support/docx.ts';
import { makePdf } from '../support/pdf.ts';
import { type Act, actLines, type Section } from './act-text.ts';
import { inWords } from './answers.ts';

/** Numbers typed by hand, or made by Word itself, which no text of the file shows. */
export type DraftFormat = 'docx' | 'docx-numbered' | 'pdf';

/** A draft as its ministry publishes it. */
export function draftBody(act: Act, format: DraftFormat): Uint8Array {
  const lines = ['Projekt', ...actLines(act)];
  if (format === 'pdf') return makePdf(lines, { numbered: true });
  return makeDocx(format === 'docx' ? lines : ['Projekt', ...numberedBlocks(act)]);
}

/** An article of several sections has an empty paragraph for its own number. */
function numberedBlocks({ heading, title, articles }: Act): DocxBlock[] {
  const points = (section: Section) =>
    (section.points ?? []).map((text) => ({ text: `${text};`, level: 2 }));
  return [
    heading,
    title,
    ...articles.flatMap((article): DocxBlock[] => [
      { text: article.length === 1 ? (article[0]?.text ?? '') : '', level: 0 },
      ...article.flatMap((section) => [
        ...(article.length === 1 ? [] : [{ text: section.text, level: 1 }]),
        ...points(section),
      ]),
    ]),
  ];
}

export function memorandumBody(act: Act, reasons: readonly string[]): Uint8Array {
  return makeDocx([
    'UZASADNIENIE',
    `Projekt ustawy ${act.title} wynika z potrzeb zgłaszanych przez samorządy.`,
    ...reasons,
  ]);
}

/** The impact assessment: its heading is the one thing by which it is told. */
export function riaBody(title: string, cost: string): Uint8Array {
  return makeDocx([
    'Ocena skutków regulacji',
    {
      rows: [
        ['Nazwa projektu', title],
        ['Skutki dla sektora finansów publicznych', cost],
      ],
    },
  ]);
}

/** A consultation letter: date, body, term, and whom it is for. */
export interface Letter {
  readonly day: string;
  readonly office: string;
  readonly title: string;
  readonly number: string;
  /** `w terminie 14 dni od dnia otrzymania niniejszego pisma` */
  readonly term: string;
}

export const letterBody = (letter: Letter): Uint8Array => makePdf(letterLines(letter));

/** The same letter from an old Word. */
export const letterDoc = (letter: Letter): Uint8Array => makeDoc(letterLines(letter));

function letterLines({ day, office, title, number, term }: Letter): string[] {
  return [
    office,
    `Warszawa, dnia ${inWords(day)}`,
    'Według rozdzielnika',
    'Szanowni Państwo,',
    `uprzejmie informuję, że w Rządowym Procesie Legislacyjnym został udostępniony ${title.charAt(0).toLowerCase()}${title.slice(1)} (${number}) wraz z uzasadnieniem i oceną skutków regulacji.`,
    `Zwracam się z prośbą o zgłoszenie ewentualnych uwag ${term}${term.endsWith('.') ? '' : '.'}`,
    'Uwagi proszę przesyłać w wersji edytowalnej na adres: konsultacje@example.org.',
    'Z poważaniem,',
    'Anna Przykładowa, Podsekretarz Stanu',
  ];
}

/** A resolution's attachment or a print: headed paragraphs. */
export function paperBody(paragraphs: readonly string[]): Uint8Array {
  return makePdf(paragraphs, { numbered: true });
}
