import { Command } from 'commander';
import { addDemo } from './commands/demo.ts';
import { verbWith } from './commands/wire/verb.ts';

const program = new Command('monitor')
  .description('Watches what the Polish state plans for social services.')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

const verb = verbWith(process.env);
for (const add of [addDemo]) add(program, verb);

await program.parseAsync();
