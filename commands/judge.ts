import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import { findChange } from '../prisma/changes.ts';
import type { ChangeRecord } from '../worker/change.ts';
import { judgeTag } from './wire/judge-tag.ts';
import { type Records, withRecords } from './wire/open-records.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface Options {
  readonly confirm?: true;
  readonly reject?: true;
  readonly undo?: true;
  readonly by: string;
  readonly json?: true;
}

export function addJudge(program: Command, verb: Verb): void {
  program
    .command('judge')
    .description('confirm or reject a tag on a change; it stays so under every taxonomy')
    .argument('<change>', 'id of the change, as `changes --json` prints it')
    .argument('<tag>', 'id of a tag that the change bears')
    .option('--confirm', 'the tag is right')
    .option('--reject', 'the tag is wrong: it no longer counts for this change')
    .option('--undo', 'as if nothing had been said of it')
    .requiredOption('--by <name>', 'who says so')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nHow often analysts agreed with each tag: ./monitor tags precision\n\nExamples:\n  ./monitor judge 0199d1c4-… us-dps --confirm --by "Anna Analityczka"\n  ./monitor judge 0199d1c4-… us-dps --undo --by "Anna Analityczka"',
    )
    .action(verb(judge));
}

/** @returns the exit code: 0 written; 2 wrong usage, unknown change, or a tag that it does not bear. */
async function judge(
  id: string,
  tag: string,
  options: Options,
  settings: Settings,
): Promise<number> {
  const verdict = verdictOf(options);
  return withRecords(settings, async (records) => {
    const change = await bearing(records, id, tag);
    const judged = await judgeTag(records, change, { tag, verdict, by: options.by });
    const { isRelevant, relevanceReasons, tags, rejectedTags = [] } = judged;
    if (options.json)
      printJson({ id, tag, verdict, isRelevant, relevanceReasons, tags, rejectedTags });
    else print(inWords(tag, verdict, judged));
    return 0;
  });
}

/** @throws CannotStart unless exactly one is given. */
function verdictOf({ confirm, reject, undo }: Options) {
  const said = [confirm && 'confirmed', reject && 'rejected', undo && 'undone'] as const;
  const [verdict, ...others] = said.filter((one) => one !== undefined);
  if (verdict !== undefined && others.length === 0) return verdict;
  throw new CannotStart('wanted one of --confirm, --reject, --undo', 2);
}

async function bearing({ client, sourceIndex }: Records, id: string, tag: string) {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const change = isId ? await findChange(client, sourceIndex, id) : undefined;
  if (change === undefined)
    throw new CannotStart(`wanted the id of a change, found "${id}"; see ./monitor changes`, 2);
  const borne = [...change.tags, ...(change.rejectedTags ?? [])].map((match) => match.tag);
  if (borne.includes(tag)) return change;
  const found = borne.length === 0 ? 'it bears none' : `it bears ${borne.join(', ')}`;
  throw new CannotStart(`wanted a tag of this change, found "${tag}"; ${found}`, 2);
}

const said = { confirmed: 'potwierdzony', rejected: 'odrzucony', undone: 'bez oceny' } as const;

function inWords(tag: string, verdict: keyof typeof said, { isRelevant }: ChangeRecord): string {
  return `${tag}: ${said[verdict]}; zmiana ${isRelevant ? 'jest istotna' : 'nie jest istotna'}`;
}
