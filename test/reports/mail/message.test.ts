import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitSubject, messageId } from '../../../reports/mail/message.ts';
import { sampleMail } from './sample-mail.ts';

const idOf = (kind: 'alert' | 'report', id: string, to: string) =>
  messageId(kind, id, to, 'wrzos.example');

test('a Message-ID is the same for every try, and never names the recipient', () => {
  const id = idOf('report', '2026-09/2026-10', 'anna@ngo.test');

  expect(idOf('report', '2026-09/2026-10', 'anna@ngo.test')).toBe(id);
  expect(id).toMatch(/^<report\.2026-09-2026-10\.[0-9a-f]{24}@wrzos\.example>$/);
  expect(id).not.toContain('anna');
});

test('another kind, id or recipient gives another Message-ID', () => {
  const ids = [
    idOf('alert', 'n/1', 'a@x.test'),
    idOf('report', 'n/1', 'a@x.test'),
    idOf('alert', 'n-1', 'a@x.test'), // reads alike, hashes apart
    idOf('alert', 'n/1', 'b@x.test'),
  ];

  expect(new Set(ids).size).toBe(4);
});

test('headers let people leave by one click or one mail', () => {
  expect(sampleMail().headers).toEqual({
    'Auto-Submitted': 'auto-generated',
    Precedence: 'list',
    'List-Id': 'SUS Monitor <alert.wrzos.example>',
    'List-Unsubscribe':
      '<https://monitor.example/s/abc/koniec>, <mailto:wypisz@wrzos.example?subject=wypisz>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('an address of the web page can not end a header', () => {
  const { headers } = sampleMail('a@x.test', {
    unsubscribe: 'https://monitor.example/s/a>\r\nBcc: x',
  });

  expect(headers['List-Unsubscribe']).not.toMatch(/[\r\n]/);
  expect(headers['List-Unsubscribe']).toMatch(/^<[^<>]+>, <[^<>]+>$/);
});

test('a subject is one visible line of at most 78 characters, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const subject = fitSubject(text);
      expect([...subject].length).toBeLessThanOrEqual(78);
      expect(subject).not.toMatch(/\p{Cc}|\p{Cf}/u);
    }),
    { numRuns: 10_000, seed: 78 },
  );
});
