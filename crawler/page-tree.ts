import { type CheerioAPI, load } from 'cheerio/slim';
import { DomHandler, Parser } from 'htmlparser2';
import { guarded } from './page-bombs.ts';

/**
 * The tree of a page, built in one pass that ends where it would freeze a tree builder.
 *
 * @throws {SuspectAnswer} with reason `bomb`
 */
export function treeOf(url: URL, html: string): CheerioAPI {
  const builder = guarded(url, new DomHandler());
  new Parser(builder, { decodeEntities: true }).end(html);
  return load(builder.root, { xml: { xmlMode: false, decodeEntities: true } });
}
