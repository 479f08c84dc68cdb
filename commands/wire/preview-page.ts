import { CannotStart } from '../../config/errors.ts';
import { isMisread } from '../../crawler/ask.ts';
import { decode } from '../../crawler/charset.ts';
import type { Facts } from '../../crawler/facts.ts';
import { type Page, parsePage } from '../../crawler/page.ts';
import type { ListedDocument, Source } from '../../crawler/source.ts';
import { judgeAnswer } from '../../crawler/verdict.ts';
import type { Answer } from './try-page.ts';

/** What a page would give, read once. */
export interface Preview {
  /** Where it answered, after redirects. */
  readonly address: string;
  readonly title: string;
  readonly facts: Facts;
  readonly paragraphs: readonly string[];
  readonly files: readonly ListedDocument[];
}

/** @throws CannotStart for an error page, or one without content */
export function previewOf(source: Source, answer: Answer): Preview {
  const { address, status, contentType, body } = answer;
  const headers = { 'content-type': contentType };
  const judged = { status, headers, body, finalAddress: address, notModified: false };
  const verdict = judgeAnswer(judged, source, 'list');
  if (verdict.verdict === 'suspect') throw refused(address, verdict.says);
  try {
    return read(source, parsePage(new URL(address), decode(body, contentType).text));
  } catch (error) {
    if (isMisread(error)) throw refused(address, error.message);
    throw error;
  }
}

function read(source: Source, page: Page): Preview {
  const [found] = source.list(page).publications;
  const { title = '', facts = {}, documents = [] } = found ?? {};
  const files = documents.filter(({ address }) => address !== found?.address);
  return { address: page.url.href, title, facts, paragraphs: source.text?.(page) ?? [], files };
}

function refused(address: string, found: string): CannotStart {
  return new CannotStart(`wanted a page with content at ${address}, found: ${found}`);
}

const shown = 6;

export function previewLines({ address, title, facts, paragraphs, files }: Preview): string[] {
  const left = paragraphs.length - shown;
  const dated = facts.publishedOn === undefined ? '' : ` (${facts.publishedOn})`;
  return [
    `${address}`,
    `title: ${title}${dated}`,
    ...paragraphs.slice(0, shown).map((paragraph) => `  | ${paragraph.slice(0, 160)}`),
    ...(left > 0 ? [`  … and ${left} more paragraphs`] : []),
    ...files.map(({ name, role, address: file }) => `  ${role}: ${name}  ${file}`),
  ];
}
