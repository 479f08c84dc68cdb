import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readSignificance } from '../../config/significance.ts';
import {
  markdownMarks,
  redlinePlain,
  terminalMarks,
  wordMarks,
} from '../../reports/outputs/redline-plain.ts';
import type { Redline } from '../../web/pages/redline.ts';
import { compareCut } from '../../worker/diff/compare.ts';
import { splitUnits, type Unit } from '../../worker/diff/units.ts';
import type { DocumentText } from '../../worker/document-text.ts';
import { weigh } from '../../worker/significance.ts';
import { type LocalReading, textOf } from './local-file.ts';
import { print, printJson } from './verb.ts';

/** How a comparison is told: as text, unless one of these is asked for. */
export interface Shape {
  readonly json?: true;
  readonly md?: true;
  /** Files to be written. */
  readonly html?: string;
  readonly mail?: string;
}

/** A file that was read and cut into units. */
interface CutReading extends LocalReading {
  readonly text: DocumentText;
  readonly units: readonly Unit[];
}

/** @throws CannotStart when a file has no text. */
export function cutReading(reading: LocalReading): CutReading {
  const text = textOf(reading);
  return { ...reading, text, units: splitUnits(text.paragraphs) };
}

/** Compare two files and print or write what differs. */
export async function showComparison(
  before: CutReading,
  after: CutReading,
  shape: Shape,
): Promise<void> {
  const [from, to] = [before.text, after.text];
  const found = compareCut(before.units, after.units, { withPlaces: shape.json === true });
  const significance = weigh({ kind: 'text', ...found }, readSignificance());
  const redline = {
    ...{ older: basename(before.file), newer: basename(after.file) },
    ...{ texts: { older: from, newer: to }, diff: found, significance },
  };
  if (shape.html !== undefined) await writePage(shape.html, redline);
  if (shape.mail !== undefined) await writeExtract(shape.mail, redline);
  const about = ({ file, sha256, text: { format, warnings } }: CutReading) => ({
    ...{ file, sha256, format, warnings },
  });
  if (shape.json) printJson({ older: about(before), newer: about(after), ...found, significance });
  else if (shape.md) print(asMarkdown(redline));
  else if (shape.html === undefined && shape.mail === undefined) print(asText(redline));
}

// Pages and mails are loaded for those who want them: they bring half of the program along.
async function writePage(file: string, redline: Redline): Promise<void> {
  const { redlinePage } = await import('../../web/pages/redline.ts');
  const styles = readFileSync(new URL('../../web/style.css', import.meta.url), 'utf8');
  writeFileSync(file, `${redlinePage(redline, styles)}`);
}

async function writeExtract(file: string, redline: Redline): Promise<void> {
  const { redlineExtract } = await import('../../reports/mail/redline-extract.ts');
  writeFileSync(file, redlineExtract(redline));
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
