import { roleOfName } from '../document-role.ts';
import type { ListedDocument } from '../source.ts';
import type { FoundLink } from './main-text.ts';
import { withoutVisit } from './watched-page-address.ts';

const kinds = 'pdf|docx?|docm|odt|rtf|xlsx?|ods|zip';
const fileName = new RegExp(String.raw`\.(?:${kinds})$`, 'i');
/** "[pdf, 1 730KB]", "(PDF, 1,2 MB)", "docx 32 kB" behind the name of a file. */
const tail = new RegExp(
  String.raw`[\s,;–-]*[[(]?\s*\.?(?:(?:plik|format|rozmiar|pobierz)\s*:?\s*)?(?:(?:${kinds})\b[\s,;–-]*(?:\d[\d\s.,]*\s*[kmg]i?b)?|\d[\d\s.,]*\s*[kmg]i?b)\s*[\])]?$`,
  'i',
);
/** Texts of links that do not say what is behind them. */
const idle =
  /^(?:pobierz(?: plik| dokument| pdf)?|plik|tutaj|tu|link|czytaj|zobacz|otwórz|pdf|docx?|do pobrania|podgląd)?$/i;

/**
 * Files that the content of a page links to, on hosts that its source may ask; each once. A file
 * is told by the end of its address, by its element, or by the size behind its name.
 */
export function filesOf(
  links: readonly FoundLink[],
  url: URL,
  hosts: readonly string[],
): ListedDocument[] {
  const files = links.flatMap((link) => {
    const address = URL.parse(link.href, url);
    if (address === null || !hosts.includes(address.hostname) || !isFile(link, address)) return [];
    const name = nameOf(link, address);
    return [{ address: withoutVisit(address), name, role: roleOfName(name) ?? 'other' }];
  });
  return [...new Map(files.toReversed().map((file) => [file.address, file])).values()].toReversed();
}

function isFile({ text, isDownload }: FoundLink, address: URL): boolean {
  if (!/^https?:$/.test(address.protocol)) return false;
  const values = [address.pathname, ...address.searchParams.values()];
  return (
    isDownload ||
    values.some((value) => fileName.test(value)) ||
    /\d\s*[kmg]i?b\s*[\])]?$/i.test(text)
  );
}

/** As the page names it, without format and size; by its file where the page only says "Pobierz". */
function nameOf({ text, title }: FoundLink, address: URL): string {
  const named = [text, title].map(tidyName).find((name) => !idle.test(name));
  return (
    named ?? tidyName(decoded(address.pathname.split('/').at(-1) ?? '').replace(/[_+]+/g, ' '))
  );
}

function tidyName(text: string): string {
  const name = text.replace(/\s*[([](?:pobrano|pobrań|liczba pobrań).{0,30}[)\]]/iu, '').trim();
  const short = name.replace(fileName, '').replace(tail, '').trim();
  return (short === '' ? name : short).replace(/^(?:pobierz|plik)\s*[:–-]\s*/iu, '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Some sites encode in ISO-8859-2: the name stays as it stands in the address.
    return part;
  }
}
