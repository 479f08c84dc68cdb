import type { SourceId } from '../brand.ts';
import { readArticle, readArticleText } from '../engines/gov-pl-article.ts';
import { isNewsOfField, listNews } from '../engines/gov-pl-news.ts';
import type { Source } from '../source.ts';

/** Its address follows the pattern of other ministries; public readers of the portal ask it, too. */
export const newsMz: Source = {
  id: 'news-mz' as SourceId,
  name: 'Ministerstwo Zdrowia – wiadomości',
  kind: 'news',
  body: 'mz',
  start: ['https://www.gov.pl/web/zdrowie/wiadomosci'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  // The newest pages of a long list: what has slid off them is not withdrawn.
  listing: 'feed',
  list: listNews('/web/zdrowie/'),
  deepens: isNewsOfField,
  read: readArticle,
  text: readArticleText,
};
