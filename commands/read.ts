import type { Command } from 'commander';
import { splitUnits, type Unit } from '../worker/diff/units.ts';
import type { Paragraph } from '../worker/document-text.ts';
import { amendmentsIn } from '../worker/structure/amendments.ts';
import { treeOf } from '../worker/structure/tree.ts';
import { documentKind, type KindOfDocument } from '../worker/text/document-kind.ts';
import { type LocalReading, readLocal } from './wire/local-file.ts';
import { local, print, printJson } from './wire/verb.ts';

export function addRead(program: Command): void {
  program
    .command('read')
    .description('read a file as the monitor does: its paragraphs and units, with their places')
    .argument('<file>', 'any document, scan, archive or message (docs/reading.md); - for stdin')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  ./monitor read projekt.pdf\n  ./monitor read - --json < osr.docx',
    )
    .action(local(read));
}

/** @returns the exit code: 0 read, 1 unreadable. */
async function read(file: string, { json }: { readonly json?: true }): Promise<number> {
  const [isRead] = await readLocal([file], (reading) => {
    if (json) printJson(toJson(reading));
    else print(toText(reading));
    return reading.result.kind === 'read';
  });
  return isRead ? 0 : 1;
}

function toJson({ result, ...about }: LocalReading) {
  if (result.kind === 'unreadable') return { ...about, ...result };
  const { format, reader, confidence, warnings, paragraphs, recognised = [] } = result.text;
  return {
    ...{ ...about, kind: 'read', format, reader, confidence, warnings },
    ...{ is: documentKind(result.text), recognised, paragraphs },
    ...structureOf(paragraphs),
  };
}

function structureOf(paragraphs: readonly Paragraph[]) {
  const units = splitUnits(paragraphs);
  const tree = treeOf(units);
  return { units, tree, amendments: amendmentsIn(tree) };
}

function toText({ file, result }: LocalReading): string {
  if (result.kind === 'unreadable') return `${file}: unreadable: ${result.reason}`;
  const { format, reader, confidence, warnings, paragraphs } = result.text;
  const units = splitUnits(paragraphs);
  return [
    `${file}: ${format}, ${reader}, ${paragraphs.length} paragraphs, ${units.length} units, confidence ${confidence}`,
    kindLine(documentKind(result.text)),
    ...warnings.map((warning) => `! ${warning}`),
    ...units.map(inLines),
  ].join('\n');
}

function kindLine({ kind, confidence, because }: KindOfDocument): string {
  return [`is: ${kind} (${confidence})`, ...because].join(', ');
}

function inLines({ label, page, text }: Unit): string {
  const place = [label, page && `p. ${page}`].filter(Boolean).join(', ');
  return `\n[${place}]\n${text}`;
}
