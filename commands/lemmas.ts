import type { Command } from 'commander';
import { z } from 'zod';
import { loadLemmatiser } from '../worker/io/dictionary.ts';
import type { Lemmatiser } from '../worker/language/lemmas.ts';
import { compilePhrase, makePhraseFinder } from '../worker/language/phrases.ts';
import { splitWords } from '../worker/language/words.ts';
import { readJsonLines } from './wire/json-lines.ts';
import { local, print, printJson } from './wire/verb.ts';

export function addLemmas(program: Command): void {
  program
    .command('lemmas')
    .description('how well inflected forms of a phrase are found')
    .addHelpText('after', '\nExample:\n  ./monitor lemmas eval pairs.jsonl')
    .command('eval')
    .description('hold the matcher against phrases and texts that people judged')
    .argument('<file>', 'JSONL, a row {"phrase", "text", "match": true|false} a line')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  ./monitor lemmas eval pairs.jsonl')
    .action(local(evalLemmas));
}

const Row = z.looseObject({
  phrase: z.string().min(1),
  text: z.string(),
  match: z.boolean(),
  kind: z.string().optional(),
});

interface JudgedPair extends z.infer<typeof Row> {
  readonly found: boolean;
  /** In which it was found. */
  readonly words?: string;
}

/** @returns the exit code: 0 evaluated, however well. */
async function evalLemmas(file: string, { json }: { readonly json?: true }): Promise<number> {
  const lemmas = loadLemmatiser();
  const judged = readJsonLines(file, Row).map((row) => ({
    ...row,
    ...findPhrase(row.phrase, row.text, lemmas),
  }));
  const score = scoreOf(judged);
  if (json) printJson({ file, ...score });
  else print(inWords(score));
  return 0;
}

function findPhrase(phrase: string, text: string, lemmas: Lemmatiser) {
  if (splitWords(phrase).length === 0) return { found: false };
  const [hit] = makePhraseFinder([compilePhrase('lemmas', phrase, phrase)], lemmas)(text);
  return hit === undefined
    ? { found: false }
    : { found: true, words: text.slice(hit.start, hit.end) };
}

function scoreOf(judged: readonly JudgedPair[]) {
  const errors = judged.filter(({ match, found }) => match !== found);
  const wanted = judged.filter(({ match }) => match);
  const missed = errors.filter(({ match }) => match).length;
  const wrong = errors.length - missed;
  const right = wanted.length - missed;
  return {
    ...{ rows: judged.length, right: judged.length - errors.length, errors },
    matches: { wanted: wanted.length, found: right, missed, wrong },
    precision: right + wrong === 0 ? null : right / (right + wrong),
    recall: wanted.length === 0 ? null : right / wanted.length,
  };
}

function inWords({ rows, right, matches, errors }: ReturnType<typeof scoreOf>): string {
  const { wanted, found, wrong } = matches;
  return [
    `${right} of ${rows} right: ${found} of ${wanted} matches found, ${wrong} false`,
    ...errors.map(({ phrase, text, match, words }) =>
      match ? `missed: "${phrase}" in "${text}"` : `wrong: "${phrase}" in "${text}" („${words}”)`,
    ),
  ].join('\n');
}
