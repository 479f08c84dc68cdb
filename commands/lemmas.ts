import type { Command } from 'commander';
import { z } from 'zod';
import { loadLemmatiser } from '../worker/io/dictionary.ts';
import { compilePhrase, makePhraseFinder } from '../worker/language/phrases.ts';
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

const Row = z.looseObject({ phrase: z.string().min(1), text: z.string(), match: z.boolean() });

/** @returns the exit code: 0 evaluated, however well. */
async function evalLemmas(file: string, { json }: { readonly json?: true }): Promise<number> {
  const lemmas = loadLemmatiser();
  const found = (phrase: string, text: string) =>
    makePhraseFinder([compilePhrase('lemmas', phrase, phrase)], lemmas)(text).length > 0;
  const judged = readJsonLines(file, Row).map(({ phrase, text, match }) => ({
    ...{ phrase, text, match },
    found: found(phrase, text),
  }));
  const errors = judged.filter((row) => row.match !== row.found);
  const right = judged.length - errors.length;
  if (json) printJson({ file, rows: judged.length, right, errors });
  else
    print(
      [
        `${right} of ${judged.length} right`,
        ...errors.map(
          ({ phrase, text, match }) => `${match ? 'missed' : 'wrong'}: "${phrase}" in "${text}"`,
        ),
      ].join('\n'),
    );
  return 0;
}
