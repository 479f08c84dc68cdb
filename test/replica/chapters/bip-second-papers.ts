import { makeDocx } from '../../support/docx.ts';
import { paperBody } from '../documents.ts';

/** A paper that an office publishes on one page of its bulletin. Mutable: its turns change it. */
export interface Paper {
  /** Path on its host, percent-encoded: with the host it is the key. */
  readonly path: string;
  title: string;
  paragraphs: string[];
  files: PaperFile[];
  /** `YYYY-MM-DD` */
  published: string;
}

export interface PaperFile {
  readonly id: number;
  /** As displayed. */
  readonly name: string;
  readonly extension: 'pdf' | 'docx';
  /** Of the article that it belongs to, where the engine counts them. */
  readonly version: number;
  body: Uint8Array;
}

export function paper(path: string, title: string, published: string, more: Partial<Paper> = {}) {
  const own: Paper = { path: encodeURI(path), title, published, paragraphs: [], files: [] };
  return Object.assign(own, more);
}

export function pdf(id: number, name: string, lines: readonly string[], version = 1): PaperFile {
  return { id, name, extension: 'pdf', version, body: paperBody(lines) };
}

export function docx(id: number, name: string, lines: readonly string[]): PaperFile {
  return { id, name, extension: 'docx', version: 1, body: docxBody(lines) };
}

/** What makes a heading in a PDF is a number in a DOCX: the mark goes. */
export function docxBody(lines: readonly string[]): Uint8Array {
  return makeDocx(lines.map((line) => line.replace(/^# /, '')));
}

/** Of no concern to the field: their titles say so, and nobody looks behind them. */
const others = [
  'Konsultacje programu ochrony powietrza',
  'Konsultacje planu zagospodarowania przestrzennego',
  'Konsultacje uchwały w sprawie parku krajobrazowego',
  'Konsultacje programu opieki nad zabytkami',
  'Konsultacje strategii energetycznej regionu',
  'Konsultacje uchwały w sprawie uprawy maku i konopi',
  'Konsultacje planu gospodarki odpadami',
  'Konsultacje programu ochrony przed hałasem',
  'Konsultacje uchwały w sprawie obwodów łowieckich',
];

export const other = (path: (slug: string) => string, at: number, published: string): Paper =>
  paper(path(`inne-${at}`), others[at % others.length] ?? '', published);

/** Figures that differ from region to region, and from draft to draft. */
export interface PlanFigures {
  readonly title: string;
  readonly flats: number;
  readonly carers: string;
  readonly respite: string;
  readonly report: string;
}

/** A regional plan as headed sections. */
export function planLines({ title, flats, carers, respite, report }: PlanFigures): string[] {
  return [
    `# ${title}`,
    '1. Podstawy planu',
    'Plan wskazuje, jak samorządy przechodzą od opieki w dużych placówkach do usług w miejscu zamieszkania. Przygotował go zespół, w którym zasiadali przedstawiciele gmin, powiatów i organizacji pozarządowych.',
    '2. Usługi opiekuńcze',
    `Z usług opiekuńczych i sąsiedzkich skorzysta ${carers} osób, przede wszystkim w gminach, które dziś ich nie prowadzą.`,
    '3. Mieszkania treningowe i wspomagane',
    `Powstanie ${flats} miejsc w mieszkaniach treningowych i wspomaganych dla osób, które opuszczają placówki całodobowe.`,
    '4. Opieka wytchnieniowa',
    `Opieka wytchnieniowa dla opiekunów osób z niepełnosprawnościami działa ${respite}.`,
    '5. Sprawozdawczość',
    `Ośrodek polityki społecznej ogłasza sprawozdanie z wykonania planu ${report}.`,
  ];
}

export const formLines = [
  'Formularz zgłaszania uwag',
  'Nazwa podmiotu',
  'Treść uwagi i jej uzasadnienie',
];
