import type { RawAnswer } from './answer.ts';
import { type Decoded, decode } from './charset.ts';
import { type ContentKind, contentKind } from './content-kind.ts';
import { errorPage } from './error-page.ts';
import { LayoutChanged, SuspectAnswer } from './errors.ts';
import { judgeFile } from './file-verdict.ts';
import { parsePage } from './page.ts';
import { type Survey, survey } from './page-survey.ts';
import { surveyTree } from './page-tree.ts';
import type { Listing, Sanity, Source } from './source.ts';
import { good, suspect, type Verdict } from './suspicion.ts';

export type PageKind = 'list' | 'publication' | 'document';

type Judged = Pick<Source, 'sane' | 'list' | 'read'>;

/**
 * Whether an answer is what its source promises. Only a good one may become a version: an error
 * page, a login or half a file is a gap at worst, never a change. Linear in the body, never
 * throws, and what would freeze a tree builder never gets as far.
 *
 * 304, 404 and 410 are not for judging: the caller knows what they mean.
 */
export function judgeAnswer(answer: RawAnswer, source: Judged, kind: PageKind): Verdict {
  const byStatus = judgeStatus(answer.status);
  if (byStatus.verdict === 'suspect') return byStatus;

  const contentType = answer.headers['content-type'] ?? '';
  const decoded = decode(answer.body, contentType);
  const content = contentKind(answer.body, decoded.text);
  if (content === 'empty') return suspect('empty');
  if (isFile(content)) return judgeFile(answer, content, kind);
  if (promisesAnother(answer, contentType, kind, content)) return wrongType(decoded, answer);
  return judgeText(answer, decoded, content, source, kind);
}

function judgeStatus(status: number): Verdict {
  if ([401, 403, 406, 407, 451].includes(status)) return suspect('blocked', `Kod ${status}.`);
  if (status === 206) return suspect('truncated', 'Serwis przysłał tylko część (kod 206).');
  if (status === 204 || status === 205) return suspect('empty', `Kod ${status}.`);
  return status >= 200 && status < 300 ? good : suspect('status', `Kod ${status}.`);
}

const isFile = (content: ContentKind) => ['pdf', 'zip', 'ole', 'rtf', 'binary'].includes(content);

const fileName = /\.(pdf|docx?|docm|odt|rtf|xlsx?|zip|7z|rar|xades)$/i;

/** HTML where the address or the header says otherwise. */
function promisesAnother(
  { finalAddress }: RawAnswer,
  contentType: string,
  kind: PageKind,
  content: ContentKind,
): boolean {
  if (content !== 'html') return false;
  if (/\/(json|csv|pdf|zip|msword|vnd\.)|\+json/i.test(contentType)) return true;
  const { hostname = '', pathname = '' } = URL.parse(finalAddress) ?? {};
  if (kind === 'document') return fileName.test(pathname);
  return /\.(csv|json)$/i.test(pathname) || /(^|\/)(api\.|api\/)/.test(`${hostname}${pathname}`);
}

/** Which error page it is says more than that it is HTML. */
function wrongType({ text }: Decoded, { finalAddress }: RawAnswer): Verdict {
  const page = surveyed(() => survey(new URL(finalAddress), text));
  if (page === undefined) return suspect('bomb');
  const reason = errorPage(page, false);
  return suspect(reason ?? 'wrong-type', 'Przyszła strona HTML.');
}

function judgeText(
  { finalAddress }: RawAnswer,
  decoded: Decoded,
  content: ContentKind,
  source: Judged,
  kind: PageKind,
): Verdict {
  const { text, warnings } = decoded;
  const isBroken = warnings.includes('broken-bytes') && isMostlyBroken(text);
  if (isBroken || warnings.includes('double-encoded')) return suspect('charset');
  if (content === 'json') return judgeJson(text);
  if (content === 'html') return judgeHtml(finalAddress, decoded, source, kind);
  const wantsHtml = kind === 'list' && source.sane.landmark !== undefined;
  return wantsHtml ? suspect('wrong-type', 'Miała przyjść strona HTML.') : good;
}

