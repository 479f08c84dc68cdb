import { chooseChromium } from '../../config/browser.ts';
import { type Program, tryChromium } from '../../crawler/io/browse-process.ts';

/**
 * Chromium for tests, with its sandbox wherever one can be had; `undefined`, and a printed reason,
 * where there is no Chromium.
 */
export async function testChromium(): Promise<Program | undefined> {
  const reasons: string[] = [];
  for (const withoutSandbox of [false, true]) {
    const setPath = process.env.CHROMIUM_PATH;
    const start = chooseChromium({ setPath, isReplica: true, withoutSandbox });
    const problem = start.kind === 'off' ? start.because : await tryChromium(start);
    if (start.kind === 'ready' && problem === undefined) return start;
    reasons.push(`${problem}`.split('\n')[0] ?? '');
  }
  process.stdout.write(`browser tests are skipped: Chromium: ${reasons.join('; ')}\n`);
  return undefined;
}
