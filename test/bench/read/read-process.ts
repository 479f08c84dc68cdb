// Reads one file in a process of its own: `node read-process.ts <file> <rounds>`.

import { readFileSync } from 'node:fs';
import { readBytes } from '../../../worker/text/read.ts';

/** The best of the rounds, with what was read and the highest memory of the process. */
export interface ReadOutcome {
  readonly ms: number;
  readonly megabytes: number;
  readonly text: string;
}

const [file = '', rounds = '1'] = process.argv.slice(2);
const bytes = readFileSync(file);
let ms = Number.POSITIVE_INFINITY;
let text = '';
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  const result = await readBytes(bytes);
  ms = Math.min(ms, performance.now() - start);
  if (result.kind === 'unreadable') throw new Error(result.reason);
  text = result.text.paragraphs.map((paragraph) => paragraph.text).join('\n');
}
// Kilobytes, on Linux.
const megabytes = process.resourceUsage().maxRSS / 1024;
const outcome: ReadOutcome = { ms, megabytes, text };
process.stdout.write(JSON.stringify(outcome));
