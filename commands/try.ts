import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import type { Listed, Reading, Source } from '../crawler/source.ts';
import { oneLine } from '../reports/typography.ts';
import { engineSource, namesEngine } from './wire/engine-source.ts';
import { sourceFor } from './wire/known-source.ts';
import { bytesOf } from './wire/local-file.ts';
import { parseCount } from './wire/options.ts';
import { type Answer, type Tried, tryPage } from './wire/try-page.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly file?: string;
  readonly url?: string;
  readonly limit?: number;
  readonly json?: true;
}

export function addTry(program: Command, verb: Verb): void {
  program
    .command('try')
    .description("read one live or saved page with a source's reader; store nothing")
    .argument('<id>', 'the id of a source, or an engine over any site: engine:rbip')
    .option('--file <file>', 'a saved page instead of a live one; - for stdin')
    .option('--url <address>', 'the page; by default the first on which the source starts')
    .option('--limit <n>', 'most publications to print (10, with --json all)', parseCount)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nA page is read as a list, and where it is none, as the page of a publication.\n\nExamples:\n  ./monitor try region-slaskie-bip\n  ./monitor try rcl-bills --file card.html --url https://legislacja.rcl.gov.pl/projekt/12399051\n  ./monitor try engine:rbip --file list.html --url https://bip.example.pl/uchwaly',
    )
    .action(verb(trySource));
}

/** @returns the exit code: 0 read, 1 when the source cannot read it or would not believe it. */
async function trySource(id: string, options: Options, settings: Settings): Promise<number> {
  const source = namesEngine(id) ? engineSource(id, options.url) : await sourceFor(id, settings);
  const address = addressOf(source, options.url);
  const answer =
    options.file === undefined
      ? await ask(source, address, settings)
      : { address, status: 200, contentType: '', body: bytesOf(options.file) };
  const tried = tryPage(source, answer);
  if (options.json) printJson(toJson(source, answer, tried, options.limit));
  else print(toText(source, answer, tried, options.limit ?? 10));
  return tried.reading === 'none' || tried.verdict.verdict === 'suspect' ? 1 : 0;
}

/** Only a live page needs the way out. */
async function ask(...question: Parameters<typeof import('./wire/ask-live.ts').askLive>) {
  const { askLive } = await import('./wire/ask-live.ts');
  return askLive(...question);
}

function addressOf({ start, hosts }: Source, url: string | undefined): string {
  const address = URL.parse(url ?? start[0] ?? '');
  if (address !== null && hosts.includes(address.hostname)) return address.href;
  throw new CannotStart(
    `--url: wanted an address on ${hosts.join(' or ')}, found "${url}"; give the page's own address`,
    2,
  );
}

function toJson({ id }: Source, { address, status }: Answer, tried: Tried, limit?: number) {
  const about = { source: id, address, status, reading: tried.reading, verdict: tried.verdict };
  if (tried.reading === 'none') return { ...about, refusals: tried.refusals };
  if (tried.reading === 'read') {
    const { publication, text, refusals } = tried;
    return { ...about, ...publication, text, refusals };
  }
  const { publications, total = null, next = null } = tried.listing;
  const listed = publications.length;
  return { ...about, listed, total, next, publications: publications.slice(0, limit ?? listed) };
}

function toText({ id }: Source, { address }: Answer, tried: Tried, limit: number): string {
  const { verdict } = tried;
  const doubt = verdict.verdict === 'suspect' ? [`not believed: ${verdict.says}`] : [];
  const lines =
    tried.reading === 'list'
      ? listLines(tried.listing.publications, tried.listing, limit)
      : tried.reading === 'read'
        ? readLines(tried.publication, tried.text)
        : ['unreadable', ...tried.refusals.map((refusal) => `  ${oneLine(refusal)}`)];
  return [`${id}: ${address}`, ...doubt, ...lines].join('\n');
}

function listLines(
  publications: readonly Listed[],
  { total, next }: { readonly total?: number; readonly next?: string },
  limit: number,
): string[] {
  const left = publications.length - limit;
  return [
    `read as a list: ${publications.length} publications${total === undefined ? '' : ` of ${total}`}`,
    ...publications.slice(0, limit).flatMap(publicationLines),
    ...(left > 0 ? [`… and ${left} more (--limit)`] : []),
    ...(next === undefined ? [] : [`next page: ${next}`]),
  ];
}

function publicationLines({ key, title, address, facts, documents = [] }: Listed): string[] {
  return [
    `${key}  ${title}`,
    `  ${address}`,
    ...factLines(facts),
    ...documents.map((document) => `  ${document.role}: ${document.name}  ${document.address}`),
  ];
}

function readLines({ facts, documents, pages }: Reading, text: readonly string[]): string[] {
  return [
    'read as the page of a publication',
    ...factLines(facts),
    ...documents.map(({ role, name, address }) => `  ${role}: ${name}  ${address}`),
    ...pages.map((page) => `  further page: ${page}`),
    ...text.map((paragraph) => `  | ${paragraph}`),
  ];
}

function factLines(facts: Reading['facts']): string[] {
  return Object.entries(facts)
    .filter(([name]) => name !== 'title')
    .map(([name, value]) => `  ${name}: ${value.replaceAll('\n', ' / ')}`);
}
