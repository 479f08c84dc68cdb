import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader wants to hear. Names come without their prefix (`w:p` is `p`). */
export interface XmlListener {
  /** Answer `'skip'` to hear nothing of this element, nor of its inside. */
  open(name: string, attributes: Attributes): 'skip' | undefined;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Read one XML part as a stream of events. Document types, and with them entities of one's own
 * and outside files, are refused: Office never writes them, bombs do.
 *
 * @throws {Unreadable} for a document type, too deep nesting, or what is not XML.
 */
export function readXml(source: Uint8Array | string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let skipFrom = 0;
  parser.on('doctype', () => {
    throw new Unreadable(
      'Plik zawiera definicję typu dokumentu (DOCTYPE) – odrzucony jako niebezpieczny.',
    );
  });
  parser.on('error', (cause) => {
    throw new Unreadable('Plik jest uszkodzony – jego treść nie jest poprawnym XML.', {
      cause,
    });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.xmlDepth) throw new Unreadable('Plik ma zbyt głęboko zagnieżdżoną treść.');
    if (skipFrom === 0 && listener.open(bare(name), bareKeys(attributes)) === 'skip')
      skipFrom = depth;
  });
  parser.on('closetag', ({ name }) => {
    if (skipFrom === 0) listener.close?.(bare(name));
    if (skipFrom === depth) skipFrom = 0;
    depth -= 1;
  });
  const say = (text: string) => {
    if (skipFrom === 0) listener.text?.(text);
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.write(typeof source === 'string' ? source : decode(source)).close();
}

function decode(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

function bareKeys(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [bare(key), value]));
}

/** `<w:b/>` and `w:val="true"` are on, `w:val="0"` is off. */
export function isOn({ val = 'true' }: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(val);
}
