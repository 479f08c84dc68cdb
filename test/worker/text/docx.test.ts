import { describe, expect, test } from 'vitest';
import { type DocxBlock, makeDocx, wordXml } from '../../support/docx.ts';
import { read, warningsOf } from './support.ts';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): DocxBlock => ({
  xml: `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`,
});
const inList = (list: number, level: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (inner: string) => ({ 'word/numbering.xml': wordXml('numbering', inner) });
const list = (id: number, abstract: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

describe('automatic numbers', () => {
  test('are printed in the format of their level and begin anew below the next higher one', async () => {
    const file = makeDocx([
      { level: 0, text: 'Ustawa określa:' },
      { level: 2, text: 'zasady;' },
      { level: 3, text: 'ogólne,' },
      { level: 3, text: 'szczególne;' },
      { level: 4, text: 'tiret,' },
      { level: 2, text: 'tryb.' },
      { level: 0, text: 'Przepisy stosuje się:' },
      { level: 2, text: 'do gmin.' },
    ]);
    expect(await read(file)).toEqual([
      'text: Art. 1. Ustawa określa:',
      'text: 1) zasady;',
      'text: a) ogólne,',
      'text: b) szczególne;',
      'text: – tiret,',
      'text: 2) tryb.',
      'text: Art. 2. Przepisy stosuje się:',
      'text: 1) do gmin.',
    ]);
  });

  test.each([
    ['upperRoman', ['I.', 'II.', 'III.', 'IV.']],
    ['lowerRoman', ['i.', 'ii.', 'iii.', 'iv.']],
    ['upperLetter', ['A.', 'B.', 'C.', 'D.']],
    ['decimalZero', ['01.', '02.', '03.', '04.']],
  ])('of format %s read %j', async (format, numbers) => {
    const part = numbering(
      `<w:abstractNum w:abstractNumId="0">${level(0, format, '%1.')}</w:abstractNum>${list(1, 0)}`,
    );
    const file = makeDocx(
      numbers.map(() => inList(1, 0, 'Cel')),
      part,
    );
    expect(await read(file)).toEqual(numbers.map((number) => `text: ${number} Cel`));
  });

  test('go past the alphabet as Word does', async () => {
    const part = numbering(
      `<w:abstractNum w:abstractNumId="0">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>${list(1, 0)}`,
    );
    const file = makeDocx(
      Array.from({ length: 28 }, () => inList(1, 0, 'x')),
      part,
    );
    expect((await read(file)).slice(25)).toEqual(['text: z) x', 'text: aa) x', 'text: bb) x']);
  });

  test('of several levels print all of them, in digits where the level is legal', async () => {
    const part = numbering(
      `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}` +
        `${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>${list(1, 0)}`,
    );
    const file = makeDocx(
      [0, 1, 1, 2, 0, 1].map((at) => inList(1, at, 'Cel')),
      part,
    );
    expect(await read(file)).toEqual(
      ['I.', 'I.1', 'I.2', '1.2.1', 'II.', 'II.1'].map((number) => `text: ${number} Cel`),
    );
  });

  test('go on through lists of one definition, and start where a list overrides that', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const part = numbering(
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum>` +
        list(1, 0) +
        list(2, 0) +
        list(3, 0, override),
    );
    const file = makeDocx(
      [1, 1, 2, 3, 3].map((id) => inList(id, 0, 'ust.')),
      part,
    );
    expect(await read(file)).toEqual(['1.', '2.', '3.', '1.', '2.'].map((n) => `text: ${n} ust.`));
  });

  test('come from a style, and not where the paragraph refuses them', async () => {
    const part = {
      ...numbering(
        `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Art. %1.', '<w:pStyle w:val="Artykul"/>')}</w:abstractNum>${list(1, 0)}`,
      ),
      'word/styles.xml': wordXml(
        'styles',
        '<w:style w:type="paragraph" w:styleId="Artykul"><w:name w:val="Artykuł"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="Zmieniany"><w:name w:val="Z"/><w:basedOn w:val="Artykul"/></w:style>',
      ),
    };
    const styled = (style: string, more = '') =>
      paragraph(run('Tekst.'), `<w:pStyle w:val="${style}"/>${more}`);
    const refused = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const file = makeDocx(
      [styled('Artykul'), styled('Artykul', refused), styled('Zmieniany')],
      part,
    );
    expect(await read(file)).toEqual([
      'text: Art. 1. Tekst.',
      'text: Tekst.',
      'text: Art. 2. Tekst.',
    ]);
  });
});

test('raised numbers stay apart from those on the line', async () => {
  const split = paragraph(
    run('Art. 67') +
      run('1', '<w:vertAlign w:val="superscript"/>') +
      run('8', '<w:vertAlign w:val="superscript"/>') +
      run('. Tekst'),
  );
  expect(await read(makeDocx(['W art. 24¹ ust. 2', split]))).toEqual([
    'text: W art. 24¹ ust. 2',
    'text: Art. 67¹⁸. Tekst',
  ]);
});

