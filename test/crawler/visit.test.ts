import { describe, expect, test } from 'vitest';
import type { RawAnswer, Request } from '../../crawler/answer.ts';
import type { Sha256, SnapshotId, SourceId } from '../../crawler/brand.ts';
import {
  HostUnavailable,
  NotAllowed,
  SnapshotDamaged,
  SuspectAnswer,
} from '../../crawler/errors.ts';
import type { Robots } from '../../crawler/robots.ts';
import type { Snapshot } from '../../crawler/snapshot.ts';
import type { Source } from '../../crawler/source.ts';
import { type Kept, type LastCopy, pageOf, type VisitPorts, visit } from '../../crawler/visit.ts';

const address = 'https://bip.example.pl/plan';
const now = new Date('2027-03-01T06:00:00Z');
const source: Source = {
  id: 'bip' as SourceId,
  hosts: ['bip.example.pl'],
  pauseMs: 2_000,
  sane: { leastRows: 1, dropLimit: 0.4, landmark: 'Biuletyn' },
  name: 'Biuletyn',
  kind: 'regional',
  start: [address],
  everyHours: 12,
  fetchWith: 'http',
  listing: 'complete',
  list: (read) => {
    read.html().some('main li');
    return { publications: [] };
  },
};

const page =
  '<html lang="pl"><title>BIP</title><body><p>Biuletyn Informacji Publicznej województwa, plan działań na rok 2027.</p></body></html>';
const bytes = (text: string) => new TextEncoder().encode(text);

function answerOf(more: Partial<RawAnswer> = {}): RawAnswer {
  return {
    ...{ status: 200, finalAddress: address, body: bytes(page), notModified: false },
    headers: { 'content-type': 'text/html; charset=utf-8' },
    ...more,
  };
}

const copyOf = (answer: RawAnswer): Snapshot => ({
  id: 'copy' as SnapshotId,
  sha256: 'a'.repeat(64) as Sha256,
  sourceId: source.id,
  ...{ address, finalAddress: answer.finalAddress, status: answer.status, takenAt: now },
  contentType: answer.headers['content-type'] ?? '',
  bytes: answer.body.byteLength,
});

interface Site extends VisitPorts {
  /** What happened, in order. */
  readonly log: unknown[];
}

interface Circumstances {
  readonly answer?: RawAnswer | Error | ((request: Request) => RawAnswer);
  readonly robots?: Robots;
  readonly isPermitted?: boolean;
  readonly last?: LastCopy;
  readonly body?: Error;
}

function open({ answer, robots, isPermitted, last, body }: Circumstances = {}): Site {
  const log: unknown[] = [];
  return {
    log,
    userAgent: 'SUS-Monitor',
    now: () => now,
    isPermitted: () => isPermitted ?? false,
    robots: async () => robots ?? { kind: 'none' },
    park: async (_, until) => void log.push(['park', until]),
    findLastCopy: async () => last,
    pageOf: async (snapshot, fresh) => {
      if (body && fresh === undefined) throw body;
      return pageOf(snapshot, fresh ?? bytes(page));
    },
    async request(request, pauseMs) {
      log.push(['turn', pauseMs]);
      const { etag, lastModified, maxBytes } = request;
      log.push(['request', { etag, lastModified, maxBytes }]);
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer(request) : (answer ?? answerOf());
    },
    async keep(_, kept, { verdict, reason }: Kept) {
      log.push(['keep', verdict, reason]);
      return copyOf(kept);
    },
    touch: async () => void log.push(['touch']),
  };
}

const plain = { etag: undefined, lastModified: undefined, maxBytes: 30_000_000 };

test('waits for its turn, asks, and keeps a good answer', async () => {
  const site = open();
  const fetched = await visit(source, address, 'list', site);
  expect(site.log).toEqual([
    ['turn', 2_000],
    ['request', plain],
    ['keep', 'good', null],
  ]);
  if (fetched.kind !== 'stored') throw new Error(fetched.kind);
  expect(fetched.page().text).toContain('plan działań');
});

test('allows a document more bytes than a page', async () => {
  const site = open();
  await visit(source, address, 'document', site);
  expect(site.log).toContainEqual(['request', { ...plain, maxBytes: 100_000_000 }]);
});

test('keeps a page without what its source takes out of it, a suspect one as well', async () => {
  const kept: string[] = [];
  const redact = (_: URL, text: string) => text.replace('województwa', '…');
  for (const status of [200, 500]) {
    const site = open({ answer: answerOf({ status }) });
    const keep: Site['keep'] = (_, { body, ...rest }) => {
      kept.push(new TextDecoder().decode(body));
      return Promise.resolve(copyOf({ body, ...rest }));
    };
    await visit({ ...source, redact }, address, 'list', { ...site, keep });
  }

  expect(kept).toHaveLength(2);
  expect(kept.filter((text) => text.includes('województwa'))).toEqual([]);
});

