import { roleOfName } from '../document-role.ts';
import { LayoutChanged } from '../errors.ts';
import type { Page, PageElement } from '../page.ts';
import type { DocumentRole, ListedDocument } from '../source.ts';

/** A folder of a stage. Empty ones are normal: they stand ready for what may come. */
export interface Folder {
  readonly id: string;
  /** Empty for files that lie in the stage itself. */
  readonly name: string;
  readonly documents: readonly ListedDocument[];
}

/** All documents of a stage's folders. @throws {LayoutChanged} */
export function listDocuments(page: Page): ListedDocument[] {
  return listFolders(page).flatMap(({ documents }) => documents);
}

/** The folders of a stage's catalogue, in its order. @throws {LayoutChanged} */
export function listFolders(page: Page): Folder[] {
  const root = page.html();
  root.some('ul.cbp_tmtimeline > li[id]');
  const links = root.all('ul.cbp_tmtimeline li.doc > a[href]');
  refuseUnread(root, links.length, page.url);
  const folders = root.all('li.childdir[id]').map((item) => readFolder(item, links, page.url));
  const placed = new Set(
    folders.flatMap(({ documents }) => documents.map(({ address }) => address)),
  );
  const loose = links.filter(({ link }) => !placed.has(link.href));
  if (loose.length === 0) return folders;
  return [...folders, { id: '', name: '', documents: loose.map((link) => readDocument(link, '')) }];
}

/** Files that stand elsewhere than they used to must not look like files taken down. */
function refuseUnread(root: PageElement, read: number, url: URL): void {
  const shown = root.all('a[href*="/docs/"]').length;
  if (shown > read) throw new LayoutChanged(url, 'li.doc > a', `${shown} documents`, read);
}

function readFolder(item: PageElement, links: readonly PageElement[], url: URL): Folder {
  const id = item.attribute('id') ?? '';
  const name = item.ownText;
  if (name === '') throw new LayoutChanged(url, 'li.childdir', 'a folder name', item.text);
  const own = links.filter(({ link }) => folderIn(link) === id);
  return { id, name, documents: own.map((link) => readDocument(link, name)) };
}

/** A file names its folder: `/docs//1/<project>/<stage>/<folder>/dokument1.docx`. */
function folderIn(link: URL): string | undefined {
  return link.pathname.split('/').at(-2);
}

/** Only address and name: beside them stand the names of officials, which are never kept. */
function readDocument(element: PageElement, folder: string): ListedDocument {
  const address = element.link.href;
  const name = element.text === '' ? (address.split('/').at(-1) ?? address) : element.text;
  return { address, name, role: roleIn(folder, name) };
}

/** The folder says what its files are, but for `Projekt`, which holds the whole package. */
function roleIn(folder: string, name: string): DocumentRole {
  if (/^pisma/i.test(folder)) return 'letter';
  if (/^(stanowiska|uwagi|odniesienie|opinie)/i.test(folder)) return 'remarks';
  return roleOfName(name) ?? 'other';
}
