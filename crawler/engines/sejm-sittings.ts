import { z } from 'zod';
import { type Facts, factsOf } from '../facts.ts';
import { type Page, parsePage } from '../page.ts';
import type { Listed, Listing, Moment } from '../source.ts';
import { committeeName, isWatched } from './sejm-committees.ts';

/** One sitting in the list of a day. Times are Warsaw wall time without a zone. */
const sitting = z.looseObject({
  code: z.string().min(1),
  /** 0 while it has no number. */
  num: z.number(),
  date: z.iso.date(),
  agenda: z.string().optional(),
  status: z.string().optional(),
  startDateTime: z.string().optional(),
  room: z.string().optional(),
  closed: z.boolean().optional(),
  remote: z.boolean().optional(),
  /** They tell of moved hours. */
  comments: z.string().optional(),
  notes: z.string().optional(),
  /** A joint sitting stands once, under its leading committee; the others are only here. */
  jointWith: z.array(z.looseObject({ code: z.string(), num: z.number() })).optional(),
});
type Sitting = z.infer<typeof sitting>;

const daysBehind = 3;
const daysAhead = 30;

/** One list per day, of Warsaw's calendar: what was moved lately, and what is planned. */
export function sittingDays({ now }: Moment, term: number): string[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/Warsaw')
    .toPlainDate();
  return Array.from({ length: daysBehind + 1 + daysAhead }, (_, at) => {
    const day = today.add({ days: at - daysBehind });
    return `https://api.sejm.gov.pl/sejm/term${term}/committees/sittings/${day.toString()}`;
  });
}

/** Sittings of a day in which a watched committee takes part; a day without any is `[]`. */
export function listSittings(page: Page): Listing {
  const sittings = page.json(z.array(sitting));
  const own = sittings.filter(({ code, jointWith = [] }) =>
    [code, ...jointWith.map((other) => other.code)].some(isWatched),
  );
  return {
    publications: own.map((item) => listSitting(item, keyOf(item, own), page.url)),
    examined: sittings.length,
  };
}

/**
 * `PSN/2026-06-10/66`. Several of one committee and day without a number are told apart by their
 * order of the day, which holds when one of them is moved by an hour: `PSN/2026-06-10/0.2`.
 */
function keyOf(item: Sitting, all: readonly Sitting[]): string {
  const twins = all
    .filter(({ code, date, num }) => num === 0 && code === item.code && date === item.date)
    .toSorted((a, b) => ((a.startDateTime ?? '') < (b.startDateTime ?? '') ? -1 : 1));
  const place = item.num === 0 ? twins.indexOf(item) : 0;
  return `${item.code}/${item.date}/${item.num}${place > 0 ? `.${place + 1}` : ''}`;
}

function listSitting(item: Sitting, key: string, url: URL): Listed {
  const number = item.num === 0 ? '' : ` nr ${item.num}`;
  const title = `${committeeName(item.code)} – posiedzenie${number}, ${dayInWords.format(new Date(item.date))}`;
  return { key, title, address: addressOf(item, url), facts: sittingFacts(item, title) };
}

const dayInWords = new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeZone: 'UTC' });

/** The same sitting by itself; one without a number stands in its day's list only. */
function addressOf({ code, num }: Sitting, url: URL): string {
  return num === 0 ? url.href : new URL(`../${code}/sittings/${num}`, url).href;
}

function sittingFacts(item: Sitting, title: string): Facts {
  const others = (item.jointWith ?? []).map(({ code }) => committeeName(code));
  return factsOf({
    title,
    body: committeeName(item.code),
    cooperatingBody: others.toSorted().join('\n'),
    heldAt: heldAt(item),
    status: item.status && (statuses.get(item.status) ?? item.status),
    summary: textOf(item.agenda, 'agenda'),
    additional: remarksOn(item).join('\n'),
  });
}

/** Hours are the plan's until a sitting begins; from then on the API gives the real ones. */
const begun = ['ONGOING', 'FINISHED'];

/**
 * `2026-06-10 17:00`, or the day alone where no hour is known. The real hour of a sitting that has
 * begun (`17:04:14`) is rounded down to the quarter: committees are called on quarters and start
 * some minutes late, which is no move.
 */
function heldAt({ date, startDateTime = '', status = '' }: Sitting): string {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(startDateTime) ?? [];
  if (day !== date || hour === undefined || minute === undefined) return date;
  if (`${hour}:${minute}` === '00:00') return date;
  const isReal = begun.includes(status);
  const rounded = isReal ? Math.floor(Number(minute) / 15) * 15 : Number(minute);
  return `${date} ${hour}:${String(rounded).padStart(2, '0')}`;
}

/** The agenda and the comments are HTML: one line per block. */
function textOf(html: string | undefined, name: string): string {
  const url = new URL(`https://api.sejm.gov.pl/${name}`);
  return html === undefined ? '' : parsePage(url, html).html().paragraphs.join('\n');
}

function remarksOn({ room, comments, notes, closed, remote }: Sitting): string[] {
  return [
    textOf(comments, 'comments'),
    textOf(notes, 'notes'),
    ...(room === undefined ? [] : [`Miejsce: ${room}`]),
    ...(closed === true ? ['Posiedzenie zamknięte'] : []),
    ...(remote === true ? ['Posiedzenie zdalne'] : []),
  ].filter((line) => line !== '');
}

const statuses: ReadonlyMap<string, string> = new Map([
  ['PLANNED', 'Zaplanowane'],
  ['ONGOING', 'Trwa'],
  ['FINISHED', 'Zakończone'],
  ['CANCELED', 'Odwołane'],
  ['CANCELLED', 'Odwołane'],
]);
