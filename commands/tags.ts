import type { Command } from 'commander';
import { z } from 'zod';
import type { Settings } from '../config/env.ts';
import { findPrecision } from '../prisma/judgements.ts';
import { splitUnits } from '../worker/diff/units.ts';
import { evaluate } from '../worker/language/evaluate.ts';
import type { TagPrecision } from '../worker/language/judgements.ts';
import { judgeRelevance } from '../worker/relevance.ts';
import type { TagMatch } from '../worker/tag.ts';
import { evaluationInWords } from './wire/evaluation-words.ts';
import { readJsonLines } from './wire/json-lines.ts';
import { readLocal, textOf } from './wire/local-file.ts';
import { withRecords } from './wire/open-records.ts';
import { openTagger } from './wire/open-tagger.ts';
import { local, print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly json?: true;
}

export function addTags(program: Command, verb: Verb): void {
  const tags = program
    .command('tags')
    .description('the tags of a file, with the words that earned each and where they stand')
    .argument('<file>', 'any file that `read` reads; - for stdin')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor tags projekt.pdf\n  echo "mieszkania wspomagane" | ./monitor tags -\n  ./monitor tags eval labelled.jsonl',
    )
    .action(local(tagFile));
  tags
    .command('eval')
    .description('precision and recall against texts that people tagged')
    .argument('<file>', 'JSONL, a row {"id", "text", "tags": ["us-dps", …]} a line')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  ./monitor tags eval labelled.jsonl --json')
    .action(local(evalTags));
  tags
    .command('precision')
    .description('how often analysts agreed with each tag that they judged')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nSee ./monitor judge.\n\nExample:\n  ./monitor tags precision --json')
    .action(verb(precision));
}

/** @returns the exit code: 0 read and tagged, with or without tags. */
async function tagFile(file: string, { json }: Options): Promise<number> {
  await readLocal([file], (reading) => {
    const { paragraphs, warnings } = textOf(reading);
    const passages = splitUnits(paragraphs).map(({ label, text }) => ({ place: label, text }));
    const tags = openTagger()(passages);
    const relevance = judgeRelevance(tags, { body: null });
    if (json) printJson({ file, sha256: reading.sha256, warnings, tags, ...relevance });
    else print([...inLines(tags), `relevant: ${relevance.isRelevant ? 'yes' : 'no'}`].join('\n'));
  });
  return 0;
}

/** Places after the third are only counted. */
const shownPlaces = 3;

function inLines(tags: readonly TagMatch[]): string[] {
  const byTag = Map.groupBy(tags, ({ tag }) => tag);
  return [...byTag].flatMap(([tag, [first, ...others]]) => {
    if (first === undefined) return [];
    const more = others.length + 1 - shownPlaces;
    return [
      `${tag} (${first.weight}): ${first.label}`,
      ...[first, ...others].slice(0, shownPlaces).map(reasonOf),
      ...(more > 0 ? [`    and in ${more} more places`] : []),
    ];
  });
}

function reasonOf({ words, trigger, place }: TagMatch): string {
  const where = place === '' ? '' : `, ${place}`;
  return `    „${words.replace(/\s+/gu, ' ')}”${where} (trigger: ${trigger})`;
}

const Row = z.looseObject({
  id: z.coerce.string().optional(),
  text: z.string(),
  tags: z.array(z.string()),
  kind: z.string().optional(),
  cls: z.string().optional(),
});

async function evalTags(file: string, { json }: Options): Promise<number> {
  const tagger = openTagger();
  const judged = readJsonLines(file, Row).map(({ id, text, tags, kind, cls }, at) => ({
    id: id ?? `row ${at + 1}`,
    wanted: [...new Set(tags)],
    kinds: [kind, cls].filter((one) => one !== undefined),
    given: tagger([{ place: '', text }]),
  }));
  const result = evaluate(judged);
  if (json) printJson({ file, ...result });
  else print(evaluationInWords(result));
  return 0;
}

/** @returns the exit code: 0, also where nobody judged a tag yet. */
async function precision({ json }: Options, settings: Settings): Promise<number> {
  return withRecords(settings, async ({ client }) => {
    const tags = await findPrecision(client);
    if (json) printJson({ tags });
    else print(tags.length === 0 ? 'no tag was judged yet' : tags.map(precisionInWords).join('\n'));
    return 0;
  });
}

function precisionInWords({ tag, confirmed, rejected, precision }: TagPrecision): string {
  return `${tag}: ${(precision * 100).toFixed(1)} % (${confirmed} confirmed, ${rejected} rejected)`;
}
