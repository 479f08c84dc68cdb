import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RawAnswer } from '../../crawler/answer.ts';
import { LayoutChanged } from '../../crawler/errors.ts';
import { judgeAnswer, judgeListing, type PageKind } from '../../crawler/verdict.ts';

const sane = { leastRows: 2, landmark: 'Lista projektów', dropLimit: 0.4 };
const listsNothing = { list: () => ({ publications: [] }) };
const source = { sane, ...listsNothing };
const data = { sane: { leastRows: 2, dropLimit: 0.4 }, ...listsNothing };

function answer(
  body: string | Uint8Array,
  type = 'text/html; charset=utf-8',
  address = 'https://site.example.pl/lista',
  status = 200,
): RawAnswer {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    status,
    headers: { 'content-type': type },
    finalAddress: address,
    body: bytes,
    notModified: false,
  };
}

const row = '<tr><td><a href="/projekt/1">Projekt ustawy o pomocy społecznej</a></td></tr>';
const list = (extra = '') => `<!DOCTYPE html><html><head><title>RPL</title></head><body>${extra}
  <h1>Lista  projektów</h1><table>${row.repeat(40)}</table></body></html>`;
const page = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;

const filler = `<p>${'Treść strony z wieloma słowami. '.repeat(80)}</p>`;

test('a list with its landmark is good, whatever stands around it', () => {
  const login = '<form action="/login"><input name="user"><input type="password"></form>';
  const cookies = '<div>Ta strona używa plików cookies. <button>Akceptuję</button></div>';
  const captcha = '<script src="https://www.google.com/recaptcha/api.js"></script>';
  const nested =
    '<html><head><title>Strona nie istnieje.</title></head><body>Strona nie istnieje.</body></html>';

  for (const extra of ['', login, cookies, captcha, nested])
    expect(judgeAnswer(answer(list(extra)), source, 'list')).toEqual({ verdict: 'good' });
});

const errors: readonly (readonly [string, string])[] = [
  [
    'firewall',
    page(
      'Request Rejected',
      'The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 123',
    ),
  ],
  [
    'firewall',
    page(
      'Access Denied',
      'You don\'t have permission to access "http://x" on this server. Reference #18',
    ),
  ],
  ['firewall', page('Attention Required! | Cloudflare', 'Sorry, you have been blocked')],
  ['challenge', page('Just a moment...', 'Checking your browser before accessing')],
  [
    'challenge',
    page(
      '',
      '<p>Potwierdź, że nie jesteś robotem</p><iframe src="https://hcaptcha.com/x"></iframe>',
    ),
  ],
  ['challenge', page('BIP', '<p>Przepisz kod z obrazka</p><img src="k.png">')],
  ['login', page('Logowanie', `<form><input type="password"></form>${filler}`)],
  ['login', page('Panel', 'Użytkownik <input><input type="PASSWORD">')],
  [
    'cookie-wall',
    page(
      'BIP',
      'Ta strona używa plików cookie. Wyraź zgodę, aby przejść dalej. <button>Akceptuję</button>',
    ),
  ],
  ['maintenance', page('Przerwa techniczna', 'Zapraszamy później')],
  ['maintenance', page('BIP', '<h2>Trwają prace techniczne</h2> Przepraszamy.')],
  ['maintenance', page('Serwis', 'Serwis jest chwilowo niedostępny')],
  ['soft-404', page('Strona nie istnieje', filler)],
  ['soft-404', page('404 – nie znaleziono', '')],
  ['soft-404', page('BIP', '<h1>Nie znaleziono strony</h1>')],
  ['status', page('Błąd 500', 'Coś poszło nie tak')],
  ['status', page('BIP', 'Wystąpił nieoczekiwany błąd serwera')],
  [
    'redirect-page',
    '<html><head><meta http-equiv="refresh" content="0; url=/gdzie-indziej"></head></html>',
  ],
  ['landmark', page('Zupełnie inna strona', filler)],
];

test.each(errors)('%s: an error page with status 200 is suspect', (reason, body) => {
  expect(judgeAnswer(answer(body), source, 'list')).toMatchObject({ verdict: 'suspect', reason });
});

test.each(errors.filter(([reason]) => reason !== 'landmark'))(
  '%s: an error page in place of CSV is named as what it is',
  (reason, body) => {
    const csv = answer(body, 'text/html', 'https://www.gov.pl/register-file/Rejestr_1.csv');
    expect(judgeAnswer(csv, data, 'list')).toMatchObject({ verdict: 'suspect', reason });
  },
);

test('a short list with a nested error page in its pager is good', () => {
  const nested =
    '<html><head><title>Błąd</title></head><body><h1>Strona nie istnieje.</h1></body></html>';
  const short = `<html><head><title>RPL</title></head><body>Lista projektów <table>${row}</table>${nested}`;
  expect(judgeAnswer(answer(short), source, 'list')).toEqual({ verdict: 'good' });
});

