import { createSocket } from 'node:dgram';
import { readFileSync, readlinkSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserOptions, openBrowser } from '../../../crawler/io/browse.ts';
import { membersOf } from '../../../crawler/io/browse-process.ts';
import type { Fetcher } from '../../../crawler/io/fetch.ts';
import { testChromium } from '../../support/chromium.ts';
import { html, openSite, type Page, type SmallSite } from '../../support/small-site.ts';
import { wayOutPage, workerScript } from './ways-out.ts';

const program = await testChromium();
const now = new Date('2026-09-01T06:00:00Z');
const site = 'https://site.example.pl';

const hop = (request: IncomingMessage, response: ServerResponse) => {
  const to = new URL(request.url ?? '', site).searchParams.get('to') ?? '/';
  response.writeHead(302, { Location: to }).end();
};
const drawn = html(
  '<h1>Konsultacje</h1><ul></ul>',
  `<script>addEventListener('load', async () => {
    const rows = await (await fetch('/rows.json')).json();
    for (const row of rows) document.querySelector('ul').append(Object.assign(document.createElement('li'), { textContent: row }));
  })</script>`,
);

describe.skipIf(program === undefined)('a page in the browser', () => {
  const pids: number[] = [];
  const refused: string[] = [];
  /** Answers that a page waits for until a test has seen what it wants. */
  const held: ServerResponse[] = [];
  let canary: SmallSite;
  let world: SmallSite;
  let browse: Fetcher;
  let datagrams = 0;
  const udp = createSocket('udp4').on('message', () => {
    datagrams += 1;
  });

  const options = (): BrowserOptions => ({
    program: program ?? { path: '', env: {}, isSandboxed: true },
    userAgent: 'SUS-Monitor/test',
    replica: world.url,
    settleMs: 1_500,
    onStart: (pid) => pids.push(pid),
    onRefused: (addresses) => refused.push(...addresses),
  });
  const ask = (path: string, more: Partial<Parameters<Fetcher>[0]> = {}) =>
    browse({
      address: new URL(path, site).href,
      hosts: ['site.example.pl', 'www.site.example.pl'],
      now,
      maxBytes: 1_000_000,
      ...more,
    });

  beforeAll(async () => {
    canary = await openSite({});
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    const ways = [canary.url.origin, `http://localhost:${canary.url.port}`, 'http://evil.example'];
    const leave = (markup: string) => html(markup.replaceAll('OUT', `${canary.url.origin}/out`));
    world = await openSite({
      '/list': drawn,
      '/rows.json': (_request, response) => response.end('["Projekt o opiece", "Plan wojewódzki"]'),
      '/latin': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=iso-8859-2', ETag: '"1"' });
        response.end(Buffer.from('<meta charset="iso-8859-2"><p>za\xbf\xf3\xb3\xe6</p>', 'latin1'));
      },
      '/hop': hop,
      '/moved': (_request, response) =>
        response.writeHead(301, { Location: 'https://www.site.example.pl/list' }).end(),
      '/meta': html('', '<meta http-equiv="refresh" content="0; url=/list">'),
      '/round': html('', '<meta http-equiv="refresh" content="0; url=/round">'),
      '/away': hopTo('https://evil.example/'),
      '/meta-out': leave('<meta http-equiv="refresh" content="0; url=OUT">'),
      '/script-out': leave('<script>location = "OUT"</script>'),
      '/form-out': leave(
        '<form method="post" action="OUT"></form><script>document.forms[0].submit()</script>',
      ),
      '/data-out': leave('<script>location = "data:text/html,<p>a"</script><p>zostaje'),
      '/later': (_request, response) =>
        response.writeHead(503, { 'Retry-After': '120' }).end('Przerwa'),
      '/gone': (_request, response) => response.writeHead(410).end('Nie ma'),
      '/nothing': (_request, response) => response.writeHead(204).end(),
      '/cut': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '5000' });
        response.write('<p>połowa', () => setTimeout(() => response.destroy(), 100));
      },
      '/broken': (_request, response) => response.destroy(),
      '/json': (_request, response) =>
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'),
      '/held': html('<script src="/held.js"></script>'),
      '/held.js': (_request, response) => void held.push(response),
      '/large': html(`<script>document.body.append('a'.repeat(3e6))</script>`),
      '/ways-out': wayOutPage(ways, udp.address().port),
      '/worker.js': workerScript,
      '/service-worker.js': workerScript,
    });
    browse = openBrowser(options());
  });

  afterAll(async () => {
    await browse?.close();
    await world?.close();
    await canary?.close();
    udp.close();
  });

  test('is read as its scripts have drawn it', async () => {
    const answer = await ask('/list');
    const text = new TextDecoder().decode(answer.body);
    expect(text).toContain('<li>Projekt o opiece</li><li>Plan wojewódzki</li>');
    expect(answer).toMatchObject({
      status: 200,
      finalAddress: `${site}/list`,
      notModified: false,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  });

  test('becomes UTF-8 whatever it was, and has no validators', async () => {
    const { body, headers } = await ask('/latin');
    expect(new TextDecoder().decode(body)).toContain('<p>zażółć</p>');
    expect(headers).not.toHaveProperty('etag');
  });

  test('is followed where the crawler would follow it', async () => {
    expect(await ask('/moved')).toMatchObject({
      status: 200,
      finalAddress: 'https://www.site.example.pl/list',
    });
    expect(await ask('/meta')).toMatchObject({ finalAddress: `${site}/list` });
  });

  test.each([
    ['/round', { name: 'SuspectAnswer', reason: 'redirect-loop' }],
    ['/away', { name: 'SuspectAnswer', reason: 'foreign-host' }],
    ['/meta-out', { name: 'SuspectAnswer', reason: 'redirect' }],
    ['/script-out', { name: 'SuspectAnswer', reason: 'redirect' }],
    ['/form-out', { name: 'SuspectAnswer', reason: 'redirect' }],
    ['/later', { name: 'HostUnavailable', notBefore: new Date('2026-09-01T06:02:00Z') }],
    ['/broken', { name: 'HostUnavailable' }],
    ['/cut', { name: 'SuspectAnswer', reason: 'truncated' }],
    ['/json', { name: 'SuspectAnswer', reason: 'wrong-type' }],
    ['/large', { name: 'SuspectAnswer', reason: 'too-large' }],
  ])('%s is refused', async (path, error) => {
    await expect(ask(path)).rejects.toMatchObject(error);
  });

  test.each([
    ['/gone', 410],
    ['/missing', 404],
    ['/nothing', 204],
  ])('%s is an answer to judge', async (path, status) => {
    expect(await ask(path)).toMatchObject({ status });
  });

  test('stays where it is when it turns to data', async () => {
    const { body } = await ask('/data-out');
    expect(new TextDecoder().decode(body)).toContain('zostaje');
  });

  test('that is not its source’s is not even opened', async () => {
    for (const address of ['https://evil.example/', 'file:///etc/passwd', `${canary.url}`])
      await expect(ask('/', { address })).rejects.toMatchObject({ name: 'NotAllowed' });
  });

  test('finds no way out, whichever it tries', async () => {
    const answer = await ask('/ways-out');
    expect(new TextDecoder().decode(answer.body)).toContain('Koniec prób');
    expect(canary.seen).toEqual([]);
    expect(datagrams).toBe(0);
    expect(world.seen.filter((address) => !/^(www\.)?site\.example\.pl\//.test(address))).toEqual(
      [],
    );
    // It did try: the proxy was asked for all three.
    for (const target of ['127.0.0.1', 'localhost', 'evil.example'])
      expect(
        refused.some((address) => address.includes(target)),
        target,
      ).toBe(true);
  });

  test.skipIf(process.platform !== 'linux')('runs in a sandbox', async () => {
    const asked = ask('/held');
    await expect.poll(() => held.length, { timeout: 10_000 }).toBe(1);
    const main = pids.at(-1) ?? 0;
    const renderers = membersOf(main).filter((pid) => proc(pid, 'cmdline').includes('=renderer'));
    expect(renderers).not.toEqual([]);
    const isSandboxed = (pid: number) =>
      /Seccomp:\s*2/.test(proc(pid, 'status')) &&
      ['user', 'pid', 'net'].every((kind) => namespaceOf(pid, kind) !== namespaceOf(main, kind));
    expect(renderers.every(isSandboxed)).toBe(program?.isSandboxed);
    for (const response of held) response.end();
    await asked;
  });

  test('without the proxy the same page gets out by every way', async () => {
    const { path = '', env = {}, isSandboxed = true } = program ?? {};
    const bare = await chromium.launch({
      executablePath: path,
      env: { ...env },
      chromiumSandbox: isSandboxed,
    });
    try {
      const page = await bare.newPage();
      const { port } = world.url;
      await page.goto(`http://localhost:${port}/ways-out`, { waitUntil: 'domcontentloaded' });
      const ways = [
        'fetch',
        'xhr',
        'iframe',
        'img',
        'websocket',
        'popup',
        'form',
        'worker',
        'background',
        'prefetch',
        'iframe-hop',
        'beacon',
      ];
      await expect
        .poll(() => ways.filter((way) => !canary.seen.some((seen) => seen.endsWith(`/${way}`))), {
          timeout: 5_000,
        })
        .toEqual([]);
      await expect.poll(() => datagrams, { timeout: 5_000 }).toBeGreaterThan(0);
    } finally {
      await bare.close();
    }
  });
});

function hopTo(to: string): Page {
  return (_request, response) => response.writeHead(302, { Location: to }).end();
}

const proc = (pid: number, name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8');

const namespaceOf = (pid: number, kind: string) => readlinkSync(`/proc/${pid}/ns/${kind}`);
