import { isMisread } from '../../crawler/ask.ts';
import { decode } from '../../crawler/charset.ts';
import { type Page, parsePage } from '../../crawler/page.ts';
import type { Listing, Reading, Source } from '../../crawler/source.ts';
import { judgeAnswer, type PageKind, showsRows, type Verdict } from '../../crawler/verdict.ts';

/** What an address answered, or a file that was saved from it. */
export interface Answer {
  readonly address: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** How a source reads one page. `text` is the page as a document of its own. */
export type Tried = { readonly verdict: Verdict } & (
  | { readonly reading: 'list'; readonly listing: Listing }
  | {
      readonly reading: 'read';
      readonly publication: Reading;
      readonly text: readonly string[];
      /** Why it is no list. */
      readonly refusals: readonly string[];
    }
  | { readonly reading: 'none'; readonly refusals: readonly string[] }
);

/** Read a page as a list, and where it is none, as the page of a publication. */
export function tryPage(source: Source, answer: Answer): Tried {
  const page = parsePage(new URL(answer.address), decode(answer.body, answer.contentType).text);
  const list = attempt(() => source.list(page));
  if ('value' in list && (isList(list.value) || source.read === undefined))
    return { verdict: judge(source, answer, 'list'), reading: 'list', listing: list.value };
  const read = attempt(() => source.read?.(page));
  const refusals = [list, read].flatMap((one) => ('refusal' in one ? [one.refusal] : []));
  if ('refusal' in read || read.value === undefined)
    return { verdict: judge(source, answer, 'list'), reading: 'none', refusals };
  const verdict = judge(source, answer, 'publication');
  return {
    verdict,
    reading: 'read',
    refusals,
    publication: read.value,
    text: textOf(source, page),
  };
}

/** A page may hold nothing but the way to the next one. */
function isList(listing: Listing): boolean {
  return showsRows(listing) || listing.next !== undefined;
}

function attempt<T>(read: () => T): { readonly value: T } | { readonly refusal: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (isMisread(error)) return { refusal: error.message };
    throw error;
  }
}

function textOf({ text }: Source, page: Page): readonly string[] {
  const found = attempt(() => text?.(page) ?? []);
  return 'value' in found ? found.value : [];
}

function judge(source: Source, { address, status, contentType, body }: Answer, kind: PageKind) {
  const headers = contentType === '' ? {} : { 'content-type': contentType };
  const answer = { status, headers, body, finalAddress: address, notModified: false };
  return judgeAnswer(answer, source, kind);
}