test('a missing page in the layout of its site is suspect, the landmark notwithstanding', () => {
  const missing = page('BIP', 'Lista projektów <h1>Nie znaleziono strony</h1>');
  expect(judgeAnswer(answer(missing), source, 'list')).toMatchObject({ reason: 'soft-404' });
});

test('news about a break, a cookie or a missing page is a page', () => {
  const titles = [
    'Projekt o przerwie technicznej w elektrowniach',
    'Polityka cookies',
    'Kto nie istnieje w statystyce',
  ];
  for (const title of titles)
    expect(
      judgeAnswer(answer(page(title, `<h1>${title}</h1>${filler}`)), source, 'publication'),
    ).toEqual({ verdict: 'good' });
});

test.each([
  [401, 'blocked'],
  [403, 'blocked'],
  [406, 'blocked'],
  [400, 'status'],
  [206, 'truncated'],
  [204, 'empty'],
])('status %i is %s', (status, reason) => {
  expect(judgeAnswer(answer(list(), undefined, undefined, status), source, 'list')).toMatchObject({
    reason,
  });
});

test.each([
  ['nothing', ''],
  ['a byte order mark', '\ufeff'],
  ['white space', ' \n\t '],
])('%s is an empty answer', (_what, body) => {
  for (const kind of ['list', 'publication', 'document'] as const)
    expect(judgeAnswer(answer(body), source, kind)).toMatchObject({ reason: 'empty' });
});

const json = (text: string) =>
  answer(text, 'application/json', 'https://api.sejm.gov.pl/sejm/term10/bills');

test.each([
  ['[{"number":"1"}]', undefined],
  ['[]', undefined],
  ['{"number":"1","title":"Projekt","error":null}', undefined],
  ['{"status":"404 głosy","title":"t"}', undefined],
  ['{"timestamp":"…","status":500,"error":"Internal Server Error","path":"/x"}', 'error-object'],
  ['{"code":404,"message":"not found"}', 'error-object'],
  ['{"success":false}', 'error-object'],
  ['{"errors":["x"]}', 'error-object'],
  ['null', 'empty'],
  ['[{"number":"1"},{"num', 'truncated'],
  ['[{"number" "1"}]', 'wrong-type'],
  ['<!DOCTYPE html><html><body>Witamy</body></html>', 'wrong-type'],
])('JSON %s is judged %s', (text, reason) => {
  expect(judgeAnswer(json(text), data, 'list')).toEqual(
    reason === undefined ? { verdict: 'good' } : expect.objectContaining({ reason }),
  );
});

test('a CSV that begins with a quote is no JSON', () => {
  const csv = answer(
    '"Numer projektu";"Tytuł"\n"UD1";"Projekt"\n',
    'text/csv',
    'https://www.gov.pl/a.csv',
  );
  expect(judgeAnswer(csv, data, 'list')).toEqual({ verdict: 'good' });
  expect(judgeAnswer(csv, source, 'list')).toMatchObject({ reason: 'wrong-type' });
});

const pdf = `%PDF-1.7\n${'x'.repeat(6000)}\n%%EOF\n`;
const zip = `PK\u0003\u0004${'x'.repeat(500)}PK\u0005\u0006${'\u0000'.repeat(18)}`;
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const file = (body: string, address = 'https://site.example.pl/projekt.pdf') =>
  answer(latin1(body), 'application/octet-stream', address);

test.each([
  ['a PDF', pdf, undefined],
  ['a PDF padded with zeros', `${pdf}${'\u0000'.repeat(9000)}`, undefined],
  ['a PDF behind a few bytes', `\r\n\r\n${pdf}`, undefined],
  ['half a PDF', pdf.slice(0, 3000), 'truncated'],
  ['half a PDF with an older end in it', pdf + 'y'.repeat(9000), 'truncated'],
  ['a DOCX named .pdf', zip, undefined],
  ['half a DOCX', zip.slice(0, 400), 'truncated'],
  ['an OLE file', '\u00d0\u00cf\u0011\u00e0rest', undefined],
  ['an RTF', '{\\rtf1 x}', undefined],
  ['HTML named .pdf', page('Projekt', filler), 'wrong-type'],
  ['a firewall page named .pdf', page('Request Rejected', 'x'), 'firewall'],
])('as a document %s is judged by its content', (_what, body, reason) => {
  expect(judgeAnswer(file(body), source, 'document')).toEqual(
    reason === undefined ? { verdict: 'good' } : expect.objectContaining({ reason }),
  );
});

test('a file in place of a page is suspect, a page as a document is not', () => {
  for (const kind of ['list', 'publication'] as PageKind[])
    expect(judgeAnswer(file(pdf), source, kind)).toMatchObject({ reason: 'wrong-type' });
  expect(judgeAnswer(answer(page('Uchwała', filler)), source, 'document')).toEqual({
    verdict: 'good',
  });
});

