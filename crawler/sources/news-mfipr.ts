import type { SourceId } from '../brand.ts';
import { readArticle, readArticleText } from '../engines/gov-pl-article.ts';
import { isNewsOfField, listNews } from '../engines/gov-pl-news.ts';
import type { Source } from '../source.ts';

/**
 * Not by the pattern of other ministries (`wiadomosci`), which nobody was seen to ask: two public
 * readers of the portal name this address (2022, 2026). We have not asked it ourselves.
 */
export const newsMfipr: Source = {
  id: 'news-mfipr' as SourceId,
  name: 'Ministerstwo Funduszy i Polityki Regionalnej – aktualności',
  kind: 'news',
  body: 'mfipr',
  start: ['https://www.gov.pl/web/fundusze-regiony/aktualnosci1'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  // The newest pages of a long list: what has slid off them is not withdrawn.
  listing: 'feed',
  list: listNews('/web/fundusze-regiony/'),
  deepens: isNewsOfField,
  read: readArticle,
  text: readArticleText,
};
