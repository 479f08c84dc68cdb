import type { Answer } from '../answers.ts';
import { type ArticlePage, articlePage, type Material, newsList } from '../markup/gov-pl.ts';
import { offices } from './gov-pl-registers.ts';

/** A file of an article with its bytes. */
export interface PressFile extends Material {
  body: Uint8Array;
}

/** An article; those outside the field are never opened, so they have no page of their own. */
export interface Article extends Omit<ArticlePage, 'materials'> {
  readonly slug: string;
  title: string;
  intro: string;
  paragraphs: string[];
  materials: PressFile[];
  readonly isOpened: boolean;
}

/** One list of articles, newest first. */
export interface Press {
  readonly source: 'news-mrpips' | 'news-mz' | 'news-mfipr';
  readonly office: keyof typeof offices;
  readonly section: string;
  readonly list: string;
  readonly articles: Article[];
}

const host = 'www.gov.pl';
const perPage = 10;

export const addressIn = (section: string, slug: string) => `https://${host}${section}${slug}`;

/** @param noise counts what moves with nothing: pictures of a list, the last look of an editor */
export function pressAnswers(press: Press, noise: number, day: string): Answer[] {
  const pages = Math.ceil(press.articles.length / perPage);
  const lists = Array.from({ length: pages }, (_, at) => listAnswer(press, at + 1, pages, noise));
  const opened = press.articles.filter(({ isOpened }) => isOpened);
  return [
    ...lists,
    ...opened.flatMap((article) =>
      articleAnswers(press, article, noise === 0 ? article.date : day),
    ),
  ];
}

function listAnswer(press: Press, page: number, pages: number, noise: number): Answer {
  const { section, list, office, articles } = press;
  const shown = articles.slice((page - 1) * perPage, page * perPage);
  const teasers = shown.map((article) => ({ ...article, path: `${section}${article.slug}` }));
  return {
    host,
    path: `${section}${list}${page === 1 ? '' : `?page=${page}&size=${perPage}`}`,
    file: `${office}-aktualnosci-${page}.html`,
    body: newsList(offices[office], teasers, { page, pages, noise }),
  };
}

/** Of a list's article, or of a page that stands alone. */
export function articleAnswers(
  { section, office }: Pick<Press, 'section' | 'office'>,
  article: Article,
  edited: string,
): Answer[] {
  return [
    {
      host,
      path: `${section}${article.slug}`,
      file: `${article.slug}.html`,
      body: articlePage(offices[office], article, edited),
    },
    ...article.materials.map(({ id, file, body }) => ({
      host,
      path: `/attachment/${id}`,
      file: `${id}.${file.split('.').at(-1)}`,
      body,
    })),
  ];
}
