import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeDocx } from '../../support/docx.ts';
import { makeEml, makeMsg } from '../../support/mail-file.ts';
import { makePdf } from '../../support/pdf.ts';
import { read, warningsOf } from './support.ts';

const note = strToU8('Uwagi do projektu.');
const program = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, ...Array(60).fill(0), 0xff, 1, 0]);

test('files of an archive are read under their names, archives in it once', async () => {
  const inner = zipSync({ 'osr.txt': note, 'w/jeszcze.zip': zipSync({ 'x.txt': note }) });
  const file = zipSync({
    'projekt.docx': makeDocx(['Art. 1. Ustawa określa:']),
    'zal/inne.zip': inner,
    '__MACOSX/._projekt.docx': strToU8('x'),
  });
  expect(await read(file)).toEqual([
    'heading: Plik: projekt.docx',
    'text: Art. 1. Ustawa określa:',
    'heading: Plik: zal/inne.zip',
    'heading: Plik: osr.txt',
    'text: Uwagi do projektu.',
    'heading: Plik: w/jeszcze.zip',
  ]);
  expect(await warningsOf(file)).toEqual([
    '„zal/inne.zip”: „w/jeszcze.zip”: Leży zbyt głęboko: otwieramy tylko jeden plik w pliku.',
  ]);
});

test('a document that is stored in an archive as it stands does not make it one', async () => {
  const file = zipSync({ 'a.docx': [makeDocx(['Tekst.']), { level: 0 }] });
  expect(await read(file)).toEqual(['heading: Plik: a.docx', 'text: Tekst.']);
});

test('names in the code page of Polish Windows are read right', async () => {
  const file = zipSync({ 'za__cznik.txt': note });
  // In code page 852 "ł" is 0x88, "ą" 0xA5.
  const renamed = file.map((byte, at) => {
    const before = file[at - 1];
    if (byte !== 0x5f) return byte;
    return before === 0x61 ? 0x88 : 0xa5;
  });
  expect((await read(renamed))[0]).toBe('heading: Plik: załącznik.txt');
});

test('an archive in which nothing can be read says why', async () => {
  expect(await read(zipSync({ 'a.bin': program }))).toEqual([
    'unreadable: W archiwum ZIP nie ma pliku, który umiemy odczytać. „a.bin”: Plik nieznanego typu – nie umiemy go odczytać.',
  ]);
  expect(await read(zipSync({ 'katalog/': new Uint8Array() }))).toEqual([
    'unreadable: Archiwum ZIP jest puste.',
  ]);
});

const mail = {
  subject: 'Zaproszenie do zgłaszania uwag',
  text: 'Uwagi prosimy nadsyłać do dnia 21 września 2026 r.\r\n',
  attachments: {
    'projekt.pdf': makePdf(['Art. 1. Ustawa określa.']),
    'logo.bin': program,
  },
};
const told = [
  'heading: Temat: Zaproszenie do zgłaszania uwag',
  'text: Uwagi prosimy nadsyłać do dnia 21 września 2026 r.',
  'heading: Plik: projekt.pdf',
  'text: Art. 1. Ustawa określa.',
  'heading: Plik: logo.bin',
];

test('a message is its subject, day, words and attachments; people in it are left out', async () => {
  const [subject, ...rest] = told;
  expect(await read(makeEml(mail))).toEqual([subject, 'text: Data: 7 września 2026 r.', ...rest]);
});

test("Outlook's messages are read likewise", async () => {
  expect(await read(makeMsg(mail))).toEqual(told);
});

test('a message of which only looks were sent is read by them', async () => {
  const eml =
    'From: a@example.org\r\nTo: b@example.org\r\nMessage-ID: <1@x>\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Treść</p>';
  expect(await read(eml)).toEqual(['heading: Temat: x', 'text: Treść']);
});

test('a text that begins with words and colons is no message', async () => {
  expect(await read('Temat: x\nData: y\nTreść: z\n\nfrom: ')).toHaveLength(4);
});

const xades = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:DigestValue>${'A'.repeat(200)}</ds:DigestValue></ds:SignedInfo><ds:SignatureValue>${'B'.repeat(200)}</ds:SignatureValue>${inside}</ds:Signature>`;

test('a document enveloped in a signature is read, and that it is signed is said', async () => {
  const packed = Buffer.from(makePdf(['Art. 1. Ustawa.'])).toString('base64');
  const file = xades(`<ds:Object Encoding="base64">${packed}</ds:Object>`);
  expect(await read(file)).toEqual(['heading: Plik: Object 1', 'text: Art. 1. Ustawa.']);
  expect(await warningsOf(new TextEncoder().encode(file))).toEqual([
    'Plik jest podpisany elektronicznie (XAdES); ważności podpisu nie sprawdzono.',
  ]);
});

test('a signature without its document says where that is', async () => {
  expect(await read(xades(''))).toEqual([
    'unreadable: Plik to sam podpis elektroniczny (XAdES) – podpisany dokument jest w osobnym pliku.',
  ]);
});

test('a letter of ePUAP keeps its words and its attachment with its name', async () => {
  const packed = Buffer.from(makeDocx(['Art. 1. Ustawa.'])).toString('base64');
  const file = `<?xml version="1.0" encoding="windows-1250"?><wnio:Dokument xmlns:wnio="x"><wnio:Tytul><![CDATA[Pismo w sprawie]]></wnio:Tytul><wnio:Zalacznik nazwaPliku="projekt.docx"><wnio:Dane>${packed}</wnio:Dane></wnio:Zalacznik></wnio:Dokument>`;
  expect(await read(file)).toEqual([
    'text: Pismo w sprawie',
    'heading: Plik: projekt.docx',
    'text: Art. 1. Ustawa.',
  ]);
});

test('a signature around bytes (CAdES) says what to do', async () => {
  const bytes = [0x30, 0x82, 0x10, 0, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2, 0xa0, 0];
  expect(await read(Uint8Array.from(bytes))).toEqual([
    'unreadable: Plik jest podpisany elektronicznie (CAdES/PKCS#7) – dokument można odczytać po wyjęciu go z podpisu.',
  ]);
});
