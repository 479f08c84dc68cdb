import { z } from 'zod';
import { roleOfName } from '../document-role.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { Page } from '../page.ts';
import type { DocumentRole, Listed, ListedDocument, Listing, Reading } from '../source.ts';

/**
 * The Sejm's API. Numbers restart every term, so keys carry it. Fields without a value are
 * absent, new ones appear without notice; times are Warsaw wall time without a zone.
 */
const stage = z.looseObject({
  stageName: z.string(),
  /** Some first readings of 2023 have none. */
  stageType: z.string().optional(),
  /** A planned or closing stage has none. */
  date: z.string().optional(),
  printNumber: z.string().optional(),
});
const process = z.looseObject({
  term: z.number(),
  number: z.string(),
  title: z.string(),
  changeDate: z.string(),
  description: z.string().optional(),
  documentType: z.string().optional(),
  documentDate: z.string().optional(),
  processStartDate: z.string().optional(),
  ELI: z.string().optional(),
  rclNum: z.string().optional(),
  stages: z.array(stage).optional(),
});
const onePrint = z.looseObject({
  term: z.number(),
  number: z.string(),
  title: z.string(),
  changeDate: z.string(),
  documentDate: z.string().optional(),
  deliveryDate: z.string().optional(),
  processPrint: z.array(z.string()).optional(),
  attachments: z.array(z.string()).optional(),
});
/** Opinions and other papers "do druku nr 3039" come inside their print: `3039-001`. */
const print = onePrint.extend({ additionalPrints: z.array(onePrint).optional() });
/** A print by itself (`/prints/3039`) is read as a list of one. */
const prints = z.preprocess(
  (answer) => (Array.isArray(answer) ? answer : [answer]),
  z.array(print),
);

type Process = z.infer<typeof process>;
type Print = z.infer<typeof onePrint>;

/** One page of `/processes`, without stages. A page shorter than asked for is the last. */
export function listProcesses(page: Page): Listing {
  const processes = page.json(z.array(process));
  const limit = Number(page.url.searchParams.get('limit'));
  const publications = processes.map((item) => listProcess(item, page.url));
  const isFull = limit > 0 && processes.length >= limit;
  return isFull ? { publications, next: nextPage(page.url, limit) } : { publications };
}

function nextPage(url: URL, limit: number): string {
  const next = new URL(url);
  next.searchParams.set('offset', String(Number(url.searchParams.get('offset')) + limit));
  return next.href;
}

function listProcess(item: Process, url: URL): Listed {
  return {
    key: `${item.term}/${item.number}`,
    title: item.title,
    address: publicAddress('PrzebiegProc', item),
    facts: processFacts(item),
    pages: [new URL(`/sejm/term${item.term}/processes/${item.number}`, url).href],
    mark: item.changeDate,
  };
}

/** The same on the Sejm's own site, where a person reads it; never asked by us. */
function publicAddress(page: 'PrzebiegProc' | 'druk', { term, number }: Process | Print): string {
  return `https://www.sejm.gov.pl/Sejm${term}.nsf/${page}.xsp?nr=${encodeURIComponent(number)}`;
}

/** `/processes/{number}`: what the list lacks are the stages and the number at the RCL. */
export function readProcess(page: Page): Reading {
  const item = page.json(process);
  return {
    facts: { ...processFacts(item), ...stageFacts(item.stages ?? []) },
    documents: [],
    pages: [],
  };
}

function processFacts(item: Process): Facts {
  return factsOf({
    title: item.title,
    term: String(item.term),
    process: item.number,
    kind: item.documentType,
    summary: item.description,
    publishedOn: item.processStartDate,
    documentDate: item.documentDate,
    eli: item.ELI,
    rclNumber: item.rclNum,
  });
}

type Stage = z.infer<typeof stage>;

/**
 * The closing stage ("Uchwalono") stands last from the third reading on, whatever the Senate and
 * the President do afterwards, so it is the status and the stage before it is where things are.
 */
function stageFacts(stages: readonly Stage[]): Facts {
  const last = stages.findLast(({ stageType }) => stageType !== 'End');
  const end = stages.findLast(({ stageType }) => stageType === 'End');
  const start = stages.find(({ stageType }) => stageType === 'Start');
  return factsOf({
    stage: last && (last.date === undefined ? last.stageName : `${last.stageName} (${last.date})`),
    status: end?.stageName,
    print: start?.printNumber,
  });
}

/** `/prints` arrives whole. */
export function listPrints(page: Page): Listing {
  const all = page.json(prints).flatMap((item) => [item, ...(item.additionalPrints ?? [])]);
  return { publications: all.map((item) => listPrint(item, page.url)) };
}

function listPrint(item: Print, url: URL): Listed {
  const files = new URL(`/sejm/term${item.term}/prints/${item.number}`, url).href;
  return {
    key: `${item.term}/${item.number}`,
    title: item.title,
    address: publicAddress('druk', item),
    facts: factsOf({
      title: item.title,
      term: String(item.term),
      print: item.number,
      process: item.processPrint?.join('\n'),
      documentDate: item.documentDate,
      publishedOn: item.deliveryDate,
    }),
    documents: (item.attachments ?? []).map((file) => attachment(files, item, file)),
    mark: item.changeDate,
  };
}

function attachment(files: string, item: Print, file: string): ListedDocument {
  return {
    address: `${files}/${encodeURIComponent(file)}`,
    name: file,
    role: roleOf(item.number, file),
  };
}

/** `3039.pdf` is the print itself; its other files are parts of it, told by their names. */
function roleOf(number: string, file: string): DocumentRole {
  if (file.replace(/\.\w+$/, '') === number) return 'print';
  return roleOfName(file) ?? 'other';
}
