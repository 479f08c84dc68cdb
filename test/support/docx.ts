import { strToU8, zipSync } from 'fflate';
import { superscripts } from './pdf-font.ts';

/**
 * One paragraph: plain text, or with a style or a level of the act's own numbering
 * (0 `Art. 1.`, 1 `1.`, 2 `1)`, 3 `a)`, 4 `–`), or WordprocessingML as it stands.
 */
export type DocxBlock =
  | string
  | { readonly text: string; readonly level?: number; readonly style?: string }
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly xml: string };

/** Parts of the package in place of the usual ones, or beside them, by name. */
export type DocxParts = Readonly<Record<string, string | Uint8Array>>;

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * A DOCX as Word writes it, for tests and invented documents. ⁰-⁹ become superscript runs,
 * levels become automatic numbers. The same blocks always give the same bytes.
 */
export function makeDocx(blocks: readonly DocxBlock[], parts: DocxParts = {}): Uint8Array {
  const body = blocks.map(blockXml).join('');
  const files: DocxParts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRels,
    'word/document.xml': wordXml('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': documentRels,
    'word/numbering.xml': wordXml('numbering', actNumbering),
    'word/styles.xml': wordXml('styles', styles),
    ...parts,
  };
  const bytes = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  // ZIP writes local time: this date gives the same bytes in every time zone.
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2026, 0, 1) });
}

/** A part of the package: `<w:numbering …>inner</w:numbering>` with its namespaces. */
export function wordXml(element: string, inner: string): string {
  return `${head}<w:${element} ${namespaces}>${inner}</w:${element}>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function blockXml(block: DocxBlock): string {
  if (typeof block === 'string') return paragraphXml(block, '');
  if ('xml' in block) return block.xml;
  if ('rows' in block) return tableXml(block.rows);
  const style = block.style === undefined ? '' : `<w:pStyle w:val="${block.style}"/>`;
  const number =
    block.level === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${block.level}"/><w:numId w:val="1"/></w:numPr>`;
  return paragraphXml(block.text, style + number);
}

function paragraphXml(text: string, properties: string): string {
  const runs = text.split(new RegExp(`([${superscripts}]+)`)).filter((part) => part !== '');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map(runXml).join('')}</w:p>`;
}

function runXml(text: string): string {
  const raised = superscripts.includes(text.charAt(0));
  const plain = raised ? [...text].map((char) => superscripts.indexOf(char)).join('') : text;
  const properties = raised ? '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' : '';
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(plain)}</w:t></w:r>`;
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${paragraphXml(text, '')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
  `<w:suff w:val="space"/><w:lvlText w:val="${text}"/></w:lvl>`;

const actNumbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>' +
  level(0, 'decimal', 'Art. %1.') +
  level(1, 'decimal', '%2.') +
  level(2, 'decimal', '%3)') +
  level(3, 'lowerLetter', '%4)') +
  level(4, 'bullet', '–') +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const styles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Nagwek1"><w:name w:val="heading 1"/>' +
  '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';

const contentTypes =
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>' +
  '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>' +
  '</Types>';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relsXml = (inner: string) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const packageRels = relsXml(
  `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
);
const documentRels = relsXml(
  `<Relationship Id="rId1" Type="${relationships}/numbering" Target="numbering.xml"/>` +
    `<Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/>`,
);
