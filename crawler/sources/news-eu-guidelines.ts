import type { SourceId } from '../brand.ts';
import { listArticle, readArticle, readArticleText } from '../engines/gov-pl-article.ts';
import type { Source } from '../source.ts';

export const newsEuGuidelines: Source = {
  id: 'news-eu-guidelines' as SourceId,
  name: 'Wytyczne dotyczące funduszy europejskich na lata 2021–2027',
  kind: 'news',
  body: 'mfipr',
  start: ['https://www.gov.pl/web/fundusze-regiony/wytyczne-na-lata-2021-2027'],
  everyHours: 24,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listArticle,
  read: readArticle,
  text: readArticleText,
};
