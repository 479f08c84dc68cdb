import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyResponse, disposition, showsAsText } from '../../web/snapshot-copy.ts';
import { ask } from './ask.ts';
import { hash } from './samples.ts';

const copy = (body: string, contentType: string, address = 'https://bip.example.pl/akt.html') => ({
  findCopy: async () => ({ body: new TextEncoder().encode(body), contentType, address }),
});
const path = `/kopie/${hash('a')}`;

test.each([
  'text/html',
  'TEXT/HTML; charset=utf-8',
  'application/xhtml+xml',
  'image/svg+xml',
  'text/xml',
  'application/javascript',
  'text/javascript',
  'application/pdf',
  '',
  'text/html\r\nx-evil: 1',
])('a copy declared as %j never renders', async (contentType) => {
  const attack = '<script>alert(document.domain)</script>';
  const { response, body } = await ask(path, copy(attack, contentType));

  expect(response.status).toBe(200);
  expect(body).toBe(attack);
  expect(response.headers.get('content-type')).toMatch(
    /^(text\/plain; charset=|application\/octet-stream$)/,
  );
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/);
  expect(response.headers.get('x-evil')).toBeNull();
});

test('text shows in place, a document is a download', async () => {
  const page = await ask(path, copy('<p>Zażółć</p>', 'text/html; charset=ISO-8859-2'));
  const file = await ask(
    path,
    copy('%PDF-1.7', 'application/pdf', 'https://bip.example.pl/projekt.pdf'),
  );

  expect(page.response.headers.get('content-type')).toBe('text/plain; charset=iso-8859-2');
  expect(page.response.headers.get('content-disposition')).toMatch(/^inline; /);
  expect(file.response.headers.get('content-disposition')).toBe(
    `attachment; filename="aaaaaaaaaaaa-projekt.pdf"; filename*=UTF-8''aaaaaaaaaaaa-projekt.pdf`,
  );
});

test('bytes come back as they were stored', async () => {
  const body = Uint8Array.from({ length: 256 }, (_, index) => index);
  const response = copyResponse(hash('b'), { body, contentType: 'application/zip', address: 'x' });

  expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
});

test('a damaged copy is said to be damaged instead of shown', async () => {
  const { status, text } = await ask(path, { findCopy: async () => 'damaged' });

  expect(status).toBe(500);
  expect(text).toContain('Zapisana kopia jest uszkodzona');
});

test('a copy that nobody has, and a name that is no hash, are not found', async () => {
  const asked: string[] = [];
  const findCopy = async (sha256: string) => {
    asked.push(sha256);
    return undefined;
  };
  for (const name of [
    '..%2f..%2fetc%2fpasswd',
    hash('A'),
    'a'.repeat(63),
    `${hash('a')}b`,
    '%00',
    hash('a'),
  ]) {
    expect((await ask(`/kopie/${name}`, { findCopy })).status, name).toBe(404);
  }
  expect(asked).toEqual([hash('a')]);
});

test('a Polish name survives in full and in plain letters', () => {
  expect(disposition('attachment', 'Uchwała nr 5 (żółta).pdf')).toBe(
    `attachment; filename="Uchwala_nr_5__zolta_.pdf"; filename*=UTF-8''Uchwa%C5%82a%20nr%205%20%28%C5%BC%C3%B3%C5%82ta%29.pdf`,
  );
});

test('no address makes a header that can be left or a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      const address = `https://x.example/${encodeURIComponent(name)}`;
      const headers = copyResponse(hash('c'), {
        body: new Uint8Array(),
        contentType: 'a/b',
        address,
      }).headers;
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="c{12}-[\w.-]*"; filename\*=UTF-8''c{12}-[\w.~%!-]*$/,
      );
      expect(headers.get('content-disposition')).not.toMatch(/%2F|%5C|%0A|%0D/);
    }),
  );
});

test.each([
  ['text/csv', true],
  ['application/json; charset=utf-8', true],
  ['application/atom+xml', true],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
  ['image/png', false],
])('%s shows as text: %s', (contentType, expected) => {
  expect(showsAsText(contentType)).toBe(expected);
});
