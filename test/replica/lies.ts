import { gzipSync } from 'node:zlib';
import type { Answer } from './answers.ts';
import { type WallKind, walls } from './lies/walls.ts';

/** Turns a right answer into a false one of its kind. */
export type Spoil = (right: Answer) => Answer;

const html = { 'content-type': 'text/html; charset=utf-8' };
/** A site that breaks drops its validators, too. */
const plain = ({ host, path, match, file }: Answer): Answer => ({
  host,
  ...(path !== undefined && { path }),
  ...(match !== undefined && { match }),
  ...(file !== undefined && { file }),
});

const instead =
  (body: Uint8Array | string, headers: Record<string, string>, more: Partial<Answer> = {}): Spoil =>
  (right) => ({ ...plain(right), file: right.file ?? 'odpowiedz.html', body, headers, ...more });

const rewritten =
  (rewrite: (body: Buffer) => Uint8Array | string, headers: Record<string, string> = {}): Spoil =>
  (right) => ({
    ...right,
    body: rewrite(Buffer.from(right.body ?? '')),
    headers: { ...right.headers, ...headers },
  });

const bytes = (...codes: readonly number[]) => Uint8Array.from(codes);
const json = { 'content-type': 'application/json' };

/** False answers that any address may give, whatever it promises. */
const anywhere = {
  ...(Object.fromEntries(
    Object.entries(walls).map(([kind, body]) => [kind, instead(body, html)]),
  ) as Record<WallKind, Spoil>),
  'empty-body': instead('', html),
  'byte-order-mark-only': instead(bytes(0xef, 0xbb, 0xbf), html),
  'white-space-only': instead('\r\n \t\r\n', html),
  'zero-bytes': instead(new Uint8Array(4_000), html),
  'error-object': instead('{"status":500,"error":"Internal Server Error","path":"/"}', json),
  'refused-403': instead(walls['firewall-forbidden'], html, { status: 403 }),
  'legal-451': instead('Unavailable For Legal Reasons', html, { status: 451 }),
  'no-content-204': instead('', html, { status: 204 }),
  'partial-206': rewritten((body) => body.subarray(0, 400)),
  'nested-tags': instead(`<html>${'<div>'.repeat(20_000)}`, html),
  'attribute-bomb': instead(
    `<html><p ${Array.from({ length: 5_000 }, (_, n) => `a${n}=1`).join(' ')}>`,
    html,
  ),
  'gzip-bomb': instead(gzipSync(new Uint8Array(120_000_000)), {
    ...html,
    'content-encoding': 'gzip',
  }),
  'encoding-lie': rewritten((body) => body, { 'content-encoding': 'gzip' }),
  'encoding-unknown': rewritten((body) => body, { 'content-encoding': 'compress' }),
  'redirect-elsewhere': (right: Answer) => moved(right, 'https://login.example.com/sso'),
  'redirect-home': (right: Answer) => moved(right, right.path ?? '/'),
  'redirect-inside': (right: Answer) => moved(right, 'http://127.0.0.1:9/'),
  'redirect-nowhere': (right: Answer) => moved(right, 'https://'),
  'asks-for-rest': instead(
    'Zapraszamy później.',
    { ...html, 'retry-after': '600' },
    { status: 503 },
  ),
  'cut-connection': (right: Answer) => ({ ...right, truncateAt: 60 }),
} satisfies Record<string, Spoil>;

/** False answers made of the right one. */
const made = {
  'lost-letters': rewritten((body) => body.toString('utf8').replace(/\P{ASCII}/gu, '\ufffd')),
  'encoded-twice': rewritten((body) =>
    Buffer.from(new TextDecoder('windows-1250').decode(body), 'utf8'),
  ),
  'cut-json': rewritten((body) => body.subarray(0, Math.floor(body.length * 0.7))),
  'half-file': rewritten((body) => body.subarray(0, Math.floor(body.length / 2))),
  'empty-array': instead('[]', json),
  'null-json': instead('null', json),
  'half-array': rewritten((body) => {
    const items: unknown[] = JSON.parse(body.toString());
    return JSON.stringify(items.slice(0, Math.floor(items.length / 2) - 1));
  }),
  'half-table': rewritten((body) => {
    const rows = body.toString().split('\r\n');
    return `${rows.slice(0, Math.floor(rows.length / 2)).join('\r\n')}\r\n`;
  }),
  'header-row-only': rewritten((body) => `${body.toString().split('\r\n')[0]}\r\n`),
  'columns-renamed': rewritten((body) => {
    const [first = '', ...rows] = body.toString().split('\r\n');
    return [first.replace(/[^;"]+/g, 'Kolumna'), ...rows].join('\r\n');
  }),
  /** No selector of ours finds anything; what people see stays. */
  redesign: rewritten((body) =>
    body
      .toString()
      .replace(/\b(class|id)="[^"]*"/g, '$1="nowy"')
      .replace(
        /<(\/?)(ul|ol|li|table|tbody|tr|td|th|dl|dt|dd|section|article|main|h2|h3)\b/g,
        '<$1x-$2',
      ),
  ),
  'older-date': rewritten((body) => Buffer.concat([body, Buffer.from('\n')]), {
    date: 'Thu, 01 Jan 2026 06:00:00 GMT',
    age: '86400',
  }),
  'wrong-label': rewritten((body) => body, { 'content-type': 'text/html; charset=windows-1250' }),
} satisfies Record<string, Spoil>;

function moved(right: Answer, redirect: string): Answer {
  const { file: _file, ...rest } = plain(right);
  return { ...rest, status: 302, redirect };
}

const spoilers = { ...anywhere, ...made };

export type LieKind = keyof typeof spoilers;

/** A false answer in place of a right one, marked with what it is. */
export function lie(kind: LieKind, right: Answer): Answer {
  return { ...spoilers[kind](right), lie: kind };
}
