import type { DocumentText, ReaderVersion } from '../../../worker/document-text.ts';

/** What is done to an act; shares of its articles or words. */
export interface Treatment {
  readonly changedWords: number;
  readonly inserted?: number;
  readonly deleted?: number;
  readonly moved?: number;
}

/** Two wordings of one act, a paragraph a line, and what became of each article. */
export interface ActPair {
  readonly older: string;
  readonly newer: string;
  /** By article of the newer wording, from 0: the article of the older one, or -1. */
  readonly origins: readonly number[];
  readonly deleted: ReadonlySet<number>;
  /** Articles of the older wording that stand elsewhere in the newer one. */
  readonly moved: ReadonlySet<number>;
}

type Random = (below: number) => number;

/** The paragraphs of one article without their numbers, each a list of words. */
type Article = readonly (readonly string[])[];

const wordsOfPage = 300;

/** An act of so many pages of 300 words, treated. The same seed gives the same pair. */
export function actPair(pages: number, treatment: Treatment, seed: number): ActPair {
  const random = randomFrom(seed);
  const words = vocabulary(random);
  const older = articlesOf(pages * wordsOfPage, words, random);
  const { inserted = 0, deleted = 0, moved = 0 } = treatment;
  const leaving = sample(older.length, deleted, random);
  const staying = older.map((_, at) => at).filter((at) => !leaving.has(at));
  const movers = new Set([...sample(staying.length, moved, random)].map((at) => staying[at] ?? -1));
  const order = moveFar(staying, movers, random);
  insertNew(order, Math.round(older.length * inserted), random);
  const newer = order.map((at) =>
    edited(
      older[at] ?? articleOf(words, random),
      at === -1 ? 0 : treatment.changedWords,
      words,
      random,
    ),
  );
  return {
    older: printed(older),
    newer: printed(newer),
    origins: order,
    deleted: leaving,
    moved: movers,
  };
}

/** A text as the readers give it. */
export function documentOf(text: string): DocumentText {
  return {
    format: 'text',
    paragraphs: text.split('\n').map((line) => ({ text: line, kind: 'text' as const })),
    warnings: [],
    confidence: 1,
    reader: 'bench' as ReaderVersion,
  };
}

/** Mulberry32: numbers that look random and are the same in each run. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const beginnings = 'gmin powiat wojewod ośrod rodzin senior dziec opiek usług wniosk'.split(' ');
const middles = 'ow iczn eln aln ośc yjn ań eni stw ark ot ac er in ul'.split(' ');
const endings = 'a y ę ą em ach ami om ie ów iego emu ych ymi ej'.split(' ');
const frequent = 'w i z na do o oraz lub przez dla od po ust. art. się jest osoby usług'.split(' ');

/** 6,000 words; the first of them stand in nearly every sentence, as in real acts. */
function vocabulary(random: Random): string[] {
  const words = new Set(frequent);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? '';
  while (words.size < 6_000)
    words.add(
      pick(beginnings) +
        pick(middles) +
        (random(2) === 0 ? pick(middles) : '') +
        (random(3) === 0 ? pick(middles) : '') +
        pick(endings),
    );
  return [...words];
}

/** Often a frequent word, at times a number, else any: about Zipf's way. */
function wordOf(words: readonly string[], random: Random): string {
  const dice = random(100);
  if (dice < 4) return String(random(180) + 1);
  const reach = dice < 35 ? frequent.length : dice < 70 ? 600 : words.length;
  return words[random(reach)] ?? '';
}

/** Sentences that stand, word for word, in many articles. */
const boilerplate = [
  'Minister właściwy do spraw zabezpieczenia społecznego określi, w drodze rozporządzenia,',
  'Przepisy ust. 1 stosuje się odpowiednio do jednostek samorządu terytorialnego',
  'Decyzję wydaje się po przeprowadzeniu rodzinnego wywiadu środowiskowego',
].map((sentence) => sentence.split(' '));

function articleOf(words: readonly string[], random: Random): Article {
  return Array.from({ length: 1 + random(4) }, () => {
    const opening = random(8) === 0 ? (boilerplate[random(boilerplate.length)] ?? []) : [];
    const body = Array.from({ length: 15 + random(30) }, () => wordOf(words, random));
    return [...opening, ...body];
  });
}

function articlesOf(length: number, words: readonly string[], random: Random): Article[] {
  const articles: Article[] = [];
  for (let written = 0; written < length; ) {
    const article = articleOf(words, random);
    articles.push(article);
    written += article.reduce((sum, paragraph) => sum + paragraph.length + 1, 1);
  }
  return articles;
}

function sample(size: number, share: number, random: Random): Set<number> {
  const chosen = new Set<number>();
  const wanted = Math.round(size * share);
  while (chosen.size < wanted) chosen.add(random(size));
  return chosen;
}

/** Each mover goes over at least a tenth of the act, so that nobody can doubt which one moved. */
function moveFar(
  staying: readonly number[],
  movers: ReadonlySet<number>,
  random: Random,
): number[] {
  const order = staying.filter((at) => !movers.has(at));
  const size = order.length;
  for (const mover of movers) {
    const from = order.findIndex((at) => at > mover);
    const home = from === -1 ? size : from;
    const away = Math.ceil(size / 10) + random(Math.max(1, Math.floor(size / 2)));
    order.splice((home + away) % (order.length + 1), 0, mover);
  }
  return order;
}

function insertNew(order: number[], count: number, random: Random): void {
  // The first stands in front of all, so that every article is renumbered.
  for (let at = 0; at < count; at += 1) order.splice(at === 0 ? 0 : random(order.length), 0, -1);
}

function edited(
  article: Article,
  share: number,
  words: readonly string[],
  random: Random,
): Article {
  if (share === 0) return article;
  return article.map((paragraph) =>
    paragraph.flatMap((word) => {
      if (random(10_000) >= share * 10_000) return [word];
      const how = random(10);
      if (how === 0) return [];
      return how === 1 ? [word, wordOf(words, random)] : [wordOf(words, random)];
    }),
  );
}

function printed(articles: readonly Article[]): string {
  return articles.map((article, at) => printArticle(article, at + 1)).join('\n');
}

function printArticle(article: Article, number: number): string {
  const lines = article.map((words) => `${words.join(' ')}.`);
  if (lines.length === 1) return `Art. ${number}. ${lines[0]}`;
  return lines
    .map((line, at) => `${at === 0 ? `Art. ${number}. ` : ''}${at + 1}. ${line}`)
    .join('\n');
}
