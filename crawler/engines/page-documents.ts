import type { PageElement } from '../page.ts';
import type { ListedDocument } from '../source.ts';
import { attachment, ownDocument } from './bulletin.ts';

/**
 * A page as a document of itself. What invites to a consultation is a letter to everybody: its
 * text says until when one may answer.
 */
export function ownPage(address: string, title: string): ListedDocument {
  const document = ownDocument(address, title);
  return /konsultac|zaproszeni/iu.test(title) ? { ...document, role: 'letter' } : document;
}

/** Files once each, by the first of their links that has words: an icon often stands before it. */
export function attachmentsOf(links: readonly PageElement[]): ListedDocument[] {
  const words = new Map<string, { link: URL; text: string }>();
  for (const { link, text } of links) {
    const known = words.get(link.href);
    if (known === undefined || known.text === '') words.set(link.href, { link, text });
  }
  return [...words.values()].map(({ link, text }) => attachment(link, text));
}

const file = /\.(pdf|docx?|odt|rtf|xlsx?|zip)$|\/attachment\/|\/download\//i;

/** The paragraphs of a text without those that only name a file: the files are told by themselves. */
export function proseOf(elements: readonly PageElement[]): string[] {
  const links = elements.flatMap((element) => element.all('a[href]'));
  const files = links.filter((link) => file.test(link.attribute('href') ?? ''));
  const names = new Set(files.map(({ text }) => text));
  return elements.flatMap(({ paragraphs }) => paragraphs).filter((words) => !names.has(words));
}
