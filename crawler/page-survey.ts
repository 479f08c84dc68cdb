import { Parser } from 'htmlparser2';
import { guarded } from './page-bombs.ts';
import { singleSpaced } from './spaces.ts';

/** What tells an error page from a page: read in one streaming pass. */
export interface Survey {
  /** Of the first document: RCL nests a whole error page where a pager should be. */
  readonly title: string;
  /** How many titles there are: more than one where documents are nested. */
  readonly documents: number;
  /** Text of the first `h1`. */
  readonly heading: string;
  /** Visible text, whitespace collapsed. */
  readonly text: string;
  readonly links: number;
  readonly passwords: number;
  /** Target of a `<meta http-equiv="refresh">`, empty without one. */
  readonly refresh: string;
  /** Addresses of scripts and frames, one per line. */
  readonly scripts: string;
}

const unseen = new Set(['script', 'style', 'noscript', 'template']);

type Attributes = Readonly<Record<string, string>>;

/** Linear in the page. @throws {SuspectAnswer} for a page that would freeze a tree builder. */
export function survey(url: URL, html: string): Survey {
  const { result, ...surveyor } = openSurvey();
  new Parser(guarded(url, surveyor)).end(html);
  return result();
}

/** Handlers of a parser's events, and what they have seen. */
export function openSurvey() {
  const seen = { documents: 0, links: 0, passwords: 0, refresh: '', scripts: [] as string[] };
  const titles: string[] = [];
  const headings: string[] = [];
  const words: string[] = [];
  let hidden = 0;
  let part: string[] = words;
  // Where one tag stands behind another, one space is enough.
  const space = () => void (words.at(-1) !== ' ' && words.push(' '));
  return {
    onopentag(name: string, attributes: Attributes) {
      if (unseen.has(name)) hidden += 1;
      if (name === 'title') {
        seen.documents += 1;
        part = seen.documents === 1 ? titles : [];
      }
      if (name === 'h1' && headings.length === 0) part = begin(headings);
      note(seen, name, attributes);
      space();
    },
    ontext(text: string) {
      if (hidden > 0) return;
      part.push(text);
      if (part === headings) words.push(text);
    },
    onclosetag(name: string) {
      if (unseen.has(name)) hidden = Math.max(hidden - 1, 0);
      if (name === 'title' || name === 'h1') part = words;
      space();
    },
    result: (): Survey => ({
      ...seen,
      scripts: seen.scripts.join('\n'),
      title: tidy(titles),
      heading: tidy(headings),
      text: tidy(words),
    }),
  };
}

function begin(parts: string[]): string[] {
  parts.push(' ');
  return parts;
}

function note(
  seen: { links: number; passwords: number; refresh: string; scripts: string[] },
  name: string,
  attributes: Attributes,
): void {
  if (name === 'a' && attributes.href !== undefined) seen.links += 1;
  if (name === 'input' && attributes.type?.toLowerCase() === 'password') seen.passwords += 1;
  if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh')
    seen.refresh = attributes.content ?? '';
  if ((name === 'script' || name === 'iframe') && attributes.src) seen.scripts.push(attributes.src);
}

const tidy = (parts: readonly string[]) => singleSpaced(parts.join(''));
