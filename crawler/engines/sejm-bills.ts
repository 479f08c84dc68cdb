import { z } from 'zod';
import { type Facts, factsOf } from '../facts.ts';
import type { Page } from '../page.ts';
import type { Listed, Listing } from '../source.ts';

/**
 * A bill as the Sejm's API lists it, from the day it arrives on: before it has a print. Fields
 * without a value are absent, never null. Numbers take many forms (`RPW/9133/2025`, `SH-020-80/24`,
 * `MS-020-1a/23`) and are taken as they stand.
 */
const bill = z.looseObject({
  term: z.number(),
  number: z.string().min(1),
  title: z.string(),
  applicantType: z.string().optional(),
  submissionType: z.string().optional(),
  status: z.string().optional(),
  description: z.string().optional(),
  dateOfReceipt: z.string().optional(),
  withdrawnDate: z.string().optional(),
  print: z.string().optional(),
  /** Of government bills: the number under which the government sent it, `RM-0610-100-23`. */
  sendersNumber: z.string().optional(),
  euRelated: z.boolean().optional(),
  publicConsultation: z.boolean().optional(),
  publicConsultationStartDate: z.string().optional(),
  publicConsultationEndDate: z.string().optional(),
  consultationResults: z.boolean().optional(),
});
type Bill = z.infer<typeof bill>;

/** `/bills?limit=5000` arrives whole: 1300 rows in September 2026. */
export function listBills(page: Page): Listing {
  const bills = page.json(z.array(bill));
  return { publications: bills.map((item) => listBill(item, page.url)) };
}

function listBill(item: Bill, url: URL): Listed {
  return {
    key: item.number.trim(),
    title: item.title,
    address: publicAddress(item, url),
    facts: billFacts(item),
  };
}

/**
 * Where a person reads it, never asked by us: the print, before it the consultation's survey
 * (`RPW-29075-2026`, behind a login), else only the list.
 */
function publicAddress({ term, print, number, publicConsultation }: Bill, url: URL): string {
  if (print !== undefined)
    return `https://www.sejm.gov.pl/Sejm${term}.nsf/druk.xsp?nr=${encodeURIComponent(print)}`;
  const isSurveyed = publicConsultation === true && /^RPW\/\d+\/\d{4}$/.test(number);
  return isSurveyed ? `https://opiniowanie.sejm.gov.pl/${number.replaceAll('/', '-')}` : url.href;
}

function billFacts(item: Bill): Facts {
  return factsOf({
    title: item.title,
    number: item.number,
    term: String(item.term),
    kind: inWords(submissions, item.submissionType),
    body: inWords(applicants, item.applicantType),
    status: statusOf(item),
    summary: item.description,
    publishedOn: item.dateOfReceipt,
    print: item.print,
    rclNumber: /^RM-\d/.test(item.sendersNumber ?? '') ? item.sendersNumber : undefined,
    additional: remarksOn(item).join('\n'),
    ...consultationOf(item),
  });
}

/** Dates count only where the bill is said to be consulted. */
function consultationOf(item: Bill): Facts {
  if (item.publicConsultation !== true) return {};
  return factsOf({
    consultationFrom: item.publicConsultationStartDate,
    consultationTo: item.publicConsultationEndDate,
  });
}

/** `Wycofany (2024-02-01)`: with the day where the API has one. */
function statusOf({ status, withdrawnDate }: Bill): string | undefined {
  const words = inWords(statuses, status);
  return withdrawnDate === undefined ? words : `${words ?? 'Wycofany'} (${withdrawnDate})`;
}

function remarksOn({ consultationResults, euRelated }: Bill): string[] {
  return [
    ...(consultationResults === true ? ['Opublikowano wyniki konsultacji społecznych.'] : []),
    ...(euRelated === true ? ['Projekt dotyczy prawa Unii Europejskiej.'] : []),
  ];
}

type Words = ReadonlyMap<string, string>;

/** A value that nobody has seen yet stays as it stands. */
function inWords(words: Words, value: string | undefined): string | undefined {
  return value === undefined ? undefined : (words.get(value) ?? value);
}

const submissions: Words = new Map([
  ['BILL', 'projekt ustawy'],
  ['DRAFT_RESOLUTION', 'projekt uchwały'],
  ['BILL_AMENDMENT', 'autopoprawka do projektu ustawy'],
  ['RESOLUTION_AMENDMENT', 'autopoprawka do projektu uchwały'],
]);

const applicants: Words = new Map([
  ['DEPUTIES', 'Posłowie'],
  ['GOVERNMENT', 'Rada Ministrów'],
  ['PRESIDENT', 'Prezydent Rzeczypospolitej Polskiej'],
  ['COMMITTEE', 'Komisja sejmowa'],
  ['PRESIDIUM', 'Prezydium Sejmu'],
  ['SENATE', 'Senat'],
  ['CITIZENS', 'Obywatele'],
]);

const statuses: Words = new Map([
  ['ACTIVE', 'W toku'],
  ['NOT_PROCEEDED', 'Bez nadanego biegu'],
  ['WITHDRAWN', 'Wycofany'],
  ['OBSOLETE', 'Nieaktualny'],
  ['ADOPTED', 'Przyjęty'],
]);
