// Compares one pair in a process of its own: `node memory-process.ts <pages> <case>`.

import { compareTexts } from '../../../worker/diff/compare.ts';
import { actPair, documentOf } from './acts.ts';
import { cases } from './cases.ts';

const [pages = '', name = ''] = process.argv.slice(2);
const found = cases.find((one) => one.name === name);
if (found === undefined) throw new Error(`wanted the name of a case, found: ${name}`);

const { older, newer } = actPair(Number(pages), found.treatment, 1);
compareTexts(documentOf(older), documentOf(newer));
// Kilobytes, on Linux.
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
