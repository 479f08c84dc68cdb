import { dayOf } from '../dates.ts';
import { roleOfName } from '../document-role.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { DocumentRole, ListedDocument } from '../source.ts';

/** What public bulletins say alike, whatever engine they run on. */

/** What an address may carry of the visit rather than of the page. */
const sessionParts = /^(phpsessid|jsessionid|sid|session|pagespeed|format|utm_.*|fbclid)$/i;

/** The address as it stands for the page: without session parts and hash; all else verbatim. */
export function withoutSession(link: URL): string {
  const address = new URL(link);
  const ours = [...address.searchParams.keys()].filter((name) => sessionParts.test(name));
  for (const name of ours) address.searchParams.delete(name);
  address.pathname = address.pathname.replace(/;jsessionid=[^/]*/i, '');
  address.hash = '';
  return address.href;
}

const board =
  '(?:zarządu|sejmiku)(?:\\s+województwa\\s+[\\p{L}-]+)?(?:\\s+w\\s+(?!sprawie)\\p{L}+)?';
/**
 * "Uchwała zarządu nr 335/486/VI/2024 z dnia 2024-02-13", "Uchwała Nr 21/1000/23 Zarządu
 * Województwa … z dnia 24 maja 2023 r. w sprawie …". Only this full form is certain: a number
 * further inside may be that of the resolution that is amended.
 */
const resolution = new RegExp(
  `^uchwała(?:\\s+${board})?\\s+nr\\s+(?<number>[\\dIVXLCDM][\\w/.-]*)(?:\\s+${board})?,?\\s+z\\s+dnia\\s+(?<day>.{8,24})`,
  'iu',
);

/** Facts that a title shows: the title itself, of a resolution its number and its day. */
export function titleFacts(title: string): Facts {
  const { number, day } = resolution.exec(title)?.groups ?? {};
  return factsOf({ title, resolution: number, adoptedOn: dayOf(day ?? '') });
}

/** A page that has a text of its own is a document, too. */
export function ownDocument(address: string, title: string): ListedDocument {
  return { address, name: 'Treść strony', role: roleOfPage(title) };
}

function roleOfPage(title: string): DocumentRole {
  // The page that announces a consultation asks for remarks as a letter does; the draft is a file.
  if (/konsultac/i.test(title)) return 'letter';
  const role = roleOfName(title);
  return role === undefined && /deinstytucjonalizac|usług społecznych/i.test(title)
    ? 'plan'
    : (role ?? 'other');
}

const fileEnd = /\.(pdf|docx?|docm|odt|rtf|xlsx?|ods|pptx?|zip|7z|rar)$/i;

/** Whether an address ends like a file that may be a document; pictures are none. */
export const isFile = ({ pathname }: URL): boolean => fileEnd.test(pathname);

/** What the site calls a file, or, where its link only says "Pobierz", the file's own name. */
export function nameOfFile(words: string, link: URL): string {
  const isBare = /^(pobierz|otwórz|plik|tutaj|tu|link|pdf|docx?|\W*)( plik| dokument)?$/iu.test(
    words,
  );
  return isBare ? lastSegment(link) : words;
}

function lastSegment({ pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // Not every site encodes its file names in UTF-8; as it stands it is a name, too.
    return last;
  }
}

/** An attachment by its displayed name; its address as the site gives it. */
export function attachment(link: URL, words: string): ListedDocument {
  const name = nameOfFile(words, link);
  return { address: link.href, name, role: roleOfName(name) ?? 'other' };
}

export { consultationFacts } from './consultation.ts';
