import type { SourceId } from '../brand.ts';
import { readArticle, readArticleText } from '../engines/gov-pl-article.ts';
import { isNewsOfField, listNews } from '../engines/gov-pl-news.ts';
import type { Source } from '../source.ts';

export const newsMrpips: Source = {
  id: 'news-mrpips' as SourceId,
  name: 'Ministerstwo Rodziny, Pracy i Polityki Społecznej – aktualności',
  kind: 'news',
  body: 'mrpips',
  start: ['https://www.gov.pl/web/rodzina/aktualnosci-wiadomosci'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  // The newest pages of a long list: what has slid off them is not withdrawn.
  listing: 'feed',
  list: listNews('/web/rodzina/'),
  deepens: isNewsOfField,
  read: readArticle,
  text: readArticleText,
};
