import { load } from 'cheerio/slim';
import { bodies } from '../../config/bodies.ts';
import { CannotStart } from '../../config/errors.ts';
import { checkAddress } from '../../crawler/address.ts';
import { withoutVisit } from '../../crawler/engines/watched-page-address.ts';
import { NotAllowed } from '../../crawler/errors.ts';
import type { SourceKind } from '../../crawler/source.ts';
import type { AddedSource } from '../../prisma/added-sources.ts';
import { fold } from '../../worker/search/words.ts';
import { findRegion, regionsInWords } from './known-region.ts';

/** What an analyst says of a page, as typed. */
export interface PageOptions {
  readonly name: string;
  readonly kind: string;
  readonly region?: string;
  readonly body?: string;
  readonly selector?: string;
  readonly browser?: true;
  readonly every?: number;
}

export const sourceKinds: readonly SourceKind[] = [
  'work-list',
  'draft-act',
  'parliament',
  'journal',
  'regional',
  'news',
];

/** A page to be added, with all that was said of it checked. @throws CannotStart (exit code 2) */
export function describePage(address: string, options: PageOptions): Omit<AddedSource, 'addedAt'> {
  const { name, kind, region, body, selector, browser, every } = options;
  const page = {
    id: `page-${slugOf(name)}`,
    name: name.trim(),
    kind: kindOf(kind),
    address: addressOf(address),
    fetchWith: browser ? ('browser' as const) : ('http' as const),
    ...(region !== undefined && { region: regionOf(region) }),
    ...(body !== undefined && { body: bodyOf(body) }),
    ...(selector !== undefined && { selector: selectorOf(selector) }),
    ...(every !== undefined && { everyHours: every }),
  };
  if (page.kind === 'regional' && region === undefined)
    throw wrong('--region for a page of kind "regional"', 'none');
  return page;
}

/** `page-<slug>`, `page-<slug>-2` …: the first that is free. */
export function freeId(id: string, taken: readonly string[]): string {
  const numbered = [id, ...taken.map((_, at) => `${id}-${at + 2}`)];
  return numbered.find((one) => !taken.includes(one)) ?? id;
}

function wrong(wanted: string, found: string): CannotStart {
  return new CannotStart(`wanted ${wanted}, found ${found}`, 2);
}

const privateName = /(^|\.)(localhost|local|lan|internal|intranet|home\.arpa)$/i;

function addressOf(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw wrong('an address such as https://rops.example.pl/plan', `"${address}"`);
  if (privateName.test(url.hostname) || !/[.:]/.test(url.hostname))
    throw wrong('a page of the public internet', `the private host ${url.hostname}`);
  try {
    return withoutVisit(checkAddress(address, [url.hostname]));
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    throw new CannotStart(error.message, 2, { cause: error });
  }
}

function kindOf(kind: string): SourceKind {
  const found = sourceKinds.find((one) => one === kind);
  if (found === undefined) throw wrong(`--kind ${sourceKinds.join(', ')}`, `"${kind}"`);
  return found;
}

/** A TERYT code, or a name with or without its diacritics. */
function regionOf(text: string): string {
  const found = findRegion(text);
  if (found === undefined) throw wrong(`--region ${regionsInWords}`, `"${text}"`);
  return found.code;
}

function bodyOf(text: string): string {
  const found = bodies.find(({ id }) => id === text.toLowerCase());
  if (found === undefined)
    throw wrong(`--body ${bodies.map(({ id }) => id).join(', ')}`, `"${text}"`);
  return found.id;
}

function selectorOf(selector: string): string {
  try {
    load('<main></main>')(selector);
    return selector;
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : 'something else';
    throw new CannotStart(`wanted --selector in CSS, found "${selector}": ${found}`, 2, { cause });
  }
}

/** Letters a-z, digits and hyphens: "Łódzkie – plan" is `lodzkie-plan`. */
export function slugOf(name: string): string {
  const slug = fold(name)
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  if (slug === '') throw wrong('--name with letters or digits', `"${name}"`);
  return slug;
}
