import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isReserved,
  type MailAddress,
  parseAddress,
  sameMailbox,
} from '../../../reports/mail/address.ts';

test.each([
  ['anna@wrzos.example', 'anna@wrzos.example'],
  ['Anna.Nowak+alert@WRZOS.Example', 'Anna.Nowak+alert@wrzos.example'],
  ["o'hara@ngo.example", "o'hara@ngo.example"],
  ['biuro@żółw.example', 'biuro@xn--w-uga1v8h.example'],
  ['a@b.pl', 'a@b.pl'],
])('takes %s', (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

test.each([
  ['nothing', ''],
  ['no at', 'anna.example'],
  ['two at', 'anna@b@c.example'],
  ['a line break and a header', 'ok@ex.pl\r\nBcc: evil@x.pl'],
  ['a group', 'undisclosed:a@x.pl,b@x.pl;'],
  ['a comma', 'a@x.pl,b@x.pl'],
  ['a semicolon', 'a@x.pl;b@x.pl'],
  ['a quoted local part', '"anna nowak"@x.pl'],
  ['angle brackets', '<anna@x.pl>'],
  ['a name', 'Anna <anna@x.pl>'],
  ['a comment', 'anna(praca)@x.pl'],
  ['a space', 'anna @x.pl'],
  ['a space at the end', 'anna@x.pl '],
  ['a percent route', 'anna%evil.example@x.pl'],
  ['a bang route', 'evil!anna@x.pl'],
  ['a source route', '@relay.example:anna@x.pl'],
  ['a backslash', 'anna\\@x.pl'],
  ['Polish letters before the at', 'łucja@x.pl'],
  ['65 letters before the at', `${'a'.repeat(65)}@x.pl`],
  ['320 letters', `${'a'.repeat(60)}@${'b.'.repeat(128)}example`],
  ['a label of 64', `a@${'b'.repeat(64)}.pl`],
  ['a dot first', '.anna@x.pl'],
  ['two dots', 'an..na@x.pl'],
  ['a dot before the at', 'anna.@x.pl'],
  ['no top domain', 'anna@localhost'],
  ['an IP address', 'anna@127.0.0.1'],
  ['a short IP address', 'anna@127.1'],
  ['an address literal', 'anna@[127.0.0.1]'],
  ['a trailing dot', 'anna@x.pl.'],
  ['a hyphen first', 'anna@-x.pl'],
  ['a port', 'anna@x.pl:25'],
  ['a path', 'anna@x.pl/y'],
  ['an encoded line break', 'anna@x%0d%0a.pl'],
  ['a null', 'anna\u0000@x.pl'],
  ['a full-width at', 'anna＠x.pl'],
  ['an ideographic dot', 'anna@x。pl'],
])('refuses %s', (_, text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test('what it takes is one address that it takes again unchanged', () => {
  const piece = fc.constantFrom(
    'a',
    '.',
    '@',
    '\r\n',
    ',',
    '<',
    '>',
    '"',
    ';',
    ':',
    'ż',
    'x.pl',
    ' ',
    '%',
    '\u0000',
    '(',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const address = parseAddress(pieces.join(''));
      if (address === undefined) return;
      expect(address).toMatch(/^[^\s"(),:;<>@[\]\\]+@[a-z0-9.-]+$/);
      expect(parseAddress(address)).toBe(address);
    }),
    { numRuns: 10_000, seed: 20_261_122 },
  );
});

test('upper and lower case spell one mailbox', () => {
  expect(sameMailbox('Anna@x.pl' as MailAddress)).toBe(sameMailbox('anna@x.pl' as MailAddress));
});

test.each([
  ['a@x.test', true],
  ['a@wrzos.example', true],
  ['a@example.com', false],
  ['a@test.pl', false],
  ['a@mytest', false],
])('%s is reserved: %s', (address, reserved) => {
  expect(isReserved(address as MailAddress)).toBe(reserved);
});
