import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tinyWorld } from './tiny-world.ts';
import { findEntry, knowsHost, readWorld, tidyPath } from './world.ts';

const first = new Date('2026-09-01T06:00:00Z');
const second = new Date('2026-09-03T06:00:00Z');
const index = '2026-09-01T0600Z/a.example/index.json';
const later = '2026-09-03T0600Z/a.example/index.json';

/** The file that answers, or the status where there is none. */
function answer(files: Record<string, unknown>, path: string, at = first) {
  const entry = findEntry(readWorld(tinyWorld(files)), 'a.example', path, at);
  return entry?.file === undefined ? entry?.status : basename(entry.file);
}

describe('reading a world', () => {
  test('gives its moments oldest first', () => {
    const moments = ['2026-09-03T0600Z', '2026-09-01T0600Z'];
    const dir = tinyWorld({
      'world.json': { title: 'T', period: '2026-09/2026-10', sources: ['x'], moments },
    });

    expect(readWorld(dir).moments.map(({ at }) => at)).toEqual([first, second]);
  });

  test('needs no folder for a moment at which nothing happens', () => {
    const moments = ['2026-09-01T0600Z', '2026-09-03T0600Z', '2026-09-05T0600Z'];
    const dir = tinyWorld({
      'world.json': { title: 'T', period: '2026-09/2026-10', sources: ['x'], moments },
    });

    expect(readWorld(dir).moments).toHaveLength(3);
  });

  test.each([
    ['world.json', undefined, /^world\.json: does not exist/],
    ['world.json', '{', /^world\.json: is no JSON/],
    ['world.json', { title: 'T' }, /^world\.json: period: .*sources: .*moments: /],
    [
      'world.json',
      { title: 'T', period: '2026-09/2026-10', sources: ['x'], moments: ['2026-09-01'] },
      /^world\.json: moments\.0: wanted e\.g\. 2026-09-01T0600Z/,
    ],
    [
      'world.json',
      { title: 'T', period: '2026-09/2026-10', sources: ['x'], moments: ['2026-09-02T0600Z'] },
      /no folder 2026-09-02T0600Z/,
    ],
    [
      'world.json',
      { title: 'T', period: '2026-09/2026-10', sources: ['x'], moments: ['2026-09-01T0600Z'] },
      /lacks the folder 2026-09-03T0600Z/,
    ],
    [index, undefined, /^2026-09-01T0600Z\/a\.example\/index\.json: does not exist/],
    [index, [{ path: '/', file: 'no.html' }], /index\.json: 0\.file: no\.html does not exist/],
    [index, [{ path: '/', file: '../x' }], /0\.file: \.\.\/x lies outside/],
    [index, [{ file: 'first.html' }], /0\.path: wanted exactly one of path and match/],
    [index, [{ path: '/', match: '/' }], /0\.path: wanted exactly one of path and match/],
    [index, [{ match: '(' }], /0\.match: Invalid regular expression/],
    [index, [{ path: '/', status: 'ok' }], /index\.json: 0\.status: /],
    [index, [{ path: 'x' }], /index\.json: 0\.path: /],
    ['expected.json', [{ moment: 'x' }], /^expected\.json: 0\.source: /],
    ['expected.json', [planted({ moment: '2026-09-02T0600Z' })], /0\.moment: .* is no moment/],
    ['expected.json', [planted({ moment: '2026-09-01T0600Z' })], /0\.moment: .* is the baseline/],
    ['expected.json', [planted({ source: 'y' })], /0\.source: y is no source/],
    ['expected.json', [planted({ change: 'new' })], /^expected\.json: 0\.change: /],
  ])('with a wrong %s names the field', (name, content, message) => {
    expect(() => readWorld(tinyWorld({ [name]: content }))).toThrow(message);
  });
});

describe('an overlay', () => {
  test('answers with the latest file of an exact path', () => {
    expect(answer({}, '/', first)).toBe('first.html');
    expect(answer({}, '/', new Date('2026-09-03T05:59:59Z'))).toBe('first.html');
    expect(answer({}, '/', second)).toBe('second.html');
  });

  test('keeps what a later moment does not mention', () => {
    expect(answer({ [later]: [] }, '/', second)).toBe('first.html');
  });

  test('does not care for the order of a query', () => {
    const files = { [index]: [{ path: '/lista?typeId=2&sKey=title', file: 'first.html' }] };

    expect(answer(files, '/lista?sKey=title&typeId=2')).toBe('first.html');
    expect(answer(files, '/lista?typeId=2')).toBeUndefined();
  });

  test('decodes an address once', () => {
    expect(tidyPath('/docs//1/a%20b%C5%9B.pdf')).toBe(tidyPath('/docs//1/a bś.pdf'));
    expect(tidyPath('/o%25C5%259B')).not.toBe(tidyPath('/oś'));
    expect(tidyPath('/a%FF')).toBe('/a%FF');
  });

  test('lets exact paths win over patterns of any moment', () => {
    const pattern = { match: '^/', status: 503 };

    expect(answer({ [index]: [pattern, { path: '/', file: 'first.html' }] }, '/')).toBe(
      'first.html',
    );
    expect(answer({ [later]: [pattern] }, '/', second)).toBe('first.html');
    expect(answer({ [later]: [pattern] }, '/other', second)).toBe(503);
  });

  test('lets later patterns win over earlier', () => {
    const files = {
      [index]: [{ match: '^/x', status: 500 }],
      [later]: [{ match: 'x', status: 503 }],
    };

    expect(answer(files, '/x', first)).toBe(500);
    expect(answer(files, '/x', second)).toBe(503);
  });

  test('removes a page with 404 or 410, also where a pattern would match', () => {
    const files = {
      [index]: [
        { path: '/', file: 'first.html' },
        { match: '.', file: 'first.html' },
      ],
      [later]: [{ path: '/', status: 410 }],
    };

    expect(answer(files, '/', second)).toBe(410);
  });

  test('knows a host from the moment on in which it appears', () => {
    const world = readWorld(tinyWorld({ '2026-09-03T0600Z/b.example/index.json': [] }));

    expect(knowsHost(world, 'b.example', first)).toBe(false);
    expect(knowsHost(world, 'b.example', second)).toBe(true);
  });
});

function planted(fields: object) {
  const entry = {
    moment: '2026-09-03T0600Z',
    source: 'work-list-rm',
    key: 'k',
    change: 'appeared',
  };
  return { ...entry, ...fields };
}
