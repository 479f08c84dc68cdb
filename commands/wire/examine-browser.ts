import type { Settings } from '../../config/env.ts';
import { tryChromium } from '../../crawler/io/browse-process.ts';
import { chromiumOf } from './browsing.ts';
import type { Finding } from './examine.ts';

const check = 'chromium';

/** Start Chromium as a source's page would, and end it: only that tells whether its sandbox holds. */
export async function examineBrowser(settings: Settings): Promise<Finding> {
  const start = chromiumOf(settings);
  if (start.kind === 'off') return { check, state: 'warn', found: start.because, todo: start.todo };
  const problem = await tryChromium(start);
  if (problem !== undefined) return doesNotStart(start.env.CHROMIUM, problem);
  if (!start.isSandboxed)
    return {
      ...{ check, state: 'warn', found: `${start.env.CHROMIUM}, without its sandbox` },
      todo: 'only because this is a replica and BROWSER_SANDBOX is false',
    };
  if (!settings.browserSandbox && settings.replica === undefined)
    return {
      ...{ check, state: 'warn', found: `${start.env.CHROMIUM}, with its sandbox all the same` },
      todo: 'BROWSER_SANDBOX is heard in a replica only: take it away',
    };
  return { check, state: 'ok', found: `${start.env.CHROMIUM}, with its sandbox` };
}

/** Mostly the sandbox: a container must allow user namespaces, or have Debian's chromium-sandbox. */
function doesNotStart(path: string | undefined, problem: string): Finding {
  const isSandbox = /sandbox/i.test(problem);
  return {
    ...{ check, state: 'warn' },
    found: `${path}, which does not start${isSandbox ? ': it finds no sandbox' : ''}`,
    todo: isSandbox
      ? 'allow user namespaces (a container needs a seccomp profile that does); sources read in a browser wait until then'
      : problem.slice(0, 300),
  };
}
