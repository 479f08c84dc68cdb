import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const home = join(import.meta.dirname, '..', '..');

/** How `./monitor up` starts Node, as that script says it: for what is measured of it. */
export function asMonitor(): { readonly execArgv: string[]; readonly env: NodeJS.ProcessEnv } {
  const script = readFileSync(join(home, 'monitor'), 'utf8');
  const heap = /^heap='(.*)'$/m.exec(script)?.[1];
  const flags = /^exec "\$node" (.*) "\$home\/main\.ts"/m.exec(script)?.[1];
  if (flags === undefined || heap === undefined)
    throw new Error('wanted the flags of Node in ./monitor, found none');
  const exported = [...script.matchAll(/^export (\w+)="\$\{\w+-(.*)\}"$/gm)];
  const settings = exported.map(([, name = '', value = '']) => [
    name,
    process.env[name] ?? value.replace('$home', home),
  ]);
  return {
    execArgv: flags.replace('$heap', heap).split(' '),
    env: { ...process.env, ...Object.fromEntries(settings) },
  };
}
