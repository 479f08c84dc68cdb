import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeDoc } from '../../support/doc.ts';
import { makeOdt } from '../../support/odt.ts';
import { makeXlsx } from '../../support/xlsx.ts';
import { read, warningsOf } from './support.ts';

const rtf = (body: string) =>
  Uint8Array.from(
    Buffer.from(
      String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset238 Times;}{\f1\fcharset0 Arial;}}{\stylesheet{\s1 Heading 1;}}{\*\generator x;}${body}}`,
      'latin1',
    ),
  );
const revised = 'Plik zawiera śledzone zmiany: przyjęto wstawienia, pominięto usunięcia.';

test('a DOC keeps Polish letters, numbers above the line, rows of tables and footnotes', async () => {
  const file = makeDoc(
    ['Rozdział 1', 'Art. 24¹. Zażółć „gęślą” jaźń.', ['Lp.', 'Cel¹'], ['1', 'Opieka']],
    { footnotes: ['Treść przypisu.'] },
  );
  expect(await read(file)).toEqual([
    'heading: Rozdział 1',
    'text: Art. 24¹. Zażółć „gęślą” jaźń.',
    'row: Lp. | Cel¹',
    'row: 1 | Opieka',
    'note: Treść przypisu.',
  ]);
});

test('a DOC says what it hides, what was deleted, and that it numbers by itself', async () => {
  const file = makeDoc(['Tekst.'], { deleted: 'Usunięte.', hidden: 'Ukryte.', isListed: true });
  expect(await read(file)).toEqual(['text: Tekst.']);
  expect(await warningsOf(file)).toEqual([
    revised,
    'Pominięto tekst ukryty: „Ukryte.”.',
    expect.stringContaining('automatyczną numerację'),
  ]);
});

test('an encrypted DOC waits for a person', async () => {
  expect(await read(makeDoc(['Tekst.'], { isEncrypted: true }))).toEqual([
    'unreadable: Plik DOC jest zaszyfrowany hasłem – potrzebny jest człowiek, który je zna.',
  ]);
});

test('a DOC of many runs is read whole', async () => {
  const blocks = Array.from({ length: 300 }, (_, at) => `Art. ${at}¹². Gmina świadczy usługi.`);
  expect(await read(makeDoc(blocks))).toEqual(blocks.map((text) => `text: ${text}`));
});

test('an RTF keeps letters of each font, list numbers as printed, and raised digits', async () => {
  const file = rtf(String.raw`
\pard\qc Rozdzia\'b3 1\par\pard\plain\f0 Art. 24{\super 1}. Us\'b3ugi \u380?\u243\'f3\'b3\'e6 {\f1 na\'efve}.\par
{\listtext\pard\plain\f0 1)\tab}punkt\par{\pntext\f0 a)\tab}{\*\pn\pnlvlbody{\pntxta )}}lit\par
\pard Przypis{\super\chftn}{\footnote {\super\chftn} tre\'9c\'e6} dalej\par`);
  expect(await read(file)).toEqual([
    'heading: Rozdział 1',
    'text: Art. 24¹. Usługi żółć naïve.',
    'text: 1) punkt',
    'text: a) lit',
    'text: Przypis¹ dalej',
    'note: ¹ treść',
  ]);
});

test('an RTF leaves out heads of pages, pictures, deletions and hidden text', async () => {
  const file = rtf(String.raw`{\header nag\'b3}{\info{\title t}}{\pict\pngblip 89504e47}
A{\deleted usuni}{\revised wst}{\v ukryte} B\par{\*\bkmkstart x}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}\bin6 {{{{{{C`);
  expect(await read(file)).toEqual(['text: Awst B', 'text: linkC']);
  expect(await warningsOf(file)).toEqual([revised, 'Pominięto tekst ukryty: „ukryte”.']);
});

test('rows of an RTF are read cell by cell, their paragraphs joined', async () => {
  const file =
    rtf(String.raw`Przed\par\trowd\cellx1\cellx2\pard\intbl jeden\par dalej\cell dwa\cell\row
\trowd\intbl trzy\cell cztery\par i pi\'ea\'e6\cell\row\pard Po\par`);
  expect(await read(file)).toEqual([
    'text: Przed',
    'row: jeden dalej | dwa',
    'row: trzy | cztery i pięć',
    'text: Po',
  ]);
});

