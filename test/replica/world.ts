import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type LedgerEntry, ledger } from './ledger.ts';

/** What one path of one host answers from a moment on. */
export interface Entry {
  /** As {@link tidyPath} writes it; absent for a pattern. */
  readonly path?: string;
  /** Tried on path and query as they were asked for. */
  readonly match?: RegExp;
  /** Absolute; absent for an answer without a body. */
  readonly file?: string;
  readonly status: number;
  /** Names in lower case. An empty `etag` switches the computed one off. */
  readonly headers: Readonly<Record<string, string>>;
  /** Real milliseconds before the answer. */
  readonly delayMs?: number;
  /** Bytes after which the connection is cut. */
  readonly truncateAt?: number;
  /** Where the page has gone. */
  readonly redirect?: string;
  /** Of which kind of false answer it is; served like any other. */
  readonly lie?: string;
}

export interface Moment {
  /** As the folder is called: `2026-09-01T0600Z`. */
  readonly name: string;
  readonly at: Date;
  readonly hosts: ReadonlyMap<string, readonly Entry[]>;
}

/** A folder of answers that lie over each other in time, and the ledger of what changes. */
export interface World {
  readonly dir: string;
  readonly title: string;
  /** Months: `2026-09/2026-10`. */
  readonly period: string;
  readonly sources: readonly string[];
  /** Oldest first; the first is the baseline. */
  readonly moments: readonly Moment[];
  readonly expected: readonly LedgerEntry[];
}

/** A world that can not be served as it stands. The message names the file and the field. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
}

const momentName = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})Z$/;

const worldFile = z.object({
  title: z.string().min(1),
  period: z.string().regex(/^\d{4}-\d{2}\/\d{4}-\d{2}$/, 'wanted YYYY-MM/YYYY-MM'),
  sources: z.array(z.string().min(1)).min(1),
  moments: z.array(z.string().regex(momentName, 'wanted e.g. 2026-09-01T0600Z')).min(1),
});

const rawEntry = z.object({
  path: z.string().startsWith('/').optional(),
  match: z.string().min(1).optional(),
  file: z.string().min(1).optional(),
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  delayMs: z.number().min(0).optional(),
  truncateAt: z.int().min(0).optional(),
  redirect: z.string().min(1).optional(),
  lie: z.string().min(1).optional(),
});
const indexFile = z.array(rawEntry);

/** Read and check a whole world; files are opened when they are asked for. @throws {WorldError} */
export function readWorld(dir: string): World {
  const { moments, ...rest } = parseFile(dir, 'world.json', worldFile);
  const names = moments.toSorted();
  const twice = names.find((name, i) => names[i + 1] === name);
  if (twice !== undefined) throw new WorldError(`world.json: moments: ${twice} stands there twice`);
  checkFolders(dir, names);
  const world = { dir, ...rest, moments: names.map((name) => readMoment(dir, name)) };
  return { ...world, expected: readLedger(world) };
}

/**
 * What a host answers at a time. Exact paths win over patterns, later moments over earlier, the
 * first line of an index over the next ones. `undefined`: no such page (yet).
 */
export function findEntry(world: World, host: string, path: string, at: Date): Entry | undefined {
  const entries = world.moments
    .filter((moment) => moment.at <= at)
    .toReversed()
    .flatMap(({ hosts }) => hosts.get(host) ?? []);
  const tidy = tidyPath(path);
  return (
    entries.find((entry) => entry.path === tidy) ??
    entries.find(({ match }) => match?.test(path) ?? false)
  );
}

/** Whether anything of this host exists at a time; connections to others are refused. */
export function knowsHost(world: World, host: string, at: Date): boolean {
  return world.moments.some((moment) => moment.at <= at && moment.hosts.has(host));
}

/** Path and query decoded once, parameters in order: two ways to write one address are equal. */
export function tidyPath(path: string): string {
  const { pathname, searchParams } = new URL(`http://host${path}`);
  searchParams.sort();
  const query = [...searchParams].map((pair) => pair.join('=')).sort();
  return query.length === 0 ? decode(pathname) : `${decode(pathname)}?${query.join('&')}`;
}

