import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answer } from './answers.ts';
import type { LedgerEntry } from './ledger.ts';
import { renderSites } from './render-sites.ts';
import type { Sites } from './sites.ts';

/** A world as a story: how the sites begin, and what happens at each moment. */
export interface Story {
  readonly title: string;
  readonly period: string;
  readonly sources: readonly string[];
  readonly start: () => Sites;
  readonly moments: readonly StoryMoment[];
  /** Further families of sites, each with its own state; opened anew for each telling. */
  readonly chapters?: readonly (() => Chapter)[];
}

/** One family of sites in a story: what stands there, what happens, and how it answers. */
export interface Chapter {
  /** Sources that read it; they join those of the story. */
  readonly sources: readonly string[];
  /** Change the sites at a moment (`2026-09-03T0600Z`), and plant what a perfect monitor reports. */
  happens(moment: string, plant: Plant): void;
  /** All that its sites answer now. */
  answers(moment: string): readonly Answer[];
}

export interface StoryMoment {
  readonly name: string;
  /** Change the sites and plant what a perfect monitor reports of it. */
  readonly happens?: (sites: Sites, plant: Plant) => void;
  /** Answers that are wrong at this moment alone, made from the right ones. */
  readonly faults?: (answers: readonly Answer[]) => readonly Answer[];
}

export type Plant = (entry: Omit<LedgerEntry, 'moment'>) => void;

/** Files of a world by their path in its folder. */
export type WorldFiles = ReadonlyMap<string, Uint8Array>;

/** Tell a story: only what differs from the moment before is written. Pure. */
export function tellStory(story: Story): WorldFiles {
  const files = new Map<string, Uint8Array>();
  const expected: LedgerEntry[] = [];
  const sites = story.start();
  const chapters = (story.chapters ?? []).map((open) => open());
  let before = new Map<string, Answer>();
  for (const { name, happens, faults } of story.moments) {
    const plant: Plant = (entry) => expected.push({ moment: name, ...entry });
    happens?.(sites, plant);
    for (const chapter of chapters) chapter.happens(name, plant);
    const told = chapters.flatMap((chapter) => chapter.answers(name));
    const right = [...renderSites(sites, name), ...told];
    const after = byAddress([...right, ...(faults?.(right) ?? [])]);
    for (const [path, bytes] of filesOf(name, overlay(before, after))) files.set(path, bytes);
    before = after;
  }
  const { title, period, moments } = story;
  const sources = [...story.sources, ...chapters.flatMap((chapter) => chapter.sources)];
  const world = { title, period, sources, moments: moments.map(({ name }) => name) };
  files.set('world.json', toJson(world));
  files.set('expected.json', toJson(expected));
  return files;
}

/** Write a world into a folder, which it takes for itself. */
export function writeWorld(dir: string, files: WorldFiles): void {
  rmSync(dir, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
}

/** Later answers for an address win: faults stand after what they spoil. */
function byAddress(answers: readonly Answer[]): Map<string, Answer> {
  return new Map(
    answers.map((answer) => [`${answer.host} ${answer.path ?? answer.match}`, answer]),
  );
}

/** What has come, changed or gone since the moment before. */
function overlay(before: Map<string, Answer>, after: Map<string, Answer>): Answer[] {
  const changed = [...after].filter(([address, answer]) => {
    const old = before.get(address);
    return old === undefined || !isSame(old, answer);
  });
  const gone = [...before].filter(([address]) => !after.has(address));
  return [
    ...changed.map(([, answer]) => answer),
    ...gone.map(([, { host, path, match }]) => ({ host, ...place({ path, match }), status: 404 })),
  ];
}

function isSame(a: Answer, b: Answer): boolean {
  const { body: aBody = '', ...aRest } = a;
  const { body: bBody = '', ...bRest } = b;
  return (
    JSON.stringify(aRest) === JSON.stringify(bRest) &&
    Buffer.compare(bytesOf(aBody), bytesOf(bBody)) === 0
  );
}

function* filesOf(moment: string, answers: readonly Answer[]): Iterable<[string, Uint8Array]> {
  for (const host of new Set(answers.map((answer) => answer.host))) {
    const own = answers.filter((answer) => answer.host === host);
    const index = own.map(({ host: _host, body: _body, ...entry }) => entry);
    yield [`${moment}/${host}/index.json`, toJson(index)];
    for (const { file, body } of own)
      if (file !== undefined) yield [`${moment}/${host}/${file}`, bytesOf(body ?? '')];
  }
}

function place({ path, match }: { path?: string | undefined; match?: string | undefined }) {
  return path === undefined ? { match: match ?? '' } : { path };
}

const bytesOf = (body: Uint8Array | string) =>
  typeof body === 'string' ? Buffer.from(body) : body;

const toJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`);
