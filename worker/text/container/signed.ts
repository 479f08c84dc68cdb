import { decode } from '../../../crawler/charset.ts';
import type { Paragraph } from '../../document-text.ts';
import type { Draft } from '../draft.ts';
import { Unreadable } from '../unreadable.ts';
import { type Attributes, readXml } from '../xml.ts';
import { gather, type Member, type ReadMember } from './member.ts';

/**
 * An XML file: its texts, and the documents that lie in it as base64, as in letters of ePUAP and
 * in XAdES signatures that envelop what they sign. A signature's own numbers are not content.
 *
 * @throws {Unreadable} for broken XML, and for a signature whose document lies elsewhere.
 */
export async function readXmlFile(
  bytes: Uint8Array,
  read: ReadMember,
  contentType = '',
): Promise<Draft> {
  const reader = new XmlFileReader();
  readXml(decode(bytes, contentType).text, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  const { paragraphs, members, isSigned } = reader;
  if (isSigned && paragraphs.length + members.length === 0) throw new Unreadable(detached);
  const { readable: _, ...inside } = await gather(members, read);
  const warnings = isSigned ? [signed, ...inside.warnings] : inside.warnings;
  return { format: 'xml', ...inside, warnings, paragraphs: [...paragraphs, ...inside.paragraphs] };
}

const signed = 'Plik jest podpisany elektronicznie (XAdES); ważności podpisu nie sprawdzono.';
const detached =
  'Plik to sam podpis elektroniczny (XAdES) – podpisany dokument jest w osobnym pliku.';

// Digests, keys, certificates and times of a signature.
const skipped = new Set(
  'SignedInfo SignatureValue KeyInfo QualifyingProperties SignedProperties UnsignedProperties'.split(
    ' ',
  ),
);

/** Shorter than this it is a word or a number that happens to look like base64. */
const leastChars = 100;

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  text: string;
}

class XmlFileReader {
  readonly paragraphs: Paragraph[] = [];
  readonly members: Member[] = [];
  readonly #open: Element[] = [];
  isSigned = false;

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (name === 'Signature') this.isSigned = true;
    if (skipped.has(name)) return 'skip';
    this.#say();
    this.#open.push({ name, attributes, text: '' });
    return undefined;
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += text;
  }

  close(name: string): void {
    if (skipped.has(name)) return;
    this.#say();
    this.#open.pop();
  }

  /** What was said in the innermost element so far. */
  #say(): void {
    const element = this.#open.at(-1);
    if (element === undefined || element.text.trim() === '') return;
    const bytes = fromBase64(element.text);
    if (bytes === undefined) this.paragraphs.push({ text: element.text, kind: 'text' });
    else this.members.push({ name: this.#nameOf(element), open: async () => bytes });
    element.text = '';
  }

  /** The nearest name of a file among the elements around it. */
  #nameOf({ name }: Element): string {
    const keys = ['nazwaPliku', 'NazwaPliku', 'filename', 'fileName', 'nazwa'];
    const named = this.#open
      .toReversed()
      .flatMap(({ attributes }) => keys.flatMap((key) => attributes[key] ?? []));
    return named[0] ?? `${name} ${this.members.length + 1}`;
  }
}

function fromBase64(text: string): Uint8Array | undefined {
  const packed = text.replace(/\s+/g, '');
  if (packed.length < leastChars || packed.length % 4 !== 0) return undefined;
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(packed)) return undefined;
  return Uint8Array.from(Buffer.from(packed, 'base64'));
}
