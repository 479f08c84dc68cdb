import { decode } from '../../crawler/charset.ts';
import { ExpectedError } from '../../crawler/errors.ts';
import { rootOf, treeOf } from '../../crawler/page-tree.ts';
import type { Paragraph } from '../document-text.ts';
import { charsetWarnings } from './charset-warning.ts';
import type { Draft } from './draft.ts';
import { mainContent, titleBefore } from './html/main-content.ts';
import type { HtmlNode } from './html/node.ts';
import { paragraphsIn } from './html/paragraph.ts';
import { Unreadable } from './unreadable.ts';

/**
 * A page's own content as paragraphs: no menus, banners, forms or counters. A site whose layout
 * is known is read by its source; this is for pages of any make.
 *
 * @throws {Unreadable} for a page made to freeze its reader.
 */
export function readHtml(bytes: Uint8Array, contentType = ''): Draft {
  const { text, warnings } = decode(bytes, contentType);
  const $ = parse(text);
  // Cheerio's nodes have these fields, under types of a package that is not ours to import.
  const root = $.root()[0] as unknown as HtmlNode;
  return { format: 'html', paragraphs: contentOf(root), ...charsetWarnings(warnings) };
}

/** What the rules leave; all of the page where they leave nothing. */
function contentOf(root: HtmlNode): Paragraph[] {
  const main = mainContent(root);
  const title = titleBefore(root, main);
  const content = paragraphsIn(main);
  if (content.length === 0) return paragraphsIn(root);
  return title === undefined ? content : [...paragraphsIn(title), ...content];
}

function parse(text: string) {
  try {
    return treeOf(rootOf(new URL('file:page'), text));
  } catch (cause) {
    if (!(cause instanceof ExpectedError)) throw cause;
    throw new Unreadable('Strona ma nadmiernie zagnieżdżony kod – odrzucona jako niebezpieczna.', {
      cause,
    });
  }
}
