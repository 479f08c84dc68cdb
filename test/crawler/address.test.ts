import { expect, test } from 'vitest';
import { checkAddress, isAllowed, isPublic } from '../../crawler/address.ts';
import { NotAllowed } from '../../crawler/errors.ts';

const hosts = ['www.gov.pl', 'xn--d-uga.pl'];

test.each([
  'https://www.gov.pl/web/premier/wplip-rm',
  'http://www.gov.pl:80/a b',
  'https://WWW.GOV.PL:443/?q=1#f',
  'http://www.gov.pl:443/',
  'https://łód.pl/'.replace('łód', 'xn--d-uga'),
])('%s may be asked', (address) => {
  expect(checkAddress(address, hosts).hostname).toMatch(/gov\.pl|xn--/);
});

test.each([
  'file:///etc/passwd',
  'gopher://www.gov.pl/',
  'data:text/html,hi',
  'javascript:alert(1)',
  'ftp://www.gov.pl/',
  'ws://www.gov.pl/',
  'https://www.gov.pl:22/',
  'https://www.gov.pl:6379/',
  'https://www.gov.pl:5432/',
  'https://user:word@www.gov.pl/',
  'https://www.gov.pl@evil.example/',
  'https://www.gov.pl./',
  'https://www.gov.pl.evil.example/',
  'https://evil.example/www.gov.pl',
  'https:\\\\www.gov.pl\\',
  'https://www.gov.pl/a\r\nHost: evil',
  'https://www.gov.pl/\t',
  '//www.gov.pl/',
  '/lista',
  '',
  `https://www.gov.pl/${'a'.repeat(65_536)}`,
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://localhost/',
  'http://localhost./',
  'http://169.254.169.254/latest/meta-data/',
])('%j is refused', (address) => {
  expect(() => checkAddress(address, hosts)).toThrow(NotAllowed);
  expect(isAllowed(address, hosts)).toBe(false);
});

test('a private address is refused even where a source declares it', () => {
  expect(() => checkAddress('http://127.0.0.1/', ['127.0.0.1'])).toThrow('127.0.0.1');
  expect(() => checkAddress('http://[::1]/', ['[::1]'])).toThrow(NotAllowed);
});

test.each([
  '127.0.0.1',
  '10.0.0.1',
  '172.16.5.4',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '192.0.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '240.0.0.1',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'fe80::1',
  'fc00::1',
  'fec0::1',
  'ff02::1',
  '4000::1',
  '[::1]',
  'www.gov.pl',
  '',
])('%s is not public', (ip) => {
  expect(isPublic(ip)).toBe(false);
});

test.each([
  '193.178.164.1',
  '8.8.8.8',
  '2a00:1450:4001::1',
  '[2a00:1450:4001::1]',
  '::ffff:8.8.8.8',
])('%s is public', (ip) => {
  expect(isPublic(ip)).toBe(true);
});
