import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Sha256, SnapshotId, SourceId } from '../../crawler/brand.ts';
import {
  type CrawlResult,
  crawl,
  type Fetched,
  type Known,
  type Ports,
  sightings,
  type TrailPage,
} from '../../crawler/crawl.ts';
import { HostUnavailable, LayoutChanged, NotAllowed, SuspectAnswer } from '../../crawler/errors.ts';
import { parsePage } from '../../crawler/page.ts';
import type { Snapshot } from '../../crawler/snapshot.ts';
import type { Listing, Reading, Source } from '../../crawler/source.ts';

const site = 'https://site.example.pl';
const at = (path: string) => `${site}${path}`;

/** A site whose pages are the JSON of what its source reads from them. */
const source: Source = {
  id: 'site' as SourceId,
  name: 'Strona przykładowa',
  kind: 'draft-act',
  start: [at('/list/1')],
  everyHours: 6,
  pauseMs: 0,
  fetchWith: 'http',
  hosts: ['site.example.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: (page) =>
    page.json(z.object({ publications: z.array(z.any()) }).loose()) as unknown as Listing,
  read: (page) =>
    ({
      facts: {},
      documents: [],
      pages: [],
      ...page.json(z.object({ card: z.string() }).loose()),
    }) as unknown as Reading,
};
const recent: Source = { ...source, listing: 'recent' };

type Answer = object | string | Error | 404;
const moment = new Date('2026-09-01T06:00:00Z');

interface Site extends Ports {
  readonly asked: string[];
  readonly snapshots: Map<SnapshotId, { snapshot: Snapshot; text: string }>;
}

/** Ports over a map of path → what it answers. */
function open(answers: Record<string, Answer>, known: Record<string, Known> = {}): Site {
  const asked: string[] = [];
  const snapshots: Site['snapshots'] = new Map();
  return {
    asked,
    snapshots,
    known: (key) => known[key],
    fetch: async (address, kind) => {
      asked.push(address.replace(site, ''));
      const answer = answers[address.replace(site, '')];
      if (answer === undefined || answer === 404) return { kind: 'gone', status: 404 };
      if (
        answer instanceof HostUnavailable ||
        answer instanceof SuspectAnswer ||
        answer instanceof NotAllowed
      )
        return { kind: 'failed', error: answer };
      if (answer instanceof Error) throw answer;
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
      const snapshot = snapshotOf(address, text, asked.length);
      snapshots.set(snapshot.id, { snapshot, text });
      return { kind: 'stored', snapshot, page: () => pageOf(address, text, kind) };
    },
  };
}

function pageOf(address: string, text: string, kind: Parameters<Ports['fetch']>[1]) {
  if (kind === 'document') throw new Error('a document is never read as a page');
  return parsePage(new URL(address), text);
}

function snapshotOf(address: string, text: string, count: number): Snapshot {
  return {
    id: `snapshot-${count}` as SnapshotId,
    sourceId: source.id,
    address,
    finalAddress: address,
    takenAt: new Date(moment.getTime() + count * 1000),
    status: 200,
    contentType: 'application/json',
    sha256: createHash('sha256').update(text).digest('hex') as Sha256,
    bytes: text.length,
  };
}

/** The trail as it comes back from where it was kept. */
function trailOf({ pages }: CrawlResult, { snapshots }: Site): TrailPage[] {
  return pages.map(({ snapshotId, ...page }) => {
    const kept = snapshotId === null ? undefined : snapshots.get(snapshotId);
    if (kept === undefined) return { ...page, snapshot: null };
    return {
      ...page,
      snapshot: kept.snapshot,
      page: () => parsePage(new URL(page.address), kept.text),
    };
  });
}

const publication = (key: string, more: object = {}) => ({
  key,
  title: `Projekt ${key}`,
  address: at(`/p/${key}`),
  facts: { title: `Projekt ${key}`, number: `UD${key}` },
  pages: [at(`/p/${key}`)],
  ...more,
});
const card = (name: string, more: object = {}) => ({ card: name, ...more });
const document = (path: string) => ({ address: at(path), name: path, role: 'draft' });
const list = (publications: object[], more: object = {}) => ({ publications, ...more });

test('lists come first, then each publication with its pages and documents', async () => {
  const ports = open({
    '/list/1': list([publication('1')], { next: at('/list/2'), total: 2 }),
    '/list/2': list([publication('2', { documents: [document('/d/list.pdf')] })], { total: 2 }),
    '/p/1': card('1', { pages: [at('/p/1/a'), at('/p/1/b')], documents: [document('/d/1.pdf')] }),
    '/p/1/a': card('1a', { pages: [at('/p/1/c'), at('/p/1')] }),
    '/p/1/b': card('1b', { documents: [document('/d/1.pdf'), document('/d/2.pdf')] }),
    '/p/1/c': card('1c'),
    '/p/2': card('2'),
    '/d/1.pdf': '%PDF 1',
    '/d/2.pdf': '%PDF 2',
    '/d/list.pdf': '%PDF 3',
  });
  const result = await crawl(source, ports, undefined);

  expect(ports.asked).toEqual([
    '/list/1',
    '/list/2',
    '/p/1',
    '/p/1/a',
    '/p/1/b',
    '/p/1/c',
    '/d/1.pdf',
    '/d/2.pdf',
    '/p/2',
    '/d/list.pdf',
  ]);
  expect(result).toMatchObject({ verdict: 'good', listed: 2, isComplete: true, problems: [] });
  expect(result.pages.map(({ ordinal }) => ordinal)).toEqual([...result.pages.keys()]);
  expect(result.pages[4]).toEqual({
    ordinal: 4,
    role: 'publication',
    address: at('/p/1/b'),
    snapshotId: 'snapshot-5',
    publicationKey: '1',
    problem: null,
  });
});

test('a finished run reads again as what was seen', async () => {
  const ports = open({
    '/list/1': list([publication('1', { documents: [document('/d/0.pdf')] }), publication('2')]),
    '/p/1': card('1', {
      facts: { stage: 'Opiniowanie' },
      pages: [at('/p/1/a')],
      documents: [document('/p/1')],
    }),
    '/p/1/a': card('1a', {
      facts: { stage: 'Konsultacje', person: 'Osoba' },
      documents: [document('/d/1.pdf'), document('/d/gone.pdf')],
    }),
    '/p/2': new HostUnavailable('silence'),
    '/d/0.pdf': 'a',
    '/d/1.pdf': 'b',
  });
  const result = await crawl(source, ports, undefined);
  const [first, second] = sightings(source, trailOf(result, ports));

  expect(result.verdict).toBe('partial');
  expect(first).toMatchObject({
    key: '1',
    facts: { title: 'Projekt 1', number: 'UD1', stage: 'Konsultacje', person: 'Osoba' },
    newestSnapshotId: 'snapshot-3',
    isComplete: true,
  });
  expect(first?.documents.map(({ address }) => address.replace(site, ''))).toEqual([
    '/d/0.pdf',
    '/p/1',
    '/d/1.pdf',
    '/d/gone.pdf',
  ]);
  expect([...(first?.documentSnapshots ?? [])]).toEqual([
    [at('/p/1'), 'snapshot-2'],
    [at('/d/0.pdf'), 'snapshot-4'],
    [at('/d/1.pdf'), 'snapshot-5'],
  ]);
  expect(second).toMatchObject({ key: '2', isComplete: false, newestSnapshotId: 'snapshot-1' });
});

test('a page that is its own document is asked once', async () => {
  const ports = open({
    '/list/1': list([publication('1')]),
    '/p/1': card('1', { documents: [document('/p/1')] }),
  });
  const result = await crawl(source, ports, undefined);

  expect(ports.asked).toEqual(['/list/1', '/p/1']);
  expect(result.pages.map(({ role }) => role)).toEqual(['list', 'publication', 'document']);
  expect(result.verdict).toBe('good');
});

test('a list page that is a document itself is asked once', async () => {
  const own = publication('1', { pages: [], documents: [document('/list/1')] });
  const ports = open({ '/list/1': list([own]) });
  const result = await crawl(source, ports, undefined);
  const [seen] = sightings(source, trailOf(result, ports));

  expect(ports.asked).toEqual(['/list/1']);
  expect(result.pages.map(({ role }) => role)).toEqual(['list', 'document']);
  expect([...(seen?.documentSnapshots ?? [])]).toEqual([[at('/list/1'), 'snapshot-1']]);
});

test('a publication whose mark stands still is not fetched again', async () => {
  const fetchedAt = new Date('2026-08-20T10:00:00Z');
  const known = {
    1: { mark: 'a', fetchedAt },
    2: { mark: 'a', fetchedAt },
    4: { mark: undefined, fetchedAt },
  };
  const rows = [
    publication('1', { mark: 'a' }),
    publication('2', { mark: 'b' }),
    publication('3', { mark: 'a' }),
    publication('4'),
  ];
  const ports = open(
    { '/list/1': list(rows), '/p/2': card('2'), '/p/3': card('3'), '/p/4': card('4') },
    known,
  );
  const result = await crawl(source, ports, 4);

  expect(ports.asked).toEqual(['/list/1', '/p/2', '/p/3', '/p/4']);
  expect(result.verdict).toBe('good');
  expect(sightings(source, trailOf(result, ports)).map(({ isComplete }) => isComplete)).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test.each([
  ['2026-08-18', false],
  ['2026-08-19', true],
  ['2026-08-20', true],
])('a mark of the day %s, last read on 20 August, is read again: %s', async (mark, isRead) => {
  const ports = open(
    { '/list/1': list([publication('1', { mark })]), '/p/1': card('1') },
    { 1: { mark, fetchedAt: new Date('2026-08-20T10:00:00Z') } },
  );
  await crawl({ ...source, marksDays: true }, ports, 1);
  expect(ports.asked.includes('/p/1')).toBe(isRead);
});

const fetchedAt = new Date('2026-08-20T10:00:00Z');
const old = (key: string) => [key, { mark: 'a', fetchedAt }] as const;

test('a recent list is left at the first page on which nothing moved', async () => {
  const answers = {
    '/list/1': list([publication('3', { mark: 'b' }), publication('2', { mark: 'a' })], {
      next: at('/list/2'),
      total: 4,
    }),
    '/list/2': list([publication('1', { mark: 'a' })], { next: at('/list/3'), total: 4 }),
    '/list/3': list([publication('0', { mark: 'a' })], { total: 4 }),
    '/p/3': card('3'),
  };
  const known = Object.fromEntries(['0', '1', '2', '3'].map(old));
  const ports = open(answers, known);
  const result = await crawl(recent, ports, 4);

  expect(ports.asked).toEqual(['/list/1', '/list/2', '/p/3']);
  expect(result).toMatchObject({ verdict: 'good', listed: 3, isComplete: false, problems: [] });

  const whole = open(answers, known);
  expect(await crawl(recent, whole, 4, { isWhole: true })).toMatchObject({
    verdict: 'good',
    isComplete: true,
  });
  expect(whole.asked).toContain('/list/3');
});

test('the first run of a recent list walks it whole, and so does a complete list always', async () => {
  const answers = {
    '/list/1': list([publication('1', { mark: 'a' })], { next: at('/list/2') }),
    '/list/2': list([publication('2', { mark: 'a' })]),
  };
  const known = Object.fromEntries(['1', '2'].map(old));
  for (const [which, previous] of [
    [recent, undefined],
    [source, 2],
  ] as const) {
    const ports = open(answers, known);
    expect(await crawl(which, ports, previous)).toMatchObject({ isComplete: true, listed: 2 });
    expect(ports.asked).toEqual(['/list/1', '/list/2']);
  }
});

test.each([
  [
    'a suspect answer',
    new SuspectAnswer('firewall', 'x'),
    'Zamiast strony przyszła odmowa zapory sieciowej.',
  ],
  ['another shape', { rows: [] }, 'Strona zmieniła układ.'],
])(
  '%s on any list page spoils the run, and nothing else is fetched',
  async (_what, answer, says) => {
    const ports = open({
      '/list/1': list([publication('1')], { next: at('/list/2') }),
      '/list/2': answer,
      '/p/1': card('1'),
    });
    const result = await crawl(source, ports, undefined);

    expect(ports.asked).toEqual(['/list/1', '/list/2']);
    expect(result).toMatchObject({ verdict: 'suspect', isComplete: false });
    expect(result.problems[0]).toContain(says);
    expect(result.problems[0]).toContain(at('/list/2'));
  },
);

test.each([
  ['no rows', list([]), undefined, 'Lista jest pusta.'],
  [
    'no rows of many',
    list([], { total: 40 }),
    undefined,
    'Lista jest pusta. Serwis zapowiada pozycji: 40.',
  ],
  [
    'half of the rows',
    list([publication('1')]),
    2,
    'Z listy zniknęła zbyt duża część pozycji naraz.',
  ],
])('a list with %s is suspect', async (_what, answer, previous, says) => {
  const ports = open({ '/list/1': answer, '/p/1': card('1') });
  const result = await crawl(source, ports, previous);

  expect(result.verdict).toBe('suspect');
  expect(result.problems.join()).toContain(says);
  expect(ports.asked).toEqual(['/list/1']);
});

test.each([
  ['silent', new HostUnavailable('silence')],
  ['forbidden', new NotAllowed('robots')],
  ['gone', 404],
])('a first list page that is %s fails the run', async (_what, answer) => {
  expect(await crawl(source, open({ '/list/1': answer as Answer }), 5)).toMatchObject({
    verdict: 'failed',
    listed: 0,
    isComplete: false,
  });
});

test('a later list page that is silent leaves what was read, incomplete', async () => {
  const ports = open({
    '/list/1': list([publication('1')], { next: at('/list/2') }),
    '/list/2': new HostUnavailable('silence'),
    '/p/1': card('1'),
  });
  expect(await crawl(source, ports, 10)).toMatchObject({
    verdict: 'partial',
    listed: 1,
    isComplete: false,
  });
  expect(ports.asked).toContain('/p/1');
});

test('one of two starts that fails leaves the other', async () => {
  const two = { ...source, start: [at('/list/a'), at('/list/b')] };
  const ports = open({
    '/list/a': new HostUnavailable('silence'),
    '/list/b': list([publication('1')]),
    '/p/1': card('1'),
  });
  expect(await crawl(two, ports, undefined)).toMatchObject({
    verdict: 'partial',
    listed: 1,
    isComplete: false,
  });
});

test('a spent budget ends the walk, and is not taken for the host’s wish', async () => {
  const spent = new HostUnavailable('x', new Date(), { fault: 'budget' });
  const ports = open({
    '/list/1': list([publication('1'), publication('2')]),
    '/p/1': spent,
    '/p/2': card('2'),
  });
  const { problems } = await crawl(source, ports, undefined);
  expect(ports.asked).not.toContain('/p/2');
  expect(problems.join()).toContain('Dzienny limit pytań do serwisu jest wyczerpany. Pozostałe');
});

test('a failed publication page does not spoil the others', async () => {
  const rows = ['1', '2', '3', '4'].map((key) => publication(key));
  const ports = open({
    '/list/1': list(rows),
    '/p/1': new SuspectAnswer('login', 'x'),
    '/p/2': { strange: true },
    '/p/3': 404,
    '/p/4': card('4'),
  });
  const result = await crawl(source, ports, undefined);

  expect(result).toMatchObject({ verdict: 'partial', listed: 4, isComplete: true });
  expect(result.pages.slice(1).map(({ problem }) => problem)).toEqual([
    'Zamiast strony przyszedł formularz logowania.',
    expect.stringContaining('Strona zmieniła układ. Element „card”'),
    'Serwis odpowiedział kodem 404: nie ma takiej strony.',
    null,
  ]);
  expect(sightings(source, trailOf(result, ports)).map(({ isComplete }) => isComplete)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('a host that falls silent, or asks for a break, is left alone', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => publication(`${n}`));
  const silent = Object.fromEntries(
    rows.map(({ key }) => [`/p/${key}`, new HostUnavailable('silence')]),
  );
  const ports = open({ '/list/1': list(rows), ...silent });
  const result = await crawl(source, ports, undefined);
  expect(ports.asked).toHaveLength(4);
  expect(result.verdict).toBe('partial');
  expect(result.problems).toContain(
    'Serwis przestał odpowiadać. Pozostałe strony odczyta następny przebieg.',
  );

  const busy = open({ '/list/1': list(rows), '/p/0': new HostUnavailable('429', moment) });
  await crawl(source, busy, undefined);
  expect(busy.asked).toEqual(['/list/1', '/p/0']);
});

test('a redesign of all publication pages ends the walk early', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => publication(`${n}`));
  const changed = Object.fromEntries(rows.map(({ key }) => [`/p/${key}`, { new: key }]));
  const ports = open({ '/list/1': list(rows), ...changed });
  const result = await crawl(source, ports, undefined);
  expect(ports.asked).toHaveLength(6);
  expect(result.problems.at(-1)).toBe(
    'Kolejne strony mają nieznany układ, więc dalszych nie pobieramy.',
  );
});

test('a dead link to a document is noted and no failure; a silent one is', async () => {
  const rows = [publication('1', { documents: [document('/d/1.pdf')] })];
  const dead = open({ '/list/1': list(rows), '/p/1': card('1') });
  const result = await crawl(source, dead, undefined);
  expect(result.verdict).toBe('good');
  expect(result.pages.at(-1)).toMatchObject({
    role: 'document',
    snapshotId: null,
    problem: expect.any(String),
  });

  const silent = open({
    '/list/1': list(rows),
    '/p/1': card('1'),
    '/d/1.pdf': new HostUnavailable('silence'),
  });
  expect((await crawl(source, silent, undefined)).verdict).toBe('partial');
});

test('nothing is asked on other sites', async () => {
  const elsewhere = { address: 'https://evil.example/d.pdf', name: 'd', role: 'draft' };
  const ports = open({
    '/list/1': list([
      publication('1', { pages: [at('/p/1'), 'https://evil.example/p'], documents: [elsewhere] }),
    ]),
    '/p/1': card('1', { pages: ['http://127.0.0.1/'] }),
  });
  const result = await crawl(source, ports, undefined);

  expect(ports.asked).toEqual(['/list/1', '/p/1']);
  expect(result.verdict).toBe('partial');
  expect(result.pages.filter(({ problem }) => problem?.includes('na innej stronie'))).toHaveLength(
    3,
  );
});

test('three publications with one and the same page are not believed', async () => {
  const rows = ['1', '2', '3', '4'].map((key) => publication(key));
  const same = card('Serwis w przebudowie');
  const ports = open({
    '/list/1': list(rows),
    '/p/1': same,
    '/p/2': same,
    '/p/3': same,
    '/p/4': card('4'),
  });
  const result = await crawl(source, ports, undefined);

  expect(result.verdict).toBe('partial');
  expect(sightings(source, trailOf(result, ports)).map(({ isComplete }) => isComplete)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('one key on a list twice is one publication, the last row counts and the list is noted', async () => {
  const ports = open({
    '/list/1': list([publication('1'), publication('1', { title: 'Nowszy', pages: [] })]),
  });
  const result = await crawl(source, ports, undefined);

  expect(result).toMatchObject({ verdict: 'good', listed: 1 });
  expect(result.problems).toEqual([expect.stringContaining('te same pozycje więcej niż raz: 1.')]);
  expect(sightings(source, trailOf(result, ports)).map(({ listed }) => listed.title)).toEqual([
    'Nowszy',
  ]);
});

test.each([
  ['to the same page', () => at('/list/1')],
  ['to ever new addresses of one page', (count: number) => at(`/list/${count + 1}`)],
])('a list that leads %s ends, and is not complete', async (_where, next) => {
  let count = 0;
  const ports = open({});
  const circle: Ports = {
    ...ports,
    fetch: async (address): Promise<Fetched> => {
      count += 1;
      const text = JSON.stringify(list([publication('1', { pages: [] })], { next: next(count) }));
      return {
        kind: 'stored',
        snapshot: snapshotOf(address, text, count),
        page: () => parsePage(new URL(address), text),
      };
    },
  };
  expect(await crawl(source, circle, undefined)).toMatchObject({
    verdict: 'partial',
    listed: 1,
    isComplete: false,
  });
  expect(count).toBeLessThanOrEqual(2);
});

test('endless new rows end at 500 list pages, endless pages of a publication at 200', async () => {
  let count = 0;
  const endless: Ports = {
    known: () => undefined,
    fetch: async (address, kind): Promise<Fetched> => {
      count += 1;
      const row = publication(`${count}`, { pages: [] });
      const value = kind === 'list' ? list([row], { next: at(`/list/${count + 1}`) }) : card('x');
      const text = JSON.stringify(value);
      return {
        kind: 'stored',
        snapshot: snapshotOf(address, text, count),
        page: () => parsePage(new URL(address), text),
      };
    },
  };
  expect(await crawl(source, endless, undefined)).toMatchObject({
    listed: 500,
    isComplete: false,
    verdict: 'partial',
  });

  const deep = open({ '/list/1': list([publication('1')]) });
  const further: Source = {
    ...source,
    read: ({ url }) => ({ facts: {}, documents: [], pages: [`${url.href}/a`, `${url.href}/b`] }),
  };
  const everything: Ports = {
    ...deep,
    fetch: async (address, kind) => {
      if (kind === 'list') return deep.fetch(address, kind);
      const snapshot = snapshotOf(address, address, 1);
      return { kind: 'stored', snapshot, page: () => parsePage(new URL(address), '{}') };
    },
  };
  const result = await crawl(further, everything, undefined);
  expect(result.pages.filter(({ role }) => role === 'publication')).toHaveLength(200);
});

test('a repeated page does not make up for rows that were announced', async () => {
  const page = list([publication('1', { pages: [] }), publication('2', { pages: [] })], {
    next: at('/list/2'),
    total: 3,
  });
  const ports = open({ '/list/1': page, '/list/2': { ...page, next: at('/list/3') } });
  expect(await crawl(source, ports, undefined)).toMatchObject({
    verdict: 'partial',
    listed: 2,
    isComplete: false,
  });
});

test('a list shorter than it announces is not complete', async () => {
  const ports = open({ '/list/1': list([publication('1', { pages: [] })], { total: 2 }) });
  const result = await crawl(source, ports, undefined);
  expect(result).toMatchObject({ verdict: 'partial', isComplete: false });
  expect(result.problems[0]).toContain('(pozycji: 1, zapowiedziano: 2)');
});

test('at most twenty problems are told', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => publication(`${n}`));
  const result = await crawl(source, open({ '/list/1': list(rows) }), undefined);
  expect(result.problems).toHaveLength(20);
  expect(result.problems.at(-1)).toBe('Dalszych problemów: 41.');
});

test('what is not an expected error is thrown', async () => {
  await expect(crawl(source, open({ '/list/1': new TypeError('bug') }), undefined)).rejects.toThrow(
    TypeError,
  );
  const wrong = {
    ...source,
    list: () => {
      throw new TypeError('bug');
    },
  };
  await expect(crawl(wrong, open({ '/list/1': list([]) }), undefined)).rejects.toThrow(TypeError);
});

test('a list page that can no longer be read is no empty list', () => {
  const snapshot = snapshotOf(at('/list/1'), '{}', 1);
  const pages: TrailPage[] = [
    {
      role: 'list',
      address: at('/list/1'),
      publicationKey: null,
      snapshot,
      page: () => parsePage(new URL(site), '{}'),
    },
  ];
  expect(() => sightings(source, pages)).toThrow(LayoutChanged);
});

test('of several starts those of a dead host are asked once, those of others all', async () => {
  const hosts = ['a', 'a', 'b', 'a', 'b'];
  const starts = hosts.map((host, n) => `https://${host}.example.pl/list/${n}`);
  const asked: string[] = [];
  const dead = new HostUnavailable('refused', undefined, { fault: 'unreachable' });
  const ports: Ports = {
    known: () => undefined,
    fetch: async (address) => {
      asked.push(address);
      if (address.includes('//a.')) return { kind: 'failed', error: dead };
      const text = JSON.stringify(list([publication(address)]));
      return {
        kind: 'stored',
        snapshot: snapshotOf(address, text, asked.length),
        page: () => parsePage(new URL(address), text),
      };
    },
  };
  const result = await crawl({ ...source, listing: 'recent' }, ports, undefined, { starts });
  expect(asked.filter((address) => !address.startsWith(site))).toEqual(
    [0, 2, 4].map((n) => starts[n]),
  );
  expect(result).toMatchObject({ verdict: 'partial', listed: 2, isComplete: false });
  expect(result.problems[0]).toContain('Nie można połączyć się z serwisem.');
});

test('the first start goes alone, then several at a time; the trail keeps their order', async () => {
  const paths = Array.from({ length: 7 }, (_, index) => `/start/${index}`);
  const row = (path: string) => ({ key: path, title: path, address: at(path), facts: {} });
  const site = open(Object.fromEntries(paths.map((path) => [path, { publications: [row(path)] }])));
  let asking = 0;
  const seen: number[] = [];
  const fetch: Ports['fetch'] = async (address, kind) => {
    asking += 1;
    seen.push(asking);
    // Later ones answer first.
    await new Promise((done) => setTimeout(done, 20 - 2 * Number(address.at(-1))));
    asking -= 1;
    return site.fetch(address, kind);
  };
  const many = { ...source, start: paths.map(at) };
  const { pages } = await crawl(many, { ...site, fetch }, undefined);

  expect(seen.slice(0, 2)).toEqual([1, 1]);
  expect(Math.max(...seen)).toBe(4);
  expect(pages.map(({ address, ordinal }) => [ordinal, address])).toEqual(
    paths.map((path, index) => [index, at(path)]),
  );
});