describe('tracked changes', () => {
  const file = makeDocx([
    paragraph(
      `${run('Termin wynosi ')}<w:del w:id="1">${run('14').replace(/w:t\b/g, 'w:delText')}</w:del>` +
        `<w:ins w:id="2">${run('30')}</w:ins>${run(' dni.')}`,
    ),
    paragraph(run('Pierwsza część'), '<w:rPr><w:del w:id="3"/></w:rPr>'),
    paragraph(
      run(' i druga.'),
      '<w:pPrChange w:id="4"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
    ),
    paragraph(`<w:moveFrom w:id="5">${run('Przeniesione.')}</w:moveFrom>`),
    paragraph(`<w:moveTo w:id="6">${run('Przeniesione.')}</w:moveTo>`),
  ]);

  test('are read as if accepted', async () => {
    expect(await read(file)).toEqual([
      'text: Termin wynosi 30 dni.',
      'text: Pierwsza część i druga.',
      'text: Przeniesione.',
    ]);
  });

  test('are told of', async () => {
    expect(await warningsOf(file)).toEqual([
      'Plik zawiera śledzone zmiany: przyjęto wstawienia, pominięto usunięcia.',
    ]);
    expect(await warningsOf(makeDocx(['Bez zmian.']))).toEqual([]);
  });
});

test('footnotes follow their paragraph, with their marks in it', async () => {
  const note = (id: number, text: string, type = '') =>
    `<w:footnote ${type} w:id="${id}"><w:p>${run(text)}</w:p></w:footnote>`;
  const parts = {
    'word/footnotes.xml': wordXml(
      'footnotes',
      note(0, '', 'w:type="separator"') + note(1, 'Dz. U. poz. 7.') + note(2, 'Dz. U. poz. 8.'),
    ),
  };
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const file = makeDocx(
    [paragraph(run('Ustawa') + mark(1) + run(' wdraża') + mark(2)), 'Dalej.'],
    parts,
  );
  expect(await read(file)).toEqual([
    'text: Ustawa¹ wdraża²',
    'note: ¹ Dz. U. poz. 7.',
    'note: ² Dz. U. poz. 8.',
    'text: Dalej.',
  ]);
});

test('tables are read as rows; a frame of one cell is plain text', async () => {
  const file = makeDocx([
    {
      rows: [
        ['Lp.', 'Działanie', 'Termin'],
        ['1.', 'Mieszkania wspomagane', ''],
        ['', '', ''],
      ],
    },
    { rows: [['Ramka z tekstem.']] },
  ]);
  expect(await read(file)).toEqual([
    'row: Lp. | Działanie | Termin',
    'row: 1. | Mieszkania wspomagane |',
    'text: Ramka z tekstem.',
  ]);
});

test('breaks, tabs, symbols and special hyphens come out as a reader sees them', async () => {
  const file = makeDocx([
    paragraph(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>opiekuńczo</w:t><w:noBreakHyphen/><w:t>lecz</w:t>' +
        '<w:softHyphen/><w:t>ni\u00adczy</w:t><w:t xml:space="preserve"> </w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      '<w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs>',
    ),
    paragraph(run('rozdział', '<w:caps/>')),
    paragraph(
      `<w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:fldSimple w:instr="x">${run('pole')}</w:fldSimple>`,
    ),
  ]);
  expect(await read(file)).toEqual([
    'text: a b opiekuńczo-leczniczy ☒',
    'text: ROZDZIAŁ',
    'text: pole',
  ]);
});

test('hidden text is left out and told of', async () => {
  const file = makeDocx([paragraph(run('Widoczne') + run(' i tajne', '<w:vanish/>'))]);
  expect(await read(file)).toEqual(['text: Widoczne']);
  expect(await warningsOf(file)).toEqual(['Pominięto tekst ukryty: „i tajne”.']);
});

test('a text box follows its paragraph, once', async () => {
  const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
  const file = makeDocx([
    paragraph(
      `${run('Obok ramki.')}<w:r><mc:AlternateContent xmlns:mc="urn:x"><mc:Choice>${box('W ramce.')}</mc:Choice>` +
        `<mc:Fallback>${box('W ramce.')}</mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  ]);
  expect(await read(file)).toEqual(['text: Obok ramki.', 'text: W ramce.']);
});

test('headings are known by style, by division, and by their place after it', async () => {
  const file = makeDocx([
    { style: 'Nagwek1', text: '1. Diagnoza' },
    'Rozdział 2',
    'Zasady udzielania wsparcia',
    'Zwykły tekst akapitu.',
  ]);
  expect(await read(file)).toEqual([
    'heading: 1. Diagnoza',
    'heading: Rozdział 2',
    'heading: Zasady udzielania wsparcia',
    'text: Zwykły tekst akapitu.',
  ]);
});
