import type { ChangeRecord } from '../worker/change.ts';
import { actOf, uniqueTags } from './act-card.ts';
import { type Entry, familyOf, groupEntries } from './entry.ts';
import { dayInWords } from './polish.ts';
import { numberOf, shortTitle } from './title.ts';
import { shorten } from './typography.ts';

/** One of the few sentences that stand for the whole period. */
export interface Highlight {
  /** What changed and whom it touches; readable alone. */
  readonly text: string;
  /** Numbers of the evidence. */
  readonly evidence: readonly number[];
}

const most = 5;

/** The weightiest acts of the period: change, whom it touches, until when. `today`: in Poland. */
export function highlightsOf(relevant: readonly Entry[], today: string): Highlight[] {
  return groupEntries(relevant, actOf)
    .map((group) => ({ group, weight: weightOf(group, today) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ group }) => highlightOf(group, today));
}

// A level outweighs any number of lesser marks; a deadline that can be met outweighs tags.
function weightOf(group: readonly Entry[], today: string): number {
  const levels = { high: 8, middle: 4, low: 1 };
  const level = Math.max(...group.map(({ change }) => levels[change.significance.level]));
  const isOpen = group.some(({ change }) => openDay(change, today) !== undefined);
  const isCore = group.some(({ change }) => change.tags.some(({ weight }) => weight === 'core'));
  return level + (isOpen ? 3 : 0) + (isCore ? 1 : 0);
}

function highlightOf(group: readonly [Entry, ...Entry[]], today: string): Highlight {
  const weighty = [...group].sort(
    (a, b) => levelOf(b.change) - levelOf(a.change) || a.number - b.number,
  );
  const { change, summary } = weighty[0] ?? group[0];
  const newest = group.at(-1)?.change ?? change;
  const parts = [`${nameOf(newest)}. ${summary}`, touchedBy(newest), untilOf(newest, today)];
  return {
    text: parts.filter((part) => part !== '').join(' '),
    evidence: weighty
      .slice(0, 3)
      .map(({ number }) => number)
      .sort((a, b) => a - b),
  };
}

const levelOf = ({ significance }: ChangeRecord) =>
  ['low', 'middle', 'high'].indexOf(significance.level);

function nameOf(change: ChangeRecord): string {
  const number = numberOf(change);
  const title = shorten(shortTitle(change.publication.title), 110);
  return number === null ? title : `${title} (${number})`;
}

/** The target groups named by tags, at most three. */
export function touchedBy(change: ChangeRecord): string {
  const groups = uniqueTags([change]).filter(({ tag }) => familyOf(tag) === 'gr');
  if (groups.length === 0) return '';
  return `Kogo dotyczy: ${groups
    .slice(0, 3)
    .map(({ label }) => label.toLocaleLowerCase('pl'))
    .join(', ')}.`;
}

function untilOf(change: ChangeRecord, today: string): string {
  const day = openDay(change, today);
  if (day === undefined || change.kind === 'withdrawn') return '';
  const isComputed = change.deadlines.some((known) => known.day === day && isCounted(known));
  return `Termin: do ${dayInWords(day)}${isComputed ? ' (obliczony)' : ''}.`;
}

const isCounted = ({ certainty }: { readonly certainty: string }) => certainty === 'computed';

const openDay = ({ deadlines }: ChangeRecord, today: string) =>
  deadlines.find(({ day }) => day >= today)?.day;
