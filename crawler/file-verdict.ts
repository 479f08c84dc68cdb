import type { RawAnswer } from './answer.ts';
import type { ContentKind } from './content-kind.ts';
import { good, suspect, type Verdict } from './suspicion.ts';

/** Where a PDF must have its end mark: writers put up to this much behind it. */
const pdfTail = 4096;
/** The end record of a ZIP, with the longest comment that may follow it. */
const zipTail = 65_557;

/**
 * Whether a file is whole, as far as its frame tells, and stands where a file may stand. That a
 * name says `.pdf` and the content is a DOCX is no fault: names lie, readers go by content.
 */
export function judgeFile(
  { body }: RawAnswer,
  content: ContentKind,
  kind: 'list' | 'publication' | 'document',
): Verdict {
  if (kind !== 'document') return suspect('wrong-type', `Przyszedł plik (${content}).`);
  if (content === 'pdf' && !tailHas(body, '%%EOF', pdfTail))
    return suspect('truncated', 'Plik PDF nie ma końca.');
  if (content === 'zip' && !tailHas(body, 'PK\u0005\u0006', zipTail))
    return suspect('truncated', 'Archiwum (DOCX, XLSX lub ZIP) nie ma końca.');
  return good;
}

function tailHas(body: Uint8Array, mark: string, bytes: number): boolean {
  // Some servers pad files with zeros or line ends.
  const tail = Buffer.from(body.subarray(endOf(body) - Math.min(endOf(body), bytes), endOf(body)));
  return tail.includes(mark, 0, 'latin1');
}

function endOf(body: Uint8Array): number {
  let end = body.byteLength;
  while (end > 0 && [0, 9, 10, 13, 32].includes(body[end - 1] ?? -1)) end -= 1;
  return end;
}
