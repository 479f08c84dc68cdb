import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { permissionForm } from '../../commands/wire/known-source.ts';
import { suggestedGround } from '../../config/permission-grounds.ts';
import { readPermissions } from '../../config/permissions.ts';

function read(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'permissions-')), 'permissions.json');
  writeFileSync(path, text);
  return readPermissions(pathToFileURL(path));
}

const form = permissionForm(['rcl-bills', 'rcl-outlines']);
const signed = form
  .replace('NAME, ORGANISATION, OFFICE', 'Anna Przykładowa, WRZOS, koordynatorka')
  .replace('YYYY-MM-DD', '2026-11-20');

test('nobody has allowed anything when the monitor is delivered', () => {
  expect(readPermissions()).toEqual([]);
});

test('the form is refused as it is printed, and says what is missing', () => {
  expect(() => read(form)).toThrow('grantedOn');
  expect(() => read(signed)).toThrow('nothing may be left of "[UZUPEŁNIJ …]"');
});

test('the form is accepted once it is filled in', () => {
  const filled = signed.replaceAll(/\[UZUPEŁNIJ[^\]]*\]/g, '20 listopada 2026');

  expect(read(filled)).toMatchObject([
    { sources: ['rcl-bills', 'rcl-outlines'], grantedOn: '2026-11-20' },
  ]);
});

test('the proposal names the conditions of the body that it is about', () => {
  expect(suggestedGround(['rcl-bills'])).toContain('bip.rcl.gov.pl');
  expect(suggestedGround(['news-mz'])).not.toContain('bip.rcl.gov.pl');
  expect(suggestedGround(['news-mz'])).toContain('Dz. U. z 2023 r. poz. 1524');
});
