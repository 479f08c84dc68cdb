import { strToU8, zipSync } from 'fflate';

const uses = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
const namespaces = ['office', 'text', 'table', 'style', 'fo', 'draw'].map(uses).join(' ');

/** Raised letters `T1`, hidden ones `T2`, centred paragraphs `P1`, and the lists of an act `L1`. */
const styles =
  '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>' +
  '<text:list-style style:name="L1">' +
  '<text:list-level-style-number text:level="1" style:num-prefix="Art. " style:num-suffix="." style:num-format="1"/>' +
  '<text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="1"/>' +
  '<text:list-level-style-number text:level="3" style:num-suffix=")" style:num-format="a"/>' +
  '</text:list-style>';

/** An OpenDocument file around a body: its own XML, so that tests see what they ask for. */
export function makeOdt(
  body: string,
  { kind = 'text', prolog = '', parts = {} }: OdtOptions = {},
): Uint8Array {
  const content =
    `<?xml version="1.0" encoding="UTF-8"?>${prolog}<office:document-content ${namespaces}>` +
    `<office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`;
  return zipSync(
    {
      mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
      'content.xml': strToU8(content),
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    },
    { mtime: new Date(2026, 0, 1) },
  );
}

export interface OdtOptions {
  readonly kind?: 'text' | 'spreadsheet';
  readonly prolog?: string;
  readonly parts?: Readonly<Record<string, string>>;
}