/** `2026-09-01T0600Z` as a time. */
export function parseMoment(name: string): Date {
  const at = new Date(name.replace(momentName, '$1T$2:$3:00Z'));
  if (Number.isNaN(at.getTime()))
    throw new WorldError(`${name} is no moment, wanted 2026-09-01T0600Z`);
  return at;
}

/** A moment at which nothing happens needs no folder; a folder that no moment names is a slip. */
function checkFolders(dir: string, names: readonly string[]): void {
  const [first = ''] = names;
  if (!existsSync(join(dir, first)))
    throw new WorldError(`world.json: moments: no folder ${first}`);
  const extra = readdirSync(dir).find((name) => /^\d{4}-/.test(name) && !names.includes(name));
  if (extra !== undefined) throw new WorldError(`world.json: moments: lacks the folder ${extra}`);
}

function readMoment(dir: string, name: string): Moment {
  const folder = join(dir, name);
  if (!existsSync(folder)) return { name, at: parseMoment(name), hosts: new Map() };
  const hosts = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory());
  const entries = hosts.map(
    (host) => [host.name.toLowerCase(), readIndex(dir, join(name, host.name))] as const,
  );
  return { name, at: parseMoment(name), hosts: new Map(entries) };
}

function readIndex(dir: string, host: string): Entry[] {
  const name = join(host, 'index.json');
  return parseFile(dir, name, indexFile).map((raw, i) =>
    toEntry(raw, join(dir, host), (field, what) => {
      throw new WorldError(`${name}: ${i}.${field}: ${what}`);
    }),
  );
}

function toEntry(raw: z.infer<typeof rawEntry>, folder: string, fail: Fail): Entry {
  const { path, match, file, status, headers, ...rest } = raw;
  if ((path === undefined) === (match === undefined))
    fail('path', 'wanted exactly one of path and match');
  return withoutUndefined({
    path: path && readPath(path, fail),
    match: match === undefined ? undefined : readPattern(match, fail),
    file: file && findFile(file, folder, fail),
    status: status ?? (raw.redirect === undefined ? 200 : 302),
    headers: lowerNames(headers ?? {}),
    ...rest,
  });
}

type Fail = (field: string, what: string) => never;

function findFile(file: string, folder: string, fail: Fail): string {
  const target = join(folder, file);
  if (relative(folder, target).startsWith('..')) fail('file', `${file} lies outside of its host`);
  if (!existsSync(target)) fail('file', `${file} does not exist`);
  return target;
}

function readPath(path: string, fail: Fail): string {
  return URL.canParse(`http://host${path}`) ? tidyPath(path) : fail('path', `${path} is no path`);
}

function readPattern(match: string, fail: Fail): RegExp {
  try {
    return new RegExp(match);
  } catch (error) {
    return fail('match', error instanceof Error ? error.message : String(error));
  }
}

/** The ledger, with every entry's moment and source known to the world. */
function readLedger(world: Omit<World, 'expected'>): LedgerEntry[] {
  const entries = parseFile(world.dir, 'expected.json', ledger);
  const names = world.moments.map(({ name }) => name);
  for (const [i, { moment, source }] of entries.entries()) {
    const fail = (what: string) => new WorldError(`expected.json: ${i}.${what}`);
    if (!names.includes(moment)) throw fail(`moment: ${moment} is no moment of this world`);
    if (moment === names[0]) throw fail(`moment: ${moment} is the baseline, which plants nothing`);
    if (!world.sources.includes(source)) throw fail(`source: ${source} is no source of this world`);
  }
  return entries;
}

function parseFile<T>(dir: string, name: string, schema: z.ZodType<T>): T {
  const path = join(dir, name);
  if (!existsSync(path)) throw new WorldError(`${name}: does not exist in ${dir}`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new WorldError(`${name}: is no JSON: ${(cause as Error).message}`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new WorldError(`${name}: ${problems.slice(0, 3).join('; ')}`);
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname; // not UTF-8 once decoded: compared as it is written
  }
}

function lowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v]));
}

/** Optional fields that zod leaves as `undefined` are not there at all. */
function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, v]) => v !== undefined),
  ) as Defined<T>;
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
