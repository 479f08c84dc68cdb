import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../config/env.ts';
import { CannotStart } from '../../config/errors.ts';

const failureOf = (variables: Record<string, string>) => {
  try {
    readSettings(variables);
  } catch (error) {
    if (error instanceof CannotStart) return error;
  }
  throw new Error('wanted CannotStart');
};

test('nothing needs to be set', () => {
  expect(readSettings({})).toMatchObject({
    databaseUrl: undefined,
    redisUrl: undefined,
    port: 8080,
    dataDir: 'data',
    logLevel: 'info',
    mailLive: false,
    mailFrom: { name: 'Monitor SUS' },
  });
  expect(readSettings({}).publicUrl.href).toBe('http://127.0.0.1:8080/');
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({
    databaseUrl: undefined,
    port: 8080,
  });
});

test('links lead to the port unless a public address is set', () => {
  expect(readSettings({ PORT: '9000' }).publicUrl.href).toBe('http://127.0.0.1:9000/');
  expect(readSettings({ PUBLIC_URL: 'https://monitor.example.org' }).publicUrl.host).toBe(
    'monitor.example.org',
  );
});

test('all wrong settings are named at once, and no value', () => {
  const { message, exitCode } = failureOf({
    DATABASE_URL: 'mysql://anna:tajne-haslo@host/db',
    REDIS_URL: 'tajny-host',
    PORT: '70000',
    LOG_LEVEL: 'tajny-poziom',
    CONTACT: 'tajny kontakt',
    MONITOR_NOW: 'tajny czas',
    CRASH_AT: 'tajny punkt',
    MAIL_FROM: 'tajny nadawca',
    MAIL_LIVE: 'tajne',
    MONITOR_REPLICA: 'http://tajny.example.org',
  });

  for (const name of [
    'DATABASE_URL',
    'REDIS_URL',
    'PORT',
    'LOG_LEVEL',
    'CONTACT',
    'MONITOR_NOW',
    'CRASH_AT',
    'MAIL_FROM',
    'MAIL_LIVE',
    'MONITOR_REPLICA',
  ]) {
    expect(message).toContain(`${name}: `);
  }
  expect(message).not.toMatch(/tajn|anna|70000/);
  expect(exitCode).toBe(2);
});

test.each([
  ['Monitor SUS <monitor@example.org>', { name: 'Monitor SUS', address: 'monitor@example.org' }],
  ['monitor@example.org', { name: '', address: 'monitor@example.org' }],
])('the sender %s is a name and an address', (text, mailFrom) => {
  expect(readSettings({ MAIL_FROM: text }).mailFrom).toEqual(mailFrom);
});

test('a sender with a line break or a second address is refused', () => {
  for (const text of ['a@example.org\r\nBcc: b@example.org', 'a@example.org, b@example.org']) {
    expect(failureOf({ MAIL_FROM: text }).message).toContain('MAIL_FROM');
  }
});

test('a kill point is read into its parts', () => {
  expect(readSettings({ CRASH_AT: 'read:before:2' }).crashAt).toEqual({
    step: 'read',
    when: 'before',
    nth: 2,
  });
});

test('only this machine can be a replica', () => {
  expect(readSettings({ MONITOR_REPLICA: 'http://127.0.0.1:8090' }).replica?.port).toBe('8090');
  expect(failureOf({ MONITOR_REPLICA: 'http://10.0.0.1' }).message).toContain('MONITOR_REPLICA');
});

test('a secret may lie in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-env-'));
  const file = join(folder, 'database-url');
  writeFileSync(file, 'postgresql://monitor:x@db/monitor\n');

  expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe(
    'postgresql://monitor:x@db/monitor',
  );
  expect(
    failureOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgresql://x/y' }).message,
  ).toContain('DATABASE_URL: set twice');
  expect(failureOf({ SMTP_URL_FILE: join(folder, 'none') }).message).toContain('SMTP_URL_FILE');
  rmSync(folder, { recursive: true });
});
