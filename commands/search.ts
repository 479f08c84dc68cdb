import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import { regions } from '../config/regions.ts';
import { readTaxonomy } from '../config/taxonomy.ts';
import { type Found, SearchTooSlow, searchChanges } from '../prisma/search.ts';
import { indexMissing } from '../prisma/search-index.ts';
import type { Filter } from '../worker/filter.ts';
import type { Highlight } from '../worker/search/highlight.ts';
import { parseQuery } from '../worker/search/parse.ts';
import { sourceIn } from './wire/known-source.ts';
import { type Records, withRecords } from './wire/open-records.ts';
import { namesOf, openSpeech } from './wire/open-speech.ts';
import { collect, parseCount, parseMoment } from './wire/options.ts';
import { inLines } from './wire/show-changes.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly tag?: readonly string[];
  readonly region?: readonly string[];
  readonly source?: readonly string[];
  readonly since?: Date;
  readonly until?: Date;
  readonly relevant?: true;
  readonly best?: true;
  readonly limit: number;
  readonly json?: true;
}

export function addSearch(program: Command, verb: Verb): void {
  program
    .command('search')
    .description('changes that a query asks for, newest first, with the words that were found')
    .argument('<query...>', 'words in any form, "phrases", -without, a OR b, tag:…; docs/search.md')
    .option('--tag <id>', 'only with this tag; may stand several times', collect)
    .option('--region <code>', 'only of this voivodeship (TERYT); likewise', collect)
    .option('--source <id>', 'only of this source; likewise', collect)
    .option('--since <day>', 'seen on that day or later', parseMoment)
    .option('--until <day>', 'seen before that day', parseMoment)
    .option('--relevant', 'only what belongs to the subject')
    .option('--best', 'of the newest 300 those first that say most of what was asked')
    .option('--limit <n>', 'most changes to print', parseCount, 50)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor search asystent osobisty\n  ./monitor search \'"dom pomocy społecznej" -dzieci\' --tag us-dps --json\n  ./monitor search -- -dzieci akt:UD315',
    )
    .action(verb(search));
}

/** @returns the exit code: 0 searched, whatever was found; 1 given up after 3 seconds. */
async function search(
  words: readonly string[],
  options: Options,
  settings: Settings,
): Promise<number> {
  return withRecords(settings, async (records) => {
    const query = read(words.join(' '), records);
    const filter = await filterOf(options, records);
    await indexSome(records);
    try {
      show(await find(records, { ...filter, query }, options), options);
      return 0;
    } catch (error) {
      if (!(error instanceof SearchTooSlow)) throw error;
      process.stderr.write(
        'monitor: given up after 3 s; name a period (okres:2026-09), a source or a tag, or add a rarer word\n',
      );
      return 1;
    }
  });
}

function read(text: string, { sources }: Records) {
  const parsed = parseQuery(text, namesOf(sources));
  if (parsed.ok) return parsed.query;
  throw new CannotStart(`${parsed.problem} (znak ${parsed.place + 1})`, 2);
}

async function filterOf(options: Options, records: Records): Promise<Filter> {
  const { tag, region, source, since, until, relevant } = options;
  for (const id of source ?? []) await sourceIn(records, id);
  known(
    'tag',
    tag,
    readTaxonomy().tags.map(({ id }) => id),
  );
  known(
    'region',
    region,
    regions.map(({ code }) => code),
  );
  return {
    ...(tag && { tags: tag }),
    ...(region && { regions: region }),
    ...(source && { sources: source }),
    ...(since && { from: since }),
    ...(until && { to: until }),
    ...(relevant && { relevantOnly: true }),
  };
}

/** @throws CannotStart (exit code 2) naming those that there are. */
function known(noun: string, asked: readonly string[] | undefined, all: readonly string[]): void {
  const wrong = asked?.find((id) => !all.includes(id));
  if (wrong === undefined) return;
  throw new CannotStart(`wanted a ${noun}, found "${wrong}"; known are: ${all.join(', ')}`, 2);
}

/** Changes indexed before a search at most: some seconds. A running worker does all of them. */
const mostIndexed = 2_000;

async function indexSome({ client, sourceIndex }: Records): Promise<void> {
  const lemmas = (form: string) => openSpeech().lemmas(form);
  if ((await indexMissing(client, sourceIndex, lemmas, mostIndexed)) < mostIndexed) return;
  process.stderr.write(
    'monitor: the search index is not complete yet; `up` or `worker` fills it\n',
  );
}

function find({ client, sourceIndex, clock }: Records, filter: Filter, options: Options) {
  const page = {
    limit: options.limit,
    order: options.best ? ('relevance' as const) : ('newest' as const),
  };
  return searchChanges(client, sourceIndex, filter, page, openSpeech(), clock.now());
}

function show({ changes, total, facets, highlights, completions }: Found, { json }: Options): void {
  const isMore = total > 1_000;
  const quoted = (id: string) => highlights.get(id) ?? [];
  if (json)
    printJson({
      ...{ total, isMore, facets, completions },
      changes: changes.map((change) => ({ ...change, highlights: quoted(change.id) })),
    });
  else
    print(
      [
        ...changes.map((change) => [inLines(change), ...quoted(change.id).map(inLine)].join('\n')),
        ...(completions.length > 0 ? [`begins with it: ${completions.join(', ')}`] : []),
        `${changes.length} of ${isMore ? 'more than 1000' : total} changes`,
      ].join('\n'),
    );
}

/** Found words stand in brackets, since a terminal may have no colours. */
function inLine({ place, parts }: Highlight): string {
  const text = parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
  return `  ${place === '' ? '' : `${place}: `}${text.replace(/\s+/gu, ' ')}`;
}
