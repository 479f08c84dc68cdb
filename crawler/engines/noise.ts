import { singleSpaced } from '../spaces.ts';
import { type NoiseRule, noiseRules, noiseWithin } from './noise-rules.ts';

/** Between the parts of a line that say different things. */
const bars = /(\s+[|•·/]\s+|\s{2,}|\t)/;
/** What every such place has. */
const bar = /[|•·/\t]|\s\s/;

/** Noise of one kind: known for sure, or only where other noise stands beside it. */
type Found = 'noise' | 'perhaps' | undefined;

/**
 * Lines of a page without what changes, or stands there, while its content does not: counters,
 * clocks, dates of generation, tokens, banners, buttons, names of editors. Lines and their order
 * stay as they are otherwise; doing it twice changes nothing more. Linear in the text.
 *
 * @param title line of the page's title: what stands before it is furniture sooner
 */
export function withoutNoise(lines: readonly string[], title = -1): string[] {
  const found = judgeLines(lines);
  return lines
    .filter(
      (_, at) => found[at] !== 'noise' && !(found[at] === 'perhaps' && isBeside(found, at, title)),
    )
    .map(cleanLine)
    .filter((line) => line !== '');
}

/**
 * The inline parts of one line without those that are noise: "Urząd", "Dziś jest wtorek, 1 września
 * 2026 r.", "Imieniny: Adama" stand in one line of a header, each in an element of its own. Only
 * what has a number or a name-day: a word by itself may be content anywhere.
 */
export function joinInline(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  const isOut = parts.map((part) => /\d|^\s*(?:\p{L}+ )?imieniny/iu.test(part) && isNoise(part));
  for (const [at, part] of parts.entries()) {
    const value = parts[at + 1];
    if (value === undefined || part.length > longestLabel || !/\d/.test(value)) continue;
    if (!noiseRules.some((rule) => isPair(rule, part, value.trim()))) continue;
    isOut[at] = true;
    isOut[at + 1] = true;
  }
  return parts.filter((_, at) => !isOut[at]).join('');
}

/** Whether a line is noise by itself, its value behind its label included. */
export function isNoise(line: string): boolean {
  return judge(line) === 'noise';
}

function judgeLines(lines: readonly string[]): Found[] {
  const found = lines.map(judge);
  for (const [at, line] of lines.entries()) {
    const value = lines[at + 1];
    if (found[at] !== undefined || value === undefined || line.length > longestLabel) continue;
    if (!noiseRules.some((rule) => isPair(rule, line, value))) continue;
    found[at] = 'noise';
    found[at + 1] = 'noise';
  }
  return found;
}

/** Letters of the longest noise but for questions about cookies, which go on and on. */
const longestNoise = 160;
const longestBanner = 700;
const longestLabel = 90;

function judge(line: string): Found {
  if (line.length > longestBanner) return undefined;
  const text = line.trim();
  if (text.length > longestNoise) return isBanner(text) ? 'noise' : undefined;
  const found = judgeWhole(text);
  return found === 'noise' || !/[,;|•·–]/.test(text) ? found : judgeParts(text);
}

function judgeWhole(text: string): Found {
  const [, label = '', value = ''] = /^(.{1,90}?)\s*[:|–]\s*(.+)$/u.exec(text) ?? [];
  const isNoise = (rule: NoiseRule) =>
    rule.whole?.test(text) === true || (value !== '' && isPair(rule, label, value));
  if (boldRules.some(isNoise)) return 'noise';
  return timidRules.some(isNoise) ? 'perhaps' : undefined;
}

const boldRules = noiseRules.filter(({ isTimid }) => !isTimid);
const timidRules = noiseRules.filter(({ isTimid }) => isTimid);

/** "Opublikowano 3 dni temu, 118 wyświetleń": noise, when no part of it says anything else. */
function judgeParts(text: string): Found {
  const parts = text.split(/\s*[,;|•·–]\s+/).map(judgeWhole);
  if (parts.some((part) => part === undefined)) return judgeWhole(text);
  return parts.includes('noise') ? 'noise' : 'perhaps';
}

function isBanner(text: string): boolean {
  if (!/cookie|ciastecz/i.test(text)) return false;
  return noiseRules.some(({ isLong, whole }) => isLong === true && whole?.test(text) === true);
}

function isPair({ label, value }: NoiseRule, first: string, second: string): boolean {
  return label?.test(first.replace(/\s*:$/, '').trim()) === true && value?.test(second) === true;
}

/** Whether other noise stands before or after a line, or only such lines up to the title. */
function isBeside(found: readonly Found[], at: number, title: number): boolean {
  return found[at - 1] === 'noise' || found[at + 1] === 'noise' || at < title;
}

/** What tokens have: a digit in a long run of letters, or groups of a UUID. */
const token = /\b(?=[a-z+]*\d)[a-z\d+]{16}|[\da-f]{4}-[\da-f]{4}/i;
/** How a number of downloads ends. */
const counted = /\d\s*(?:raz(?:y|\(y\))?\s*)?(?:$|[)\]])/i;

/** Whether a line has what every noise inside a line has: most have not, and need no closer look. */
function isSuspicious(line: string): boolean {
  return line.includes('=') || token.test(line) || counted.test(line);
}

/** A line of content without the noise in it. */
function cleanLine(line: string): string {
  const parts = bar.test(line) ? line.split(bars) : [];
  const isMixed = parts.some((part, at) => at % 2 === 0 && isNoise(part));
  const text = isMixed ? joinContent(parts) : line;
  if (text === line && !isSuspicious(line)) return line;
  const clean = noiseWithin.reduce((rest, { pattern }) => rest.replace(pattern, ''), text);
  return clean === line ? line : singleSpaced(clean);
}

/** Parts and bars by turns; a part that is noise goes with the bar before it. */
function joinContent(parts: readonly string[]): string {
  let text = '';
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] ?? '';
    if (isNoise(part)) continue;
    text += text === '' ? part : `${parts[at - 1] ?? ''}${part}`;
  }
  return text;
}
