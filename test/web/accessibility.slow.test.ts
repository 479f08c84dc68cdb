import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { type ServerType, serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../web/app.ts';
import { appearedChange, change, factsChange, mail, ports, withdrawnChange } from './samples.ts';

const executablePath = '/usr/bin/chromium';
const isMissing = !existsSync(executablePath);
if (isMissing) {
  const reason = `${executablePath} is missing: install Debian's "chromium" to check accessibility`;
  if (process.env.CI === 'true') throw new Error(reason);
  process.stderr.write(`skipped: ${reason}\n`);
}

const pages = [
  '/',
  '/zmiany',
  '/zmiany?q=asystencja&temat=us-asystencja&wojewodztwo=24&od=2026-09-01',
  '/zmiany?od=2026-02-30&temat=zly',
  `/zmiany/${change().id}`,
  `/zmiany/${change().id}?widok=obok`,
  `/zmiany/${change().id}/porownanie`,
  `/zmiany/${factsChange.id}`,
  `/zmiany/${appearedChange.id}`,
  `/zmiany/${withdrawnChange.id}`,
  '/zrodla',
  '/raporty',
  '/poczta',
  `/poczta/${mail.id}`,
  '/nie-ma',
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Each width once and each scheme once: rules see no more in the two other pairs, and cost 20 s each.
const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

describe.skipIf(isMissing)('pages in a real browser', () => {
  let browser: Browser;
  let server: ServerType;
  let origin: string;

  beforeAll(async () => {
    const app = createApp(ports());
    server = await new Promise((resolve) => {
      const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
        resolve(started),
      );
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // Root has no user namespace of its own here; the pages are ours and loaded from loopback.
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(looks)(
    'break no accessibility rule, scroll no sideways, violate no policy at $width px, $colorScheme',
    { timeout: 120_000 },
    async ({ width, colorScheme }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
      for (const path of pages) {
        await page.goto(origin + path);
        // The frame of a mail forbids scripts, and so the checker that would wait in it for ever.
        await page.evaluate("document.querySelector('iframe')?.remove()");
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        );
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');

        expect(found, path).toEqual([]);
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
      await context.close();
      expect(refused).toEqual([]);
    },
  );

  test('the skip link is the first stop and leads into the content', async () => {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Przejdź do treści');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#tresc');
    await page.close();
  });

  test('n and p lead from change to change until a reader turns them off', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/zmiany/${change().id}/porownanie`);
    const held = () => page.evaluate('document.activeElement.id');
    for (const key of ['n', 'n', 'n', 'p']) await page.keyboard.press(key);
    expect(await held()).toBe('u-art-12-ust-2a');
    await page.locator('#klawisze').uncheck();
    await page.keyboard.press('n');
    expect(await held()).toBe('klawisze');

    await page.locator('label', { hasText: 'Obok siebie' }).click();
    expect(await page.locator('#u-art-12-ust-2 .two').isVisible()).toBe(true);
    expect(await page.locator('#u-art-12-ust-2 .one').isVisible()).toBe(false);
    await page.close();
  });

  test('a stored HTML copy runs nothing in a browser', async () => {
    const attack =
      '<!doctype html><script>document.title="ran"</script><img src=x onerror="document.title=1">';
    const hostile = createApp(
      ports({
        findCopy: async () => ({
          body: new TextEncoder().encode(attack),
          contentType: 'text/html',
          address: 'https://x.example/a.html',
        }),
        outbox: {
          list: async () => ({ mails: [], next: null }),
          find: async () => ({ ...mail, html: attack }),
        },
      }),
    );
    const other = serve({ fetch: hostile.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => other.once('listening', resolve));
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const page = await browser.newPage();

    await page.goto(`${address}/kopie/${'a'.repeat(64)}`);
    expect(await page.title()).not.toMatch(/ran|1/);
    expect(await page.locator('body').textContent()).toContain('<script>');

    await page.goto(`${address}/poczta/${mail.id}/html`);
    expect(await page.title()).not.toMatch(/ran|1/);

    await page.close();
    other.close();
  });
});