test('a page whose Polish letters were lost is suspect, one lost letter is not', () => {
  const twice = new TextDecoder('windows-1250').decode(
    new TextEncoder().encode('ąćęłńóśźż '.repeat(9)),
  );
  expect(judgeAnswer(answer(list(twice.repeat(4))), source, 'publication')).toMatchObject({
    reason: 'charset',
  });
  expect(judgeAnswer(answer(list('\ufffd')), source, 'list')).toEqual({ verdict: 'good' });
});

test.each([
  ['100,000 nested tags', '<div>'.repeat(100_000), 3000],
  ['5,000 nested tags', '<div>'.repeat(5000), 1000],
  [
    '100,000 attributes',
    `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>`,
    1000,
  ],
])('%s are refused before a tree is built, in linear time', (_what, bomb, limitMs) => {
  const started = performance.now();
  expect(judgeAnswer(answer(`<html>${bomb}`), source, 'list')).toMatchObject({ reason: 'bomb' });
  expect(performance.now() - started).toBeLessThan(limitMs);
});

test.each([
  ['unclosed comments', '<!--'.repeat(200_000)],
  ['closed comments', '<!---->'.repeat(200_000)],
  ['unclosed paragraphs', '<p>a'.repeat(200_000)],
  ['spaces', `${' '.repeat(900_000)}<html>`],
  ['one word', `<html>${'a'.repeat(2_000_000)}`],
  ['meta tags', '<meta '.repeat(150_000)],
  ['cookie words', `<html>${'cookie zgod '.repeat(100_000)}`],
])('a megabyte of %s is judged within two seconds', (_what, body) => {
  const started = performance.now();
  expect(judgeAnswer(answer(body), source, 'list').verdict).toBe('suspect');
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  [0, undefined, undefined, 'empty-list'],
  [0, 2602, 2600, 'empty-list'],
  [1, undefined, undefined, 'short-list'],
  [59, undefined, 100, 'halved-list'],
  [60, undefined, 100, undefined],
  [10, 2602, undefined, undefined],
  [200, 200, 100, undefined],
])('a list of %i rows (announced %s, before %s) is judged %s', (listed, total, before, reason) => {
  const judged = judgeListing(listed, total, before, sane);
  expect(judged).toEqual(
    reason === undefined ? { verdict: 'good' } : expect.objectContaining({ reason }),
  );
});

test('a verdict speaks Polish and names what was found', () => {
  expect(judgeListing(59, undefined, 100, sane)).toMatchObject({
    says: 'Z listy zniknęła zbyt duża część pozycji naraz. Pozycji odczytanych: 59, poprzednio: 100.',
  });
});

const captures = new URL('../../../shared/sources/captures/', import.meta.url);
const hasCaptures = existsSync(captures);
// biome-ignore lint/suspicious/noConsole: a skipped test says why.
if (!hasCaptures) console.warn('skipped: no captures of real pages beside the repository');

test.skipIf(!hasCaptures)('every captured real page is good', () => {
  const folders = readdirSync(captures, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const suspects = folders.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, captures)).flatMap((capture) => {
      const body = readFileSync(new URL(`${name}/${capture}`, captures));
      const type = capture.endsWith('.html') ? 'text/html; charset=utf-8' : '';
      const real = answer(body, type, `https://site.example.pl/${capture}`);
      const judged = judgeAnswer(real, data, 'list');
      return judged.verdict === 'good' ? [] : [{ capture, judged }];
    }),
  );
  expect(folders.length).toBeGreaterThan(5);
  expect(suspects).toEqual([]);
});

const login =
  '<form action="/login"><input name="j_username"><input type="password" name="j_password"></form>';

test('a short page with a login in its corner is judged by what its source reads in it', () => {
  const card = page('RPL', `${login}<h2>Projekt</h2>`);
  const reads = { ...source, read: () => ({ facts: {}, documents: [], pages: [] }) };
  const refuses = {
    ...source,
    read: () => {
      throw new LayoutChanged(new URL('https://site.example.pl/'), 'h2', 'one', 0);
    },
  };

  expect(judgeAnswer(answer(card), reads, 'publication')).toEqual({ verdict: 'good' });
  expect(judgeAnswer(answer(card), refuses, 'publication')).toMatchObject({ reason: 'login' });
});

test('a page whose own title is an error is one, whatever its source reads in it', () => {
  const error = page('Strona nie istnieje', '<h2>Projekt</h2>');
  const reads = { ...source, read: () => ({ facts: {}, documents: [], pages: [] }) };

  expect(judgeAnswer(answer(error), reads, 'publication')).toMatchObject({ reason: 'soft-404' });
});

test('the marks of compressed bytes and pictures are known', () => {
  for (const bytes of [
    [0x1f, 0x8b, 8, 0],
    [0x89, 0x50, 0x4e, 0x47],
  ])
    expect(judgeAnswer(answer(Uint8Array.from(bytes)), source, 'list')).not.toEqual({
      verdict: 'good',
    });
});
