import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BrowserOptions, openBrowser } from '../../crawler/io/browse.ts';
import { membersOf, memoryOf } from '../../crawler/io/browse-process.ts';
import { testChromium } from '../support/chromium.ts';
import { html, openSite, type SmallSite } from '../support/small-site.ts';

const program = await testChromium();
const isLinux = process.platform === 'linux';
/** For pages that never end; all others have the time that a busy machine needs. */
const hasty = { loadMs: 2_500, settleMs: 200, killMs: 10_000, closeMs: 1_000 };
const calm = { loadMs: 20_000, settleMs: 200, killMs: 30_000, closeMs: 5_000 };
/** Longer than anything may take, even when it has to be killed. */
const longestMs = calm.killMs + calm.closeMs;
/** `FAULT_PAGES=200` walks as many as the promise names. */
const pages = Number(process.env.FAULT_PAGES ?? 8);
const warmUp = Math.floor(pages / 2);

interface Tried {
  /** Main processes, in the order of their start. */
  readonly pids: readonly number[];
  ask(path: string): Promise<string>;
  close(): Promise<void>;
}

function tryOut(world: SmallSite, more: Partial<BrowserOptions>): Tried {
  const pids: number[] = [];
  const browse = openBrowser({
    ...{ program: program ?? { path: '', env: {}, isSandboxed: true }, replica: world.url },
    ...{ userAgent: 'SUS-Monitor/test', onStart: (pid) => pids.push(pid), ...more },
  });
  return {
    pids,
    async ask(path) {
      const address = `https://site.example.pl${path}`;
      const hosts = ['site.example.pl'];
      const started = performance.now();
      try {
        const answer = await browse({ address, hosts, now: new Date(0), maxBytes: 1_000_000 });
        return new TextDecoder().decode(answer.body);
      } finally {
        expect(performance.now() - started).toBeLessThan(longestMs);
      }
    },
    async close() {
      await browse.close();
      for (const pid of pids)
        await vi.waitFor(() => expect(membersOf(pid)).toEqual([]), { timeout: 5_000 });
    },
  };
}

