import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { readSignificance } from '../config/significance.ts';
import { redlineExtract } from '../reports/mail/redline-extract.ts';
import {
  markdownMarks,
  redlinePlain,
  terminalMarks,
  wordMarks,
} from '../reports/outputs/redline-plain.ts';
import { type Redline, redlinePage } from '../web/pages/redline.ts';
import { compareTexts } from '../worker/diff/compare.ts';
import { weigh } from '../worker/significance.ts';
import { readLocal, textOf } from './wire/local-file.ts';
import { local, print, printJson } from './wire/verb.ts';

interface Options {
  readonly json?: true;
  readonly md?: true;
  readonly html?: string;
  readonly mail?: string;
}

export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('what differs between two files, unit by unit, and why it matters')
    .argument('<older>', 'the earlier file')
    .argument('<newer>', 'the later file')
    .option('--json', 'print one JSON object')
    .option('--md', 'print Markdown')
    .option('--html <file>', 'write the redline into an HTML file of its own')
    .option('--mail <file>', 'write an extract that can be pasted into a mail')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor diff projekt-1.pdf projekt-2.pdf\n  ./monitor diff a.docx b.docx --html redline.html',
    )
    .action(local(diff));
}

/** @returns the exit code: 0 compared, whether there are differences or not. */
async function diff(older: string, newer: string, options: Options): Promise<number> {
  const [before, after] = await readLocal(older, newer);
  if (before === undefined || after === undefined) return 1;
  const from = textOf(before);
  const to = textOf(after);
  const found = compareTexts(from, to);
  const significance = weigh({ kind: 'text', ...found }, readSignificance());
  const redline = {
    ...{ older: basename(older), newer: basename(newer) },
    ...{ texts: { older: from, newer: to }, diff: found, significance },
  };
  if (options.html !== undefined) writePage(options.html, redline);
  if (options.mail !== undefined) writeFileSync(options.mail, redlineExtract(redline));
  const about = ({ file, sha256 }: typeof before, { format, warnings }: typeof from) => ({
    ...{ file, sha256, format, warnings },
  });
  if (options.json)
    printJson({ older: about(before, from), newer: about(after, to), ...found, significance });
  else if (options.md) print(asMarkdown(redline));
  else if (options.html === undefined && options.mail === undefined) print(asText(redline));
  return 0;
}

function writePage(file: string, redline: Redline): void {
  const styles = readFileSync(new URL('../web/style.css', import.meta.url), 'utf8');
  writeFileSync(file, `${redlinePage(redline, styles)}`);
}

function asText({ diff: found, significance: { level, reasons } }: Redline): string {
  if (found.units.length === 0) return 'No difference in content.';
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
  return [
    `units that differ: ${found.units.length}, that do not: ${found.unchangedUnits}; significance: ${level}`,
    ...reasons.map((reason) => `  ${reason}`),
    '',
    redlinePlain(found, isColoured ? terminalMarks : wordMarks),
  ].join('\n');
}

function asMarkdown({ older, newer, diff: found, significance }: Redline): string {
  return [
    `## ${older} → ${newer}`,
    ...significance.reasons.map((reason) => `- ${reason}`),
    '',
    found.units.length === 0 ? 'Bez różnic w treści.' : redlinePlain(found, markdownMarks),
  ].join('\n');
}
