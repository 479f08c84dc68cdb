import type { DocxBlock } from '../../support/docx.ts';
import { makeDocx } from '../../support/docx.ts';
import { paperBody } from '../documents.ts';

/** What a bulletin publishes: a page with a text and files. Mutable: a story changes it. */
export interface Notice {
  id: number;
  slug: string;
  title: string;
  /** `YYYY-MM-DD HH:MM` */
  published: string;
  /** Moves whenever the office saves the page. */
  modified: string;
  paragraphs: string[];
  files: NoticeFile[];
  /** Put away, where a bulletin has an archive. */
  isArchived: boolean;
}

export interface NoticeFile {
  id: number;
  name: string;
  /** The file's name on the site. */
  file: string;
  body: Uint8Array;
}

export function notice(id: number, day: string, title: string, more: Partial<Notice> = {}): Notice {
  const published = `${day} 10:14`;
  const rest = { paragraphs: [`${title}.`], files: [], isArchived: false };
  return { id, slug: slugOf(title), title, published, modified: published, ...rest, ...more };
}

/** `Projekt planu – wersja 2` as `projekt-planu-wersja-2`. */
export function slugOf(title: string): string {
  const plain = title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 12).join('-');
}

export function pdf(id: number, name: string, paragraphs: readonly string[]): NoticeFile {
  return { id, name, file: `${slugOf(name)}.pdf`, body: paperBody(paragraphs) };
}

export function docx(id: number, name: string, blocks: readonly DocxBlock[]): NoticeFile {
  return { id, name, file: `${slugOf(name)}.docx`, body: makeDocx(blocks) };
}

/** A form for remarks: every consultation has one. */
export const form = (id: number): NoticeFile =>
  docx(id, 'Formularz zgłaszania uwag', [
    'Formularz zgłaszania uwag do projektu',
    'Podmiot zgłaszający uwagi',
    'Treść uwagi i jej uzasadnienie',
  ]);

/** An invented regional plan as headed sections; figures differ from region to region. */
export function plan(region: string, places: number, districts: string): string[] {
  return [
    `Regionalny Plan Rozwoju Usług Społecznych i Deinstytucjonalizacji – ${region}`,
    '1. Wprowadzenie',
    `Plan obejmuje lata 2026–2028 i dotyczy całego regionu: ${region}. Przygotował go regionalny ośrodek polityki społecznej razem z organizacjami pozarządowymi oraz osobami, które korzystają z usług.`,
    '2. Usługi opiekuńcze',
    'Każda gmina zapewni usługi opiekuńcze w miejscu zamieszkania. Gminy, które dotąd ich nie miały, otrzymają wsparcie szkoleniowe i środki na zatrudnienie pierwszych opiekunek i opiekunów osób starszych.',
    '3. Mieszkania treningowe i wspomagane',
    `Samorządy utworzą ${places} miejsc w mieszkaniach treningowych i wspomaganych. Pierwszeństwo mają osoby opuszczające domy pomocy społecznej oraz dorośli wychowankowie pieczy zastępczej.`,
    '4. Opieka wytchnieniowa',
    `Opieka wytchnieniowa będzie dostępna ${districts}, w formie pobytu dziennego i całodobowego. Opiekun skorzysta z niej także wtedy, gdy sam trafi do szpitala albo musi załatwić pilną sprawę rodzinną.`,
    '5. Monitorowanie',
    'Ośrodek składa zarządowi sprawozdanie z wykonania planu raz w roku, do końca marca, razem z zestawieniem wskaźników dla każdego powiatu.',
  ];
}
