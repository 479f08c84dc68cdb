import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { examinePins } from '../../commands/wire/examine-pins.ts';
import { readPinnedHosts } from '../../config/pinned-hosts.ts';

const pin = {
  host: 'dziennik.example.pl',
  sha256: 'AB'.repeat(32),
  until: '2026-12-31',
  by: 'Anna Przykładowa, WRZOS',
  because: 'Certyfikat wygasł, odcisk sprawdzono telefonicznie z urzędem.',
};

function written(value: unknown): URL {
  const path = join(mkdtempSync(join(tmpdir(), 'pins-')), 'pinned-hosts.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return pathToFileURL(path);
}

test('the file that comes with the monitor pins nothing', () => {
  expect(readPinnedHosts()).toEqual([]);
});

test('a pin names host, certificate, last day, person and reason', () => {
  const { sha256: _none, ...rest } = pin;
  const issuer = {
    ...rest,
    issuer: '-----BEGIN CERTIFICATE-----\nMII…\n-----END CERTIFICATE-----',
  };
  expect(readPinnedHosts(written([pin, issuer]))).toEqual([pin, issuer]);
});

test.each([
  ['host', { ...pin, host: 'https://dziennik.example.pl/' }, 'wanted a host name'],
  ['sha256', { ...pin, sha256: 'abc' }, 'wanted the 64 hexadecimal digits'],
  ['neither', { ...pin, sha256: undefined }, 'wanted exactly one of sha256 and issuer'],
  ['until', { ...pin, until: '31.12.2026' }, 'until'],
  ['because', { ...pin, because: 'bo tak' }, 'because'],
  ['more', { ...pin, insecure: true }, 'insecure'],
])('%s: a fault is named', (_what, value, says) => {
  expect(() => readPinnedHosts(written([value]))).toThrow(says);
});

test('all faults are named at once, and so is a file that is no JSON', () => {
  expect(() => readPinnedHosts(written([{ ...pin, host: 'x', by: '' }]))).toThrow(
    /host[\s\S]*by|by[\s\S]*host/,
  );
  expect(() => readPinnedHosts(written('[{'))).toThrow('no JSON');
});

test('doctor names pins, and in time those that end', () => {
  const at = (day: string) => examinePins(new Date(`${day}T12:00:00Z`), [pin]);
  expect(examinePins(new Date(), [])).toMatchObject({ state: 'ok', found: 'none' });
  expect(at('2026-11-30')).toMatchObject({
    state: 'ok',
    found: 'dziennik.example.pl until 2026-12-31',
  });
  expect(at('2026-12-01').todo).toContain('dziennik.example.pl ends in 30 d');
  expect(at('2026-12-31').todo).toContain('ends today');
  expect(at('2027-01-01')).toMatchObject({
    state: 'warn',
    todo: expect.stringContaining('has ended'),
  });
});
