import { expect, test } from 'vitest';
import { openLog } from '../../config/log.ts';

function linesOf(write: (log: ReturnType<typeof openLog>) => void) {
  const lines: string[] = [];
  write(openLog('info', { write: (line: string) => lines.push(line) }));
  return lines;
}

test('an entry is one line of JSON with its level', () => {
  const [line = ''] = linesOf((log) => log.info({ sourceId: 'rcl-bills', ms: 12 }, 'read'));
  expect(JSON.parse(line)).toMatchObject({ level: 30, sourceId: 'rcl-bills', ms: 12, msg: 'read' });
});

test('below the level nothing is written', () => {
  expect(linesOf((log) => log.debug('detail'))).toEqual([]);
});

test.each([
  { authorization: 'Bearer kanarek' },
  { headers: { cookie: 'kanarek' } },
  { request: { headers: { 'set-cookie': 'kanarek' } } },
  { settings: { databaseUrl: 'kanarek' } },
  { mail: { recipient: 'kanarek' } },
  { subscriber: { email: 'kanarek', token: 'kanarek', password: 'kanarek' } },
])('secrets do not reach the log: %j', (entry) => {
  expect(linesOf((log) => log.info(entry, 'done')).join()).not.toContain('kanarek');
});

test('addresses and passwords in the words of other programs are blotted out', () => {
  const error = new Error('550 <Anna.Kanarek@example.org> unknown at postgresql://u:kanarek@db/x');
  const [line = ''] = linesOf((log) => log.error({ err: error }, 'for jan@kanarek.example'));
  expect(line).not.toMatch(/kanarek/i);
  expect(JSON.parse(line).err.message).toBe(
    '550 <[redacted]> unknown at postgresql://[redacted]@db/x',
  );
});

test('an error is told with its code and cause, without what a library hung on it', () => {
  const cause = Object.assign(new Error('inner'), { code: 'ECONNRESET' });
  const error = Object.assign(new Error('outer', { cause }), { client: { secretKey: 'kanarek' } });
  const [line = ''] = linesOf((log) => log.error({ err: error }, 'failed'));
  expect(JSON.parse(line).err).toMatchObject({
    message: 'outer',
    cause: { message: 'inner', code: 'ECONNRESET' },
  });
  expect(line).not.toContain('kanarek');
});

test('a line break in foreign text does not make a second entry', () => {
  const lines = linesOf((log) => log.info({ title: 'a\n{"level":60}' }, 'x\ny'));
  expect(lines.join('').trim().split('\n')).toHaveLength(1);
});
