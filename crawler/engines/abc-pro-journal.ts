import { z } from 'zod';
import { roleOfName } from '../document-role.ts';
import { LayoutChanged, SuspectAnswer } from '../errors.ts';
import { type Facts, factsOf } from '../facts.ts';
import { isOfField } from '../field.ts';
import type { Page } from '../page.ts';
import type { DocumentRole, Listed, ListedDocument, Listing, Reading } from '../source.ts';
import { lowerKeys, type WrittenDates, whenOf } from './abc-pro-dates.ts';

/**
 * Voivodeship journals on the software of ABC PRO, which answers much as the Sejm's ELI API does.
 * It has no search and ignores filters, so a whole year is asked and read by its titles. Four hosts
 * write all keys with a capital; an unknown publisher is answered with some default object and 200
 * (2026-10).
 */
const row = z.looseObject({
  pos: z.number().nullish(),
  title: z.string().nullish(),
  type: z.string().nullish(),
  status: z.string().nullish(),
  announcementdate: z.string().nullish(),
  promulgation: z.string().nullish(),
  changedate: z.string().nullish(),
  releasedby: z.array(z.string()).nullish(),
  textpdf: z.boolean().nullish(),
});

const year = z.preprocess(
  (value) => lowerKeys(value),
  z.looseObject({ items: z.array(row), totalcount: z.number().int() }),
);
const record = z.preprocess((value) => lowerKeys(value), row);

type Row = z.infer<typeof row>;

/** `/api/eli/acts/POL_WOJ_DS/2026` or `…/2026/3654`. */
const place = /^\/api\/eli\/acts\/(POL_WOJ_[A-Z]{2})\/(\d{4})(?:\/(\d+))?$/;

/** The acts of a year whose titles are of the field. @throws {LayoutChanged | SuspectAnswer} */
export function listYear(page: Page): Listing {
  const { items, totalcount } = page.json(year);
  // A year is asked from its second week on: by then every journal has published something.
  if (items.length === 0)
    throw new SuspectAnswer('empty-list', `${page.url}: wanted the acts of a year, found none`);
  return {
    publications: items.flatMap((item) => readRow(item, page.url)),
    examined: items.length,
    total: totalcount,
  };
}

/** Positions without a title hold no act: "z przyczyn technicznych". */
function readRow(item: Row, url: URL): Listed[] {
  const [, publisher, of] = placeOf(url);
  const { pos, title } = item;
  if (!title?.trim() || !pos || !isOfField(title)) return [];
  const address = `${url.origin}/api/eli/acts/${publisher}/${of}/${pos}`;
  return [
    {
      key: `${publisher}/${of}/${pos}`,
      title: title.trim(),
      address: `${url.origin}/legalact/${of}/${pos}`,
      facts: readFacts(item, `${publisher}/${of}/${pos}`, listDates(item), Number(of)),
      pages: [address],
      mark: [item.changedate, item.status, item.textpdf, title.trim()].join(' '),
    },
  ];
}

/** The record of one act, and its text. @throws {LayoutChanged} */
export function readAct(page: Page): Reading {
  const [, publisher, of, pos] = placeOf(page.url);
  const item = page.json(record);
  const isOther = item.pos && item.pos !== Number(pos);
  if (!item.title?.trim() || isOther)
    throw new LayoutChanged(page.url, 'title', `the act at ${pos}`, `${item.pos} ${item.title}`);
  const eli = `${publisher}/${of}/${pos}`;
  return {
    facts: readFacts(item, eli, recordDates(item), Number(of)),
    documents: item.textpdf === true ? [textOf(page.url, item.title)] : [],
    pages: [],
  };
}

function placeOf(url: URL): RegExpExecArray {
  const found = place.exec(url.pathname);
  if (found === null) throw new LayoutChanged(url, 'address', 'a year of a journal', url.pathname);
  return found;
}

/** What list and record say by the same words with the meanings of two dates swapped. */
const listDates = ({ announcementdate, promulgation }: Row): WrittenDates => ({
  published: announcementdate,
  made: promulgation,
});
const recordDates = ({ announcementdate, promulgation }: Row): WrittenDates => ({
  published: promulgation,
  made: announcementdate,
});

function readFacts(item: Row, eli: string, written: WrittenDates, of: number): Facts {
  const { title, type, status, releasedby } = item;
  return factsOf({
    title: title ?? undefined,
    eli,
    kind: type ?? undefined,
    status: status ?? undefined,
    body: releasedby?.join('\n'),
    ...whenOf(written, of),
  });
}

/** The file: the text as HTML is the first page of it alone. */
function textOf(url: URL, title: string): ListedDocument {
  return { address: `${url.href}/text.pdf`, name: 'Tekst aktu', role: roleOf(title) };
}

/** A published act is no draft, whatever its title says. */
function roleOf(title: string): DocumentRole {
  const role = roleOfName(title);
  if (/(^|\s)(plan|program|strategi)/iu.test(title)) return 'plan';
  return role === 'report' || role === 'annex' ? role : 'other';
}
