import type { ChangeRecord } from '../../worker/change.ts';
import type { Deadline } from '../../worker/deadline.ts';
import { factWords } from '../../worker/fact-words.ts';
import { uniqueTags } from '../act-card.ts';
import { familyOf } from '../entry.ts';
import { type Excerpt, excerptsOf } from '../excerpt.ts';
import {
  counted,
  dayOf,
  dayShort,
  daysBetween,
  daysLeft,
  daysUntil,
  momentInWords,
  plural,
  weekdayInWords,
} from '../polish.ts';
import { fieldInWords, summarise, valueInWords } from '../summary.ts';
import { numberOf, shortTitle } from '../title.ts';
import { actionFor } from '../to-do.ts';
import { oneLine, shorten } from '../typography.ts';
import { changeKindLabels, forms, newWords } from '../wording.ts';

/** Where the readers of an alert go; all but the source's own address are ours. */
export interface AlertLinks {
  readonly page: (change: ChangeRecord) => string;
  readonly settings: string;
  readonly unsubscribe: string;
}

export interface AlertOptions {
  readonly now: Date;
  readonly links: AlertLinks;
  /** Why this person gets it, e.g. „subskrypcja „Osoby starsze”, wysyłana od razu”. */
  readonly reason: string;
}

/** All that an alert says: the text part and the HTML are both written from this. */
export interface AlertContent {
  readonly subject: string;
  readonly preheader: string;
  readonly eyebrow: string;
  readonly title: string;
  readonly number: string | null;
  readonly seen: string;
  readonly due: Due | null;
  readonly what: string;
  readonly facts: readonly string[];
  readonly excerpts: readonly Excerpt[];
  /** How many more units changed than are quoted. */
  readonly more: number;
  readonly important: readonly string[];
  readonly whom: string | null;
  readonly themes: string | null;
  readonly page: string;
  readonly origin: { readonly name: string; readonly address: string };
  readonly proof: string | null;
  readonly reason: string;
  readonly settings: string;
  readonly unsubscribe: string;
}

/** The days left, as a leaf for the HTML and as a headline for the text. */
interface Due {
  /** „7 dni” */
  readonly leaf: string;
  /** „do 23.11” */
  readonly until: string;
  /** „Zostało 7 dni” */
  readonly headline: string;
  /** What to do until when, and the words from which that was read. */
  readonly words: string;
}

export function alertContent(
  change: ChangeRecord,
  { now, links, reason }: AlertOptions,
): AlertContent {
  const { publication, source, detail } = change;
  const excerpts = detail.kind === 'text' ? excerptsOf(detail.units, 3) : [];
  const what = summarise(change);
  const deadline = nextDeadline(change, now);
  return {
    subject: subjectOf(change, deadline, now),
    preheader: shorten(
      `${what} ${deadline === undefined ? '' : `Termin: do ${weekdayInWords(deadline.day)}.`}`.trim(),
      160,
    ),
    eyebrow: `SUS Monitor · ${kindOf(change)}`,
    title: shorten(oneLine(publication.title), 400),
    number: numberOf(change),
    seen: momentInWords(change.seenAt),
    due: deadline === undefined ? null : dueOf(change, deadline, now),
    what,
    facts: factsOf(change),
    excerpts,
    more: detail.kind === 'text' ? Math.max(0, detail.units.length - excerpts.length) : 0,
    important: change.significance.reasons.slice(0, 4).map((words) => shorten(oneLine(words), 200)),
    whom: whomOf(change),
    themes: themesOf(change),
    page: links.page(change),
    origin: { name: source.name, address: publication.address },
    proof: proofOf(change),
    reason: oneLine(reason),
    settings: links.settings,
    unsubscribe: links.unsubscribe,
  };
}

/** The first day that has not passed; else the last one that has. */
function nextDeadline({ deadlines }: ChangeRecord, now: Date): Deadline | undefined {
  const today = dayOf(now);
  return deadlines.find(({ day }) => day >= today) ?? deadlines.at(-1);
}

