import { Command } from 'commander';
import { verbs } from './commands/verbs.ts';
import { verbWith } from './commands/wire/verb.ts';

const program = new Command('monitor')
  .description('Watches what the Polish state plans for social services.')
  .version('0.1.0')
  .enablePositionalOptions()
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

// Whoever reads our output may stop reading: `./monitor changes | head`.
process.stdout.on('error', (error) =>
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1),
);

const verb = verbWith(process.env);
// Only the verb that is asked for is loaded: the whole tree takes a second, reading a file does not.
const asked = process.argv[2] ?? '';
const isVersion = ['--version', '-V'].includes(asked);
const named = verbs.filter(({ name }) => name === asked);
const loaded = named.length > 0 || isVersion ? named : verbs;
for (const { load } of loaded) (await load())(program, verb);

await program.parseAsync();