test('an RTF that was cut is read as far as it goes, and says so', async () => {
  const file = rtf(String.raw`{\b Art. 1. Ustawa okre\'9cla`).slice(0, -1);
  expect(await read(file)).toEqual(['text: Art. 1. Ustawa określa']);
  expect(await warningsOf(file)).toEqual(['Plik urywa się przed końcem – odczytano to, co jest.']);
});

test('an ODT prints the numbers of its lists, and keeps raised digits and notes', async () => {
  const item = (text: string, inner = '') =>
    `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`;
  const list = (items: string, attributes = '') =>
    `<text:list text:style-name="L1"${attributes}>${items}</text:list>`;
  const points = `<text:list>${item('punkt', `<text:list>${item('lit')}${item('lit')}</text:list>`)}${item('punkt')}</text:list>`;
  const file = makeOdt(
    `<text:h text:outline-level="1">Rozdział 1</text:h><text:p text:style-name="P1">Przepisy ogólne</text:p>` +
      list(item('Ustawa określa:', points) + item('Gmina.')) +
      `<text:p>W art. 24<text:span text:style-name="T1">1</text:span> mowa<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Przypis.</text:p></text:note-body></text:note> tu<text:s text:c="3"/>i<text:tab/>tam.</text:p>` +
      list(item('Powiat.'), ' text:continue-numbering="true"') +
      list(item('Nowa lista.')),
  );
  expect(await read(file)).toEqual([
    'heading: Rozdział 1',
    'heading: Przepisy ogólne',
    'text: Art. 1. Ustawa określa:',
    'text: 1) punkt',
    'text: a) lit',
    'text: b) lit',
    'text: 2) punkt',
    'text: Art. 2. Gmina.',
    'text: W art. 24¹ mowa¹ tu i tam.',
    'note: ¹ Przypis.',
    'text: Art. 3. Powiat.',
    'text: Art. 1. Nowa lista.',
  ]);
});

test('an ODT leaves out deletions, comments and hidden text, and says so', async () => {
  const file = makeOdt(
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>Usunięte</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:p>Tekst<office:annotation><text:p>komentarz</text:p></office:annotation><text:span text:style-name="T2">ukryty</text:span>.</text:p>',
  );
  expect(await read(file)).toEqual(['text: Tekst.']);
  expect(await warningsOf(file)).toEqual([revised, 'Pominięto tekst ukryty: „ukryty”.']);
});

test('an ODS is read sheet by sheet, empty rows and repeated blanks left out', async () => {
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const blanks = '<table:table-cell table:number-columns-repeated="1020"/>';
  const file = makeOdt(
    `<table:table table:name="Plan">${row(cell('Cel'), '<table:table-cell table:number-columns-repeated="2"/>', cell('Kwota'), blanks)}${row(blanks)}${row(cell('Opieka'), cell('1'), blanks)}</table:table>`,
    { kind: 'spreadsheet' },
  );
  expect(await read(file)).toEqual(['heading: Plan', 'row: Cel | | | Kwota', 'row: Opieka | 1']);
});

test('an XLSX is read sheet by sheet with values as people see them', async () => {
  const file = makeXlsx({
    Harmonogram: [
      ['Lp.', 'Działanie', 'Od'],
      [],
      [1, 'Opieka  wytchnieniowa', { day: 46_266 }, 0.1 + 0.2, true],
    ],
    Pusty: [],
    Źródła: [[null, 'EFS+']],
  });
  expect(await read(file)).toEqual([
    'heading: Arkusz: Harmonogram',
    'row: Lp. | Działanie | Od',
    'row: 1 | Opieka wytchnieniowa | 2026-09-01 | 0,3 | PRAWDA',
    'heading: Arkusz: Źródła',
    'row: | EFS+',
  ]);
});

test('a PPTX is read slide by slide, the slides being its pages', async () => {
  const uses =
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const shape = (text: string) =>
    `<p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const slide = (...texts: string[]) =>
    `<p:sld ${uses}><p:cSld><p:spTree>${texts.map(shape).join('')}</p:spTree></p:cSld></p:sld>`;
  const file = zipSync({
    'ppt/presentation.xml': strToU8(`<p:presentation ${uses}/>`),
    'ppt/slides/slide1.xml': strToU8(slide('Usługi społeczne', 'Plan na 2027 r.')),
    'ppt/slides/slide2.xml': strToU8(slide('Źródła')),
  });
  expect(await read(file)).toEqual([
    'text: Usługi społeczne',
    'text: Plan na 2027 r.',
    'text: Źródła',
  ]);
});