/** `[7 dni] Name (number) – uwagi do 23.11`, the name cut so that the rest always stands. */
export function subjectOf(change: ChangeRecord, deadline: Deadline | undefined, now: Date): string {
  const number = numberOf(change);
  const start = deadline === undefined ? '' : `[${daysLeft(daysUntil(deadline.day, now))}] `;
  const known = number === null ? '' : ` (${shorten(oneLine(number), 20)})`;
  const end = ` – ${deadline === undefined ? kindOf(change) : `termin do ${dayShort(deadline.day)}`}`;
  const room = 78 - [...start, ...known, ...end].length;
  const name = shorten(shortTitle(change.publication.title), room);
  return `${start}${name}${known}${end}`.replace(/\u00a0/g, ' ');
}

const kindOf = (change: ChangeRecord) =>
  change.kind === 'appeared' ? newWords[change.source.kind] : changeKindLabels[change.kind];

function dueOf(change: ChangeRecord, deadline: Deadline, now: Date): Due {
  const { day, certainty, sentence } = deadline;
  const left = daysUntil(day, now);
  const action =
    left < 0
      ? 'termin minął, było do'
      : `${actionFor(change.source.kind).toLocaleLowerCase('pl')} do`;
  const counting = certainty === 'computed' ? 'Termin obliczony ze słów' : 'Termin podano wprost';
  const parts = [
    `${action} ${weekdayInWords(day)}.`,
    givenFor(change, day),
    `${counting}: „${shorten(oneLine(sentence), 240)}”`,
  ];
  return {
    leaf: daysLeft(left),
    until: `do ${dayShort(day)}`,
    headline: headlineOf(left),
    words: parts.filter((part) => part !== '').join(' '),
  };
}

function headlineOf(left: number): string {
  if (left < 0) return 'Termin minął';
  if (left === 0) return 'Termin mija dziś';
  return `${plural(left, ['Został', 'Zostały', 'Zostało'])} ${daysLeft(left)}`;
}

function givenFor({ publication }: ChangeRecord, day: string): string {
  const { consultationFrom, documentDate, publishedOn } = publication.facts;
  const from = consultationFrom ?? documentDate ?? publishedOn;
  const days = from === undefined ? undefined : daysBetween(from, day);
  return days === undefined || days < 0 ? '' : `Na uwagi dano ${counted(days, forms.day)}.`;
}

/** The few facts that tell a new publication apart, or each one that changed. */
function factsOf({ detail, publication }: ChangeRecord): string[] {
  if (detail.kind === 'facts') return detail.fields.slice(0, 8).map(fieldInWords);
  if (detail.kind !== 'appeared') return [];
  const names = ['body', 'person', 'stage', 'plannedQuarter', 'essence', 'goals'] as const;
  return names.flatMap((name) => {
    const value = publication.facts[name];
    return value === undefined || value === ''
      ? []
      : [`${factWords[name]}: ${valueInWords(value, 320)}`];
  });
}

function whomOf(change: ChangeRecord): string | null {
  const labels = uniqueTags([change])
    .filter(({ tag }) => familyOf(tag) === 'gr')
    .map(({ label }) => label);
  return labels.length === 0 ? null : `${labels.slice(0, 5).join(', ')}.`;
}

function themesOf(change: ChangeRecord): string | null {
  const shown = uniqueTags([change])
    .filter(({ weight, tag }) => weight !== 'context' && familyOf(tag) !== 'gr')
    .slice(0, 5)
    .map(({ label, words }) => `${label} (słowa „${shorten(oneLine(words), 60)}”)`);
  return shown.length === 0 ? null : `${shown.join(', ')}.`;
}

function proofOf({ evidence }: ChangeRecord): string | null {
  const proof = evidence.after ?? evidence.before;
  if (proof === null) return null;
  return `pobrano ${momentInWords(proof.takenAt)}, SHA-256 ${proof.sha256.slice(0, 8)}…${proof.sha256.slice(-8)}`;
}
