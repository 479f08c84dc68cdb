import type { Browser, BrowserContext, CDPSession, Page, Request, Response } from 'playwright';
import type { Request as Question, RawAnswer } from '../answer.ts';
import { BrowserFailed, ExpectedError, SuspectAnswer } from '../errors.ts';
import { checkStatus, failureOf, headersOfRendered, refusalOf } from '../navigation.ts';
import type { Egress } from './egress.ts';

export interface RenderOptions {
  readonly userAgent: string;
  /** How long a page may go on asking after it was loaded. */
  readonly settleMs: number;
}

/** More windows than this are an attack. */
const mostPopups = 20;

/** What happened on the way to a page. */
interface Trip {
  /** Each address that the page's own frame asked for. */
  readonly hops: URL[];
  answer: Response | undefined;
  /** Chromium's word for why the last hop failed. */
  failure: string | undefined;
  /** Rejects when the page breaks down, or goes where it may not. */
  readonly broken: Promise<never>;
}

/** A page on its way. */
export interface Rendering {
  readonly answer: Promise<RawAnswer>;
  /** The context goes, with all that is open in it. */
  close(): Promise<void>;
}

/** Ask one address in a fresh context and give the document as it then stands. */
export function openRendering(
  browser: Browser,
  question: Question,
  egress: Egress,
  options: RenderOptions,
): Rendering {
  const context = browser.newContext({
    userAgent: options.userAgent,
    proxy: { server: egress.server, bypass: '<-loopback>' },
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    serviceWorkers: 'block',
    acceptDownloads: false,
    permissions: [],
  });
  const answer = openAndRead(context, question, egress, options);
  // Its failure is told to whoever waits for it; when something else ended the page, nobody does.
  answer.catch(() => undefined);
  return { answer, close: async () => (await context).close() };
}

async function openAndRead(
  opening: Promise<BrowserContext>,
  question: Question,
  egress: Egress,
  { settleMs }: RenderOptions,
): Promise<RawAnswer> {
  const context = await opening;
  const page = await context.newPage();
  const trip = follow(context, page, question.hosts);
  try {
    return await Promise.race([read(page, trip, question, settleMs), trip.broken]);
  } catch (error) {
    throw error instanceof ExpectedError ? error : explain(error, trip, question, egress);
  }
}

async function read(
  page: Page,
  trip: Trip,
  { address, now, maxBytes }: Question,
  settleMs: number,
): Promise<RawAnswer> {
  const session = await page.context().newCDPSession(page);
  try {
    await page.goto(address, { waitUntil: 'load', timeout: 0 });
    // A page that never rests is taken as it stands then; its source says whether that is enough.
    await page.waitForLoadState('networkidle', { timeout: settleMs }).catch(() => undefined);
  } catch (error) {
    if (!isBare(trip)) throw error;
  }
  const { answer } = trip;
  if (answer === undefined) throw new Error('no answer');
  checkStatus(answer.status(), answer.headers(), answer.url(), now);
  if (trip.failure !== undefined && !isBare(trip)) throw new Error(trip.failure);
  if (!isBare(trip)) checkType(answer);
  return {
    status: answer.status(),
    headers: headersOfRendered(answer.headers()),
    finalAddress: answer.url(),
    body: isBare(trip) ? new Uint8Array() : await bodyOf(session, answer.url(), maxBytes),
    notModified: false,
  };
}

/** A status without a body: the browser shows a page of its own, or stays where it was. */
function isBare({ answer, failure }: Trip): boolean {
  const isEmpty = answer?.status() === 204 || answer?.status() === 205;
  if (failure === 'net::ERR_ABORTED') return isEmpty;
  return failure === 'net::ERR_HTTP_RESPONSE_CODE_FAILURE' && answer !== undefined;
}

function follow(context: BrowserContext, page: Page, hosts: readonly string[]): Trip {
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => undefined);
  const trip: Trip = {
    ...{ hops: [], answer: undefined, failure: undefined },
    broken: broken.promise,
  };
  const isOwn = (request: Request) =>
    request.isNavigationRequest() && request.frame() === page.mainFrame();
  page.on('request', (request) => {
    if (!isOwn(request)) return;
    trip.hops.push(new URL(request.url()));
    trip.failure = undefined;
    const refused = refusalOf(trip.hops, hosts);
    if (refused !== undefined) broken.reject(refused);
  });
  page.on('response', (response) => {
    if (isOwn(response.request())) trip.answer = response;
  });
  page.on('requestfailed', (request) => {
    if (!isOwn(request)) return;
    trip.failure = request.failure()?.errorText;
    // Of a page that is cut the library waits for the rest for ever.
    const isCut = trip.answer?.request() === request && trip.failure !== 'net::ERR_ABORTED';
    if (isCut && !isBare(trip)) broken.reject(new Error(trip.failure));
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('crash', () => broken.reject(brokeDown(page.url(), 'a crash of the page')));
  closePopups(context, page, broken.reject);
  return trip;
}

function closePopups(context: BrowserContext, page: Page, onTooMany: (error: Error) => void): void {
  let popups = 0;
  context.on('page', (popup) => {
    if (popup === page) return;
    popups += 1;
    popup.close().catch(() => undefined);
    if (popups > mostPopups) onTooMany(brokeDown(page.url(), `over ${mostPopups} new windows`));
  });
}

export function brokeDown(address: string, found: string, cause?: unknown): BrowserFailed {
  return new BrowserFailed(
    `${address}: wanted a page in the browser, found ${found}`,
    'Przeglądarka, w której czytamy tę stronę, przerwała pracę.',
    { cause },
  );
}

/** The library's errors are only sentences: what happened tells more. */
function explain(error: unknown, trip: Trip, { address }: Question, egress: Egress) {
  const last = trip.hops.at(-1);
  if (egress.isOverdrawn) return new SuspectAnswer('too-large', `${address}: too many bytes`);
  const problem = trip.failure && last && egress.problemOf(last.hostname);
  if (problem) return problem;
  if (trip.failure === undefined) return error;
  const hasBegun = last !== undefined && trip.answer?.url() === last.href;
  // It had an answer and let go of it: that was not for showing.
  if (hasBegun && trip.failure === 'net::ERR_ABORTED') return wrongType(address, 'a download');
  return failureOf(trip.failure, `${last ?? address}`, hasBegun);
}

/** Files are asked for without a browser; here one is a surprise. */
function checkType(answer: Response): void {
  const type = answer.headers()['content-type'] ?? '';
  if (type !== '' && !/\b(html|xml|xhtml)\b/i.test(type)) throw wrongType(answer.url(), type);
}

function wrongType(address: string, found: string): SuspectAnswer {
  return new SuspectAnswer('wrong-type', `${address}: wanted a page, found ${found}`);
}

/** Serialised in a world of its own, where the page's scripts have no hand. */
async function bodyOf(session: CDPSession, address: string, maxBytes: number): Promise<Uint8Array> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(${serialise})(${maxBytes})`,
    contextId,
    returnByValue: true,
  });
  const body = new TextEncoder().encode(`${result.value ?? ''}`);
  if (typeof result.value === 'string' && body.byteLength <= maxBytes) return body;
  throw new SuspectAnswer('too-large', `${address}: wanted at most ${maxBytes} bytes, found more`);
}

/** Runs in the page. `null` when it is too long to be handed over. */
const serialise = `(most) => {
  const html = document.documentElement?.outerHTML ?? '';
  if (html.length > most) return null;
  return (document.doctype ? new XMLSerializer().serializeToString(document.doctype) : '') + html;
}`;
