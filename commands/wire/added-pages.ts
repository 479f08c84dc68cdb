import type { Command } from 'commander';
import type { Settings } from '../../config/env.ts';
import { CannotStart } from '../../config/errors.ts';
import type { Source } from '../../crawler/source.ts';
import {
  type AddedSource,
  addSource,
  findAdded,
  removeSource,
  restoreSource,
} from '../../prisma/added-sources.ts';
import { askLive } from './ask-live.ts';
import { describePage, freeId, type PageOptions, sourceKinds } from './describe-page.ts';
import { sourceOf } from './live-sources.ts';
import { type Records, withRecords } from './open-records.ts';
import { parseCount } from './options.ts';
import { type Preview, previewLines, previewOf } from './preview-page.ts';
import { print, printJson, type Verb } from './verb.ts';

interface Flags {
  readonly dryRun?: true;
  readonly json?: true;
}

interface AddOptions extends PageOptions, Flags {
  readonly unseen?: true;
}

const examples = `
The page is asked once, and what would be read of it is printed; an error page is refused.
A running ./monitor up asks it within a minute; the first good run is its baseline.

Examples:
  ./monitor sources add https://rops.example.pl/plan --name "ROPS – plan" --kind regional --region 24
  ./monitor sources add https://www.gov.pl/web/zdrowie/psychiatria --name "MZ – psychiatria" --kind news --body mz --selector "article"
  ./monitor sources remove page-rops-plan`;

/** `sources add`, `remove` and `restore`: pages that analysts want watched. */
export function addPages(sources: Command, verb: Verb): void {
  sources
    .command('add')
    .description('watch one more page: its text and the files that it links to')
    .argument('<address>', 'the page')
    .requiredOption('--name <name>', 'as readers see it, in Polish; its id is made of it')
    .requiredOption('--kind <kind>', sourceKinds.join(', '))
    .option('--region <region>', 'a voivodeship: 24 or śląskie')
    .option('--body <body>', 'the institution: mrpips, mz …')
    .option('--selector <css>', 'where its content lies; found without it')
    .option('--browser', 'drawn in the browser, for pages that are empty without scripts')
    .option('--every <hours>', 'hours between two looks (12)', parseCount)
    .option('--unseen', 'do not ask the page now')
    .option('--dry-run', 'ask and print, add nothing')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples)
    .action(verb(add));
  sources
    .command('remove')
    .description('ask an added page no more; what was seen of it stays')
    .argument('<id>', 'page-…')
    .option('--dry-run', 'change nothing')
    .option('--json', 'print one JSON object')
    .action(verb(remove));
  sources
    .command('restore')
    .description('ask a removed page again')
    .argument('<id>', 'page-…')
    .option('--dry-run', 'change nothing')
    .option('--json', 'print one JSON object')
    .action(verb(restore));
}

async function add(address: string, options: AddOptions, settings: Settings): Promise<number> {
  const wanted = describePage(address, options);
  return withRecords(settings, async (records) => {
    const page = await newPage(records, wanted);
    const source = sourceOf(page);
    const preview = options.unseen ? undefined : await see(source, settings);
    if (!options.dryRun && !(await addSource(records.client, page)))
      throw new CannotStart(`wanted to add ${page.id}, found that another process was quicker`);
    tell(page, preview, options);
    return 0;
  });
}

/** @throws CannotStart (exit code 2) when the page is watched already, or was once */
async function newPage(
  { client, clock, sources }: Records,
  wanted: Omit<AddedSource, 'addedAt'>,
): Promise<AddedSource> {
  const added = await findAdded(client);
  const once = added.find(({ address, removedAt }) => removedAt && isSame(address, wanted.address));
  const now = sources.find(({ start }) => start.some((one) => isSame(one, wanted.address)));
  if (now !== undefined)
    throw new CannotStart(`wanted a new page, found that ${now.id} watches ${wanted.address}`, 2);
  if (once !== undefined)
    throw new CannotStart(
      `wanted a new page, found that ${once.id} was removed; ./monitor sources restore ${once.id} brings it back with its history`,
      2,
    );
  const id = freeId(
    wanted.id,
    added.map((one) => one.id),
  );
  return { ...wanted, id, addedAt: clock.now() };
}

/** Whether two addresses lead to one page, as sites write them. */
function isSame(one: string, other: string): boolean {
  const bare = (address: string) =>
    address.replace(/^https?:\/\/(www\.)?/, '').replace(/(\/|#.*)+$/, '');
  return bare(one) === bare(other);
}

/** @throws CannotStart when the page cannot be had, or would not be believed */
async function see(source: Source, settings: Settings): Promise<Preview> {
  const [address = ''] = source.start;
  return previewOf(source, await askLive(source, address, settings));
}

function tell(page: AddedSource, preview: Preview | undefined, { json, dryRun }: AddOptions): void {
  const isAdded = dryRun !== true;
  if (json) {
    printJson({ added: isAdded, source: page, ...(preview !== undefined && { preview }) });
    return;
  }
  const end = isAdded
    ? `${page.id}: added; its first run is its baseline: ./monitor crawl ${page.id}`
    : `${page.id}: would be added (--dry-run)`;
  print([...(preview === undefined ? [] : previewLines(preview)), end].join('\n'));
}

async function remove(id: string, options: Flags, settings: Settings): Promise<number> {
  return change(id, options, settings, {
    says: 'removed',
    isDone: ({ removedAt }) => removedAt !== undefined,
    run: ({ client, clock }) => removeSource(client, id, clock.now()),
  });
}

async function restore(id: string, options: Flags, settings: Settings): Promise<number> {
  return change(id, options, settings, {
    says: 'restored',
    isDone: ({ removedAt }) => removedAt === undefined,
    run: ({ client }) => restoreSource(client, id),
  });
}

interface Deed {
  readonly says: 'removed' | 'restored';
  isDone(page: AddedSource): boolean;
  run(records: Records): Promise<boolean>;
}

/** Doing it twice is no fault. @throws CannotStart (exit code 2) for what was never added */
async function change(
  id: string,
  { json, dryRun }: Flags,
  settings: Settings,
  { says, isDone, run }: Deed,
): Promise<number> {
  return withRecords(settings, async (records) => {
    const added = await findAdded(records.client);
    const page = added.find((one) => one.id === id);
    if (page === undefined) throw notAdded(id, added);
    const isNew = !isDone(page) && !dryRun && (await run(records));
    if (json) printJson({ id, dryRun: dryRun === true, [says]: isNew });
    else print(lineOf(id, says, { isDone: isDone(page), isNew }));
    return 0;
  });
}

function lineOf(id: string, says: Deed['says'], { isDone, isNew }: Record<string, boolean>) {
  if (isDone) return `${id}: nothing to do`;
  return isNew
    ? `${id}: ${says}; what was seen of it stays`
    : `${id}: would be ${says} (--dry-run)`;
}

function notAdded(id: string, added: readonly AddedSource[]): CannotStart {
  const known = added.map((one) => one.id).join(', ') || 'none';
  return new CannotStart(`wanted the id of an added page, found "${id}"; added are: ${known}`, 2);
}