describe.skipIf(program === undefined)('a browser', () => {
  let world: SmallSite;
  let quick: Tried;
  let slow: Tried;

  beforeAll(async () => {
    const endless = 'for (;;);';
    world = await openSite({
      '/': html('<p>Dobrze</p>'),
      '/hang': html(`<script>${endless}</script>`),
      '/hang-later': html(
        `<p>a</p><script>onload = () => setTimeout(() => { ${endless} }, 50)</script>`,
      ),
      '/waits': html('<img src="x"><script src="/silence"></script>'),
      '/silence': () => undefined,
      '/popups': html(
        `<p>Okna</p><script>for (let i = 0; i < 100; i++) window.open('/?' + i)</script>`,
      ),
      '/clicks': html(`<p>Okna</p><a target="_blank" href="/?0">a</a><script>
        for (let i = 0; i < 100; i++) document.querySelector('a').click()</script>`),
      '/stays':
        html(`<p>Zostań</p><script>onbeforeunload = (event) => { event.preventDefault(); return 'a'; };
        alert('a'); confirm('b'); prompt('c'); setTimeout(() => { location = '/' }, 50);</script>`),
      '/alerts': html(`<script>for (;;) alert('a')</script>`),
      '/file': (_request, response) =>
        response
          .writeHead(200, {
            'Content-Type': 'application/pdf',
            'Content-Disposition': 'attachment',
          })
          .end('%PDF-1.7'),
      '/saves': html(
        `<p>Plik</p><a download href="/file">a</a><script>document.querySelector('a').click()</script>`,
      ),
      '/greedy':
        html(`<script>const all = []; setInterval(() => all.push(new Uint8Array(4e6).fill(1)), 10);
        fetch('/silence')</script><script src="/silence"></script>`),
    });
    quick = tryOut(world, hasty);
    slow = tryOut(world, calm);
  });

  afterAll(async () => {
    await quick?.close();
    await slow?.close();
    await world?.close();
  });

  /** Whatever happened before, the next page is read. */
  const goesOn = async ({ ask }: Tried) => expect(await ask('/')).toContain('Dobrze');

  test.each(['/hang', '/hang-later', '/waits', '/alerts'])(
    'that is held by %s is freed at its deadline',
    async (path) => {
      await expect(quick.ask(path)).rejects.toMatchObject({
        name: 'HostUnavailable',
        message: expect.stringContaining('no end before the deadline'),
      });
    },
  );

  test.each([
    ['/popups', 'Okna'],
    ['/clicks', 'Okna'],
    ['/saves', 'Plik'],
    ['/stays', /Zostań|Dobrze/],
  ])('reads %s as if it had asked for nothing', async (path, found) => {
    expect(await slow.ask(path)).toMatch(found);
    await goesOn(slow);
  });

  test('saves no file', async () => {
    await expect(slow.ask('/file')).rejects.toMatchObject({ reason: 'wrong-type' });
    await goesOn(slow);
  });

  test.skipIf(!isLinux)('whose page crashes says so at once, and not of the host', async () => {
    const asked = expect(slow.ask('/waits')).rejects.toMatchObject({
      name: 'BrowserFailed',
      retry: 'later',
    });
    await untilSeen(world, 'site.example.pl/silence');
    for (const pid of membersOf(slow.pids.at(-1) ?? 0)) if (isRenderer(pid)) kill(pid, 'SIGKILL');
    await asked;
    await goesOn(slow);
  });

  test.skipIf(!isLinux)('that is killed is opened anew', async () => {
    const before = slow.pids.length;
    const asked = expect(slow.ask('/waits')).rejects.toMatchObject({ name: 'BrowserFailed' });
    await untilSeen(world, 'site.example.pl/silence');
    kill(slow.pids.at(-1) ?? 0, 'SIGKILL');
    await asked;
    await goesOn(slow);
    expect(slow.pids).toHaveLength(before + 1);
    expect(membersOf(slow.pids[before - 1] ?? 0)).toEqual([]);
  });

  test.skipIf(!isLinux)('that stands still is killed with all its processes', async () => {
    const asked = expect(quick.ask('/waits')).rejects.toMatchObject({ name: 'HostUnavailable' });
    await untilSeen(world, 'site.example.pl/silence');
    const stopped = quick.pids.at(-1) ?? 0;
    kill(stopped, 'SIGSTOP');
    await asked;
    await expect.poll(() => membersOf(stopped)).toEqual([]);
  });

  test.skipIf(!isLinux)('whose page takes all memory is killed', async () => {
    const small = tryOut(world, { ...calm, mostMemory: 500_000_000 });
    await expect(small.ask('/greedy')).rejects.toMatchObject({
      name: 'BrowserFailed',
      message: expect.stringContaining('memory'),
    });
    await small.close();
  });

  test.skipIf(!isLinux)(
    `is the same after ${pages} pages, and nothing is left of it`,
    async () => {
      const long = tryOut(world, { ...calm, settleMs: 1, pagesPerProcess: 1_000 });
      for (let page = 1; page <= warmUp; page += 1) await goesOn(long);
      const before = await restingMemory(long);
      for (let page = warmUp; page < pages; page += 1) await goesOn(long);
      const after = await restingMemory(long);
      expect(long.pids).toHaveLength(1);
      expect(before).toBeGreaterThan(50_000_000);
      expect(after / before).toBeLessThan(1.1);
      await long.close();
    },
    600_000,
  );

  test('is renewed after its share of pages, and ends when nobody asks', async () => {
    const short = tryOut(world, { ...calm, settleMs: 1, pagesPerProcess: 2, idleMs: 300 });
    for (const _page of [1, 2, 3]) await goesOn(short);
    expect(short.pids).toHaveLength(2);
    for (const pid of short.pids)
      await expect.poll(() => membersOf(pid), { timeout: 5_000 }).toEqual([]);
    await goesOn(short);
    await short.close();
  });
});

/** The least within two seconds: a page's process takes a moment to go. */
async function restingMemory({ pids }: Tried): Promise<number> {
  const sizes: number[] = [];
  for (let look = 0; look < 10; look += 1) {
    await wait(200);
    sizes.push(memoryOf(pids[0] ?? 0));
  }
  return Math.min(...sizes);
}

function isRenderer(pid: number): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
}

function kill(pid: number, signal: NodeJS.Signals): void {
  if (pid > 1) process.kill(pid, signal);
}

/** Asked once more than before. */
async function untilSeen({ seen }: SmallSite, address: string): Promise<void> {
  const count = () => seen.filter((one) => one === address).length;
  const before = count();
  await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(before);
}
