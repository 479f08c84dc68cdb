import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../commands/verbs.ts';
import { verbWith } from '../../commands/wire/verb.ts';
import { root, run } from './run.ts';

const contract = readFileSync(join(root, 'docs/cli.md'), 'utf8');

/** The whole command line in this process; what it prints and how it would end. */
async function parse(args: readonly string[]) {
  let printed = '';
  const write = (text: string) => {
    printed += text;
  };
  const program = new Command('monitor')
    .enablePositionalOptions()
    .showHelpAfterError()
    .configureOutput({ writeOut: write, writeErr: write })
    .exitOverride();
  for (const { load } of verbs) (await load())(program, verbWith({}));
  const failed = await program.parseAsync(args, { from: 'user' }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failed instanceof CommanderError) return { code: failed.exitCode, printed };
  throw failed ?? new Error(`wanted ${args.join(' ')} to end early`);
}

test('every file of commands/ is a verb, and every verb has its file', () => {
  const files = readdirSync(join(root, 'commands'))
    .filter((name) => name.endsWith('.ts') && name !== 'verbs.ts')
    .map((name) => name.replace(/\.ts$/, ''));

  expect(verbs.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});

test.each(verbs.map(({ name }) => name))(
  '%s has help with an example, and a chapter in docs/cli.md',
  { timeout: 20_000 },
  async (name) => {
    const { code, printed } = await parse([name, '--help']);

    expect(code).toBe(0);
    expect(printed).toContain(`Usage: monitor ${name}`);
    expect(printed).toMatch(/Examples?:\n/);
    expect(contract).toMatch(new RegExp(`^##+ .*\`${name}\\b`, 'm'));
  },
);

test.each([
  ['an unknown option', ['read', 'a', '--loud'], "unknown option '--loud'"],
  ['a missing argument', ['diff', 'a'], "missing required argument 'newer'"],
  ['one argument too many', ['sources', 'everything'], 'too many arguments'],
  ['a day that is none', ['changes', '--since', '2026-13-01'], 'Wanted a day'],
  ['a number that is none', ['search', 'a', '--limit', '0'], 'Wanted a whole number'],
  ['a period that is none', ['report', 'build', '--period', '2026-10/2026-11'], 'Wanted a period'],
  ['an address that is none', ['subscribers', 'add', 'a@b'], 'Wanted a plain address'],
  ['an approval by nobody', ['report', 'approve', 'x'], "required option '--by <name>'"],
])('%s is refused with words and help', async (_, args, words) => {
  const { code, printed } = await parse(args);

  expect(code).not.toBe(0);
  expect(printed).toContain(words);
  expect(printed).toContain('Usage: monitor');
});

describe('a child process', { timeout: 20_000 }, () => {
  test('lists every verb in its help', async () => {
    const { code, stdout } = await run(['--help']);

    expect(code).toBe(0);
    for (const { name } of verbs) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  test.each([
    ['an unknown verb', ['frobnicate'], "unknown command 'frobnicate'"],
    ['no verb', [], 'Usage: monitor'],
    ['a wrong option', ['read', 'a', '--loud'], "unknown option '--loud'"],
  ])('ends with 2 for %s, and prints on stderr alone', async (_, args, words) => {
    const { code, stdout, stderr } = await run(args);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage: monitor');
  });

  test('names all wrong settings at once, never their values', async () => {
    const settings = { DATABASE_URL: 'mysql://secret', PORT: 'secret' };
    const { code, stderr } = await run(['changes'], settings);

    expect(code).toBe(2);
    expect(stderr).toContain('DATABASE_URL: wanted');
    expect(stderr).toContain('PORT: wanted');
    expect(stderr).not.toContain('secret');
  });
});