describe('robots.txt', () => {
  const rules = (text: string): Robots => ({ kind: 'rules', text });

  test('that forbids is obeyed without a request', async () => {
    const site = open({ robots: rules('User-agent: *\nDisallow: /plan') });
    const fetched = await visit(source, address, 'list', site);
    expect(fetched).toMatchObject({ kind: 'failed', error: expect.any(NotAllowed) });
    expect(site.log).toEqual([]);
  });

  test('that forbids does not bind where a permission is recorded, but its pause does', async () => {
    const robots = rules('User-agent: *\nCrawl-delay: 7\nDisallow: /');
    const site = open({ robots, isPermitted: true });
    expect(await visit(source, address, 'list', site)).toMatchObject({ kind: 'stored' });
    expect(site.log[0]).toEqual(['turn', 7_000]);
  });

  test('never makes the pause shorter than the source wants it', async () => {
    const site = open({ robots: rules('User-agent: *\nCrawl-delay: 1') });
    await visit(source, address, 'list', site);
    expect(site.log[0]).toEqual(['turn', 2_000]);
  });

  test('that cannot be had is a reason to wait', async () => {
    const site = open({ robots: { kind: 'later' } });
    const fetched = await visit(source, address, 'list', site);
    expect(fetched).toMatchObject({ kind: 'failed', error: expect.any(HostUnavailable) });
    expect(site.log).toEqual([]);
  });
});

test('asks nothing of a source that needs a permission nobody recorded', async () => {
  const site = open();
  const needy: Source = { ...source, needsPermission: true };
  const fetched = await visit(needy, address, 'list', site);
  expect(fetched).toMatchObject({ kind: 'failed', error: expect.any(NotAllowed) });
  expect(site.log).toEqual([]);
});

describe('a copy at hand', () => {
  const last: LastCopy = { snapshot: copyOf(answerOf()), etag: '"e1"', lastModified: 'Mon' };
  const notModified = answerOf({ status: 304, body: new Uint8Array(), notModified: true });
  const validators = { ...plain, etag: '"e1"', lastModified: 'Mon' };

  test('makes the request conditional; not modified, it stands for the answer', async () => {
    const site = open({ last, answer: notModified });
    const fetched = await visit(source, address, 'list', site);
    expect(site.log).toEqual([['turn', 2_000], ['request', validators], ['touch']]);
    expect(fetched).toMatchObject({ kind: 'stored', snapshot: last.snapshot });
  });

  test('that the store has lost is fetched anew, without conditions', async () => {
    const damaged = new SnapshotDamaged('a'.repeat(64), 'gone');
    const answer = ({ etag }: Request) => (etag === undefined ? answerOf() : notModified);
    const site = open({ last, answer, body: damaged });
    expect(await visit(source, address, 'list', site)).toMatchObject({ kind: 'stored' });
    expect(site.log).toEqual([
      ['turn', 2_000],
      ['request', validators],
      ['turn', 2_000],
      ['request', plain],
      ['keep', 'good', null],
    ]);
  });
});

test('keeps a suspect answer as evidence, and does not believe it', async () => {
  const body = bytes(
    '<html><title>Request Rejected</title><body>Request Rejected. Your support ID is: 1</body></html>',
  );
  const site = open({ answer: answerOf({ body }) });
  const fetched = await visit(source, address, 'list', site);
  expect(fetched).toMatchObject({ kind: 'failed', error: expect.any(SuspectAnswer) });
  expect(site.log.at(-1)).toEqual(['keep', 'suspect', 'firewall']);
});

test.each([404, 410] as const)('%s keeps nothing and says that it is gone', async (status) => {
  const site = open({ answer: answerOf({ status }) });
  expect(await visit(source, address, 'document', site)).toEqual({ kind: 'gone', status });
  expect(site.log).toHaveLength(2);
});

test.each(['unreachable', 'tls-expired'] as const)(
  'leaves a host that is %s alone for ten minutes',
  async (fault) => {
    const site = open({ answer: new HostUnavailable('x', undefined, { fault }) });
    expect(await visit(source, address, 'list', site)).toMatchObject({ kind: 'failed' });
    expect(site.log.at(-1)).toEqual(['park', new Date(now.getTime() + 600_000)]);
  },
);

test('leaves a host that stumbles alone no longer than its pause', async () => {
  const site = open({ answer: new HostUnavailable('500') });
  await visit(source, address, 'list', site);
  expect(site.log.at(-1)).toEqual(['request', plain]);
});

test('leaves a host alone for as long as it asks', async () => {
  const until = new Date(now.getTime() + 600_000);
  const site = open({ answer: new HostUnavailable('429', until) });
  expect(await visit(source, address, 'list', site)).toMatchObject({ kind: 'failed' });
  expect(site.log.at(-1)).toEqual(['park', until]);
});

test('a spent budget of ours does not make the host rest', async () => {
  const until = new Date(now.getTime() + 600_000);
  const site = open({ answer: new HostUnavailable('x', until, { fault: 'budget' }) });
  expect(await visit(source, address, 'list', site)).toMatchObject({ kind: 'failed' });
  expect(site.log.at(-1)).toEqual(['request', plain]);
});

test('passes on what nobody expects', async () => {
  const site = open({ answer: new TypeError('a defect') });
  await expect(visit(source, address, 'list', site)).rejects.toThrow('a defect');
});
