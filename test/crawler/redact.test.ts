import { expect, test } from 'vitest';
import type { RawAnswer } from '../../crawler/answer.ts';
import { decode } from '../../crawler/charset.ts';
import { redacted } from '../../crawler/redact.ts';

const source = { redact: (_: URL, text: string) => text.replaceAll('Urzędnik', '…') };
const latin2 = Uint8Array.from([...'<p>Urz', 0xea, ...'dnik ', 0xb1, ...'</p>'], (part) =>
  typeof part === 'number' ? part : (part.codePointAt(0) ?? 0),
);

const answer = (body: Uint8Array, contentType = 'text/html'): RawAnswer => ({
  status: 200,
  headers: { 'content-type': contentType, etag: '"1"' },
  finalAddress: 'https://site.example.pl/rejestr',
  body,
  notModified: false,
});

test('takes out what its source takes out, whatever the charset, and says that it is UTF-8', () => {
  const kept = redacted(answer(latin2, 'text/html; charset=ISO-8859-2'), source, 'publication');

  expect(kept.headers).toEqual({ 'content-type': 'text/html; charset=utf-8', etag: '"1"' });
  expect(decode(kept.body, kept.headers['content-type'] ?? '').text).toBe('<p>… ą</p>');
});

test('leaves alone what names nobody, what is a file, and what has no such rule', () => {
  const plain = answer(new TextEncoder().encode('<p>Plan</p>'));
  const named = answer(new TextEncoder().encode('<p>Urzędnik</p>'));

  expect(redacted(plain, source, 'list')).toBe(plain);
  expect(redacted(named, source, 'document')).toBe(named);
  expect(redacted(named, {}, 'list')).toBe(named);
});