function judgeHtml(address: string, decoded: Decoded, source: Judged, kind: PageKind): Verdict {
  const url = new URL(address);
  // A document is read later, from the store.
  const page = surveyed(() =>
    kind === 'document' ? survey(url, decoded.text) : surveyTree(url, decoded),
  );
  if (page === undefined) return suspect('bomb');
  const { landmark } = source.sane;
  const isKnown = landmark !== undefined && hasWords(page.text, landmark);
  const doubt = errorPage(page, isKnown);
  const reason =
    doubt && readsWell(url, decoded.text, source, kind) ? errorPage(page, true) : doubt;
  if (reason !== undefined) return suspect(reason, titled(page.title));
  if (kind !== 'list' || landmark === undefined || isKnown) return good;
  return suspect('landmark', `Szukane słowa: „${landmark}”.`);
}

/**
 * Whether the source finds on a page what it looks for. A short page with a login in its corner is
 * no login then; what its own title or heading says still counts.
 */
function readsWell(url: URL, text: string, source: Judged, kind: PageKind): boolean {
  try {
    const page = parsePage(url, text);
    if (kind === 'list') return showsRows(source.list(page));
    return kind === 'publication' && source.read?.(page) !== undefined;
  } catch (error) {
    if (error instanceof LayoutChanged || error instanceof SuspectAnswer) return false;
    throw error;
  }
}

/** Those outside the field count, too. */
export const showsRows = ({ publications, examined = 0 }: Listing): boolean =>
  publications.length > 0 || examined > 0;

const titled = (title: string) => (title === '' ? '' : `Tytuł strony: „${title.slice(0, 120)}”.`);

/** Whether the words stand there as people see them, whatever their case and spacing. */
function hasWords(text: string, words: string): boolean {
  const plain = (some: string) => some.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(text).includes(plain(words));
}

/** Some lost letters happen; more lost than kept is a page that nobody could read. */
function isMostlyBroken(text: string): boolean {
  const lost = text.match(/[\u0080-\u009f\ufffd]/g)?.length ?? 0;
  const kept = text.match(/[ąćęłńóśźż]/gi)?.length ?? 0;
  return lost > 5 && lost > kept;
}

/** `undefined` for a page that would freeze a tree builder. */
function surveyed(look: () => Survey): Survey | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof SuspectAnswer) return undefined;
    throw error;
  }
}

function judgeJson(text: string): Verdict {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A document that only lacks its end was cut; anything else was never JSON.
    return suspect(/[\]}]\s*$/.test(text) ? 'wrong-type' : 'truncated');
  }
  if (value === null || value === '') return suspect('empty');
  return isErrorObject(value) ? suspect('error-object') : good;
}

/** Few fields, and among them an error, a failure, or an HTTP status with its explanation. */
function isErrorObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = new Map(Object.entries(value).map(([name, of]) => [name.toLowerCase(), of]));
  const says = (...names: string[]) => names.some((name) => isSaid(fields.get(name)));
  const status = Number(fields.get('status') ?? fields.get('statuscode') ?? fields.get('code'));
  if (fields.size > 8) return false;
  if (fields.get('success') === false || says('error', 'errors', 'exception', 'fault')) return true;
  return status >= 400 && status < 600 && says('message', 'detail');
}

function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== false && value !== '' && value !== 0;
}

/**
 * Whether a whole list is sane. Zero rows is an error, not news, but where `leastRows` is 0.
 *
 * @param listed publications that were read, each key once
 * @param total what the site says it has
 * @param previousCount what the last good run listed; `undefined` on the first
 */
export function judgeListing(
  listed: number,
  total: number | undefined,
  previousCount: number | undefined,
  { leastRows, dropLimit }: Sanity,
): Verdict {
  const found = `Pozycji odczytanych: ${listed}`;
  if (listed === 0 && total !== undefined && total > 0)
    return suspect('empty-list', `Serwis zapowiada pozycji: ${total}.`);
  if (listed === 0 && leastRows > 0) return suspect('empty-list');
  if (listed < leastRows)
    return suspect('short-list', `${found}, co najmniej powinno być: ${leastRows}.`);
  if (previousCount !== undefined && listed < previousCount * (1 - dropLimit))
    return suspect('halved-list', `${found}, poprzednio: ${previousCount}.`);
  return good;
}

export type { Verdict };
