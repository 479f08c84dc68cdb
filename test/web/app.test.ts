import { expect, test } from 'vitest';
import { createApp } from '../../web/app.ts';
import type { WebPorts } from '../../web/ports.ts';
import { ask } from './ask.ts';
import { change, mail, ports } from './samples.ts';

const pages = [
  '/',
  '/zmiany',
  `/zmiany/${change().id}`,
  `/zmiany/${change().id}?widok=obok`,
  '/zrodla',
  '/raporty',
  '/poczta',
  `/poczta/${mail.id}`,
];

test.each(pages)('%s is one page: title, one h1, skip link, named navigation', async (path) => {
  const { status, page, response } = await ask(path);

  expect(status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page('html').attr('lang')).toBe('pl');
  expect(page('title').text()).toMatch(/.+ – SUS Monitor$/);
  expect(page('h1')).toHaveLength(1);
  expect(page('a.skip').attr('href')).toBe('#tresc');
  expect(page('main#tresc')).toHaveLength(1);
  expect(page('nav[aria-label="Główna"] [aria-current="page"]')).toHaveLength(1);
});

test.each(pages)('%s has no inline style, no script and no repeated id', async (path) => {
  const { page, body } = await ask(path);
  const ids = page('[id]')
    .toArray()
    .map((element) => page(element).attr('id'));

  expect(page('script, style, [style], [onclick]')).toHaveLength(0);
  expect(body).not.toMatch(/undefined|\[object |NaN/);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([...pages, '/nie-ma', '/style.css', '/healthz'])(
  '%s bears the safe headers',
  async (path) => {
    const { response } = await ask(path);

    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
  },
);

test('every link of a page leads to a page', async () => {
  const app = createApp(ports());
  for (const path of pages) {
    const { page } = await ask(path);
    const links = page('a[href^="/"], link[href^="/"], iframe[src^="/"]')
      .toArray()
      .map((element) => page(element).attr('href') ?? page(element).attr('src') ?? '')
      .filter((link) => !link.startsWith('/kopie/'));
    for (const link of new Set(links)) {
      expect((await app.request(link)).status, `${path} → ${link}`).toBe(200);
    }
  }
});

test('an unknown address is a 404 that offers a way on', async () => {
  for (const path of [
    '/nie-ma',
    '/zmiany/nie-ma',
    '/raporty/nie-ma',
    '/poczta/nie-ma',
    '/kopie/krotki',
  ]) {
    const { status, text, page } = await ask(path);
    expect(status, path).toBe(404);
    expect(text).toContain('Nie ma strony pod tym adresem');
    expect(page('main a[href="/zmiany"]')).toHaveLength(1);
  }
});

test('an unexpected error is logged, numbered, and shows nothing of itself', async () => {
  const logged: unknown[] = [];
  const failure = new Error('password=secret at 10.0.0.1');
  const { status, text, body, response } = await ask('/zrodla?a=1', {
    health: () => Promise.reject(failure),
    report: (error, request) => {
      logged.push(error, request);
      return 'E-TEST-0001';
    },
  });

  expect(status).toBe(500);
  expect(text).toContain('E-TEST-0001');
  expect(body).not.toContain('secret');
  expect(logged).toEqual([failure, { method: 'GET', path: '/zrodla' }]);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a database that is away is a pause with a time to come back, not a defect', async () => {
  const { status, text, response } = await ask('/', {
    health: () => Promise.reject(new Error('connection refused')),
    isUnavailable: () => true,
    report: () => {
      throw new Error('a pause is not reported as a defect');
    },
  });

  expect(status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('60');
  expect(text).toContain('Baza danych jest niedostępna');
  expect(text).toContain('nie wiemy');
});

test.each([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:81' },
  { origin: 'http://localhost.evil.example' },
  { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
  { 'content-type': 'application/json', origin: 'https://evil.example' },
  {},
])('an unsafe request from elsewhere is refused: %j', async (headers) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const { status } = await ask(
      '/zmiany',
      {},
      { method, headers: headers as Record<string, string> },
    );
    expect(status, method).toBe(403);
  }
});

test('an unsafe request of our own page passes, to where nothing listens yet', async () => {
  const own = { method: 'POST', headers: { origin: 'http://localhost' } };
  const marked = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } };

  expect((await ask('/zmiany', {}, own)).status).toBe(404);
  expect((await ask('/zmiany', {}, marked)).status).toBe(404);
});

test('a slash too many leads to the page itself', async () => {
  const { response } = await ask('/zrodla/');

  expect(response.status).toBe(301);
  expect(new URL(response.headers.get('location') ?? '', 'http://localhost').pathname).toBe(
    '/zrodla',
  );
});

test('a slash too many leads to no other host', async () => {
  const { response } = await ask('//evil.example/');

  const location = response.headers.get('location') ?? '/';
  expect(new URL(location, 'http://localhost').host).toBe('localhost');
});

test('HEAD answers like GET, without a body', async () => {
  const { status, body } = await ask('/zmiany', {}, { method: 'HEAD' });

  expect(status).toBe(200);
  expect(body).toBe('');
});

test('the style sheet is kept for ever under its own mark and asked again without it', async () => {
  const { page } = await ask('/');
  const address = page('link[rel="stylesheet"]').attr('href') ?? '';
  const marked = await ask(address);
  const bare = await ask('/style.css');
  const etag = bare.response.headers.get('etag') ?? '';
  const again = await ask('/style.css', {}, { headers: { 'if-none-match': etag } });
  const changed = await ask('/', { styles: 'p { margin: 0 }' });

  expect(marked.response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(marked.response.headers.get('cache-control')).toContain('immutable');
  expect(bare.response.headers.get('cache-control')).toBe('no-cache');
  expect(again.status).toBe(304);
  expect(changed.page('link[rel="stylesheet"]').attr('href')).not.toBe(address);
});

const liveness = (pulses: readonly number[], database = true): Partial<WebPorts> => ({
  liveness: async () => ({
    database,
    pulses: pulses.map((ageMs, index) => ({ queue: `queue-${index}`, ageMs })),
  }),
});

test('healthz measures work: each queue pulsed within a minute', async () => {
  expect((await ask('/healthz', liveness([4_000, 59_999]))).status).toBe(200);

  const late = await ask('/healthz', liveness([4_000, 60_000]));
  expect(late.status).toBe(503);
  expect(JSON.parse(late.body)).toMatchObject({ live: false, late: ['queue-1'] });

  expect((await ask('/healthz', liveness([]))).status).toBe(503);
});

test('readyz says whether the database answers, and both are bad when nobody can tell', async () => {
  const broken = { liveness: () => Promise.reject(new Error('gone')) };

  expect((await ask('/readyz', liveness([4_000]))).status).toBe(200);
  expect((await ask('/readyz', liveness([4_000], false))).status).toBe(503);
  expect((await ask('/readyz', broken)).status).toBe(503);
  expect((await ask('/healthz', broken)).status).toBe(503);
  expect((await ask('/healthz')).response.headers.get('cache-control')).toBe('no-store');
});

test('metrics pass through as text', async () => {
  const { body, response } = await ask('/metrics');

  expect(body).toContain('changes_total 22');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
});

test('a report is served as it was stored, with its own styles and no script', async () => {
  const { response, body } = await ask('/raporty/2026-09-2026-10');

  const policy = response.headers.get('content-security-policy') ?? '';
  expect(body).toContain('<style>h1{color:#333}</style>');
  expect(policy).toContain("style-src 'unsafe-inline'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
});

test('the footer says what the content is, where it was told', async () => {
  const { page } = await ask('/', { footNote: 'Treść pokazowa.' });

  expect(page('footer').text()).toContain('Treść pokazowa.');
  expect((await ask('/')).page('footer').text()).not.toContain('pokazowa');
});
