import type { Draft } from '../draft.ts';
import { Unreadable } from '../unreadable.ts';
import { openZip, type ZipParts } from '../zip.ts';
import { gather, type Member, type ReadMember } from './member.ts';

/**
 * The files of a ZIP archive, each under its name. Nothing is ever unpacked onto a disk, so names
 * that climb out of the archive have nowhere to go; they are refused all the same.
 *
 * @throws {Unreadable} when it is broken, bursting or empty, or nothing in it can be read.
 */
export async function readArchive(bytes: Uint8Array, read: ReadMember): Promise<Draft> {
  const zip = await openZip(bytes);
  const files = zip.entries.filter(({ name, isFolder }) => !isFolder && !isUnseen(name));
  if (files.length === 0) throw new Unreadable('Archiwum ZIP jest puste.');
  const members = files.map(({ name, stored, isEncrypted, isLink }): Member => {
    const problem = isEncrypted ? encrypted : isLink ? link : undefined;
    return { name, open: () => openPart(zip, stored, problem) };
  });
  const { readable, ...gathered } = await gather(members, read);
  if (readable === 0) throw new Unreadable(noneReadable(gathered.warnings));
  return { format: 'zip', ...gathered };
}

const encrypted = 'Jest zaszyfrowany hasłem – potrzebny jest człowiek, który je zna.';
const link = 'Jest odsyłaczem do innego pliku – nie został otwarty.';

async function openPart(zip: ZipParts, stored: string, problem: string | undefined) {
  if (problem !== undefined) throw new Unreadable(problem);
  const bytes = await zip.read(stored);
  if (bytes === undefined) throw new Unreadable('Nie ma go w archiwum.');
  return bytes;
}

/** What packers and file managers add, and the signatures of a signed container (ASiC). */
const isUnseen = (name: string) =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name) ||
  /^(META-INF\/|mimetype$)/.test(name);

function noneReadable([first = '']: readonly string[]): string {
  return `W archiwum ZIP nie ma pliku, który umiemy odczytać. ${first}`.trim();
}
