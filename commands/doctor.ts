import type { Command } from 'commander';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import { examineMachine, examineRecords, type Finding } from './wire/examine.ts';
import { withRecords } from './wire/open-records.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

export function addDoctor(program: Command, verb: Verb): void {
  program
    .command('doctor')
    .description('look at everything that the monitor needs, and say what to do')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nEnds with 1 when something does not work.\n\nExamples:\n  ./monitor doctor\n  ./monitor doctor --json',
    )
    .action(verb(doctor));
}

/** @returns the exit code: 0, or 1 when something does not work. */
async function doctor({ json }: { readonly json?: true }, settings: Settings): Promise<number> {
  const findings = [...(await examineMachine(settings)), ...(await recordFindings(settings))];
  const isWell = findings.every(({ state }) => state !== 'bad');
  if (json) printJson({ ok: isWell, findings });
  else print(findings.map(inLines).join('\n'));
  return isWell ? 0 : 1;
}

/** A database that cannot be had is what a doctor is asked about, not a reason to end. */
async function recordFindings(settings: Settings): Promise<Finding[]> {
  try {
    return await withRecords(settings, examineRecords);
  } catch (error) {
    const found = error instanceof Error ? error.message : `${error}`;
    const todo = error instanceof CannotStart ? 'see above' : 'look at DATABASE_URL and REDIS_URL';
    return [{ check: 'database', state: 'bad', found, todo }];
  }
}

function inLines({ check, state, found, todo }: Finding): string {
  const advice = todo === undefined ? [] : todo.split('\n').map((line) => `        ${line}`);
  return [`${state.padEnd(6)}${check}: ${found}`, ...advice].join('\n');
}
