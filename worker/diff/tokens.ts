/** A word as it stands, with what it is compared by. */
export interface Token {
  /** With its punctuation and the space or line end that follows. */
  readonly written: string;
  /** Lower case, no punctuation: `„Gmina` → `gmina`. Digits, per cents and signs are kept. */
  readonly key: string;
}

/** A text whose words are cut once, when they are first asked for. */
export interface Wording {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Equal for two texts that differ in case, punctuation, spaces and hyphenation only. */
  readonly key: string;
}

export function wordingOf(text: string): Wording {
  let tokens: readonly Token[] | undefined;
  let key: string | undefined;
  return {
    text,
    get tokens() {
      tokens ??= tokenise(text);
      return tokens;
    },
    get key() {
      key ??= keyOfTokens(this.tokens);
      return key;
    },
  };
}

/** A key without its spaces but those between digits: "18¹ i" is "18¹i", "5 10" is not "510". */
export function squeezed(key: string): string {
  return key.replace(/(?<!\d) +| +(?!\d)/gu, '');
}

export function contentKey(text: string): string {
  return keyOfTokens(tokenise(text));
}

function keyOfTokens(tokens: readonly Token[]): string {
  return tokens
    .map(({ key }) => key)
    .filter((key) => key !== '')
    .join(' ');
}

/** Cut a text into words. Marks that stand alone ("–") belong to the word before. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const written of piecesOf(tidy(text))) {
    const key = keyOf(written);
    const before = tokens.at(-1);
    if (key !== '' || before === undefined) tokens.push({ written, key });
    else tokens[tokens.length - 1] = { written: before.written + written, key: before.key };
  }
  return tokens;
}

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** A word cut at a line's end; "dwu- i trzyosobowe" is none. */
const cutWord = /(?<=\p{Ll})[-‑]\s+(?!(?:i|lub|oraz|albo|bądź|czy|a)\s)(?=\p{Ll})/gu;

const mayBeUntidy = /[-‑]\s|[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

function tidy(text: string): string {
  return mayBeUntidy.test(text) ? text.replace(invisible, '').replace(cutWord, '') : text;
}

const thousands = /^\d{1,3}[ \u00A0\u202F]$/u;

/** Words with the spaces behind them; "1 500" is one word. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const piece = text.slice(start, end);
    const before = pieces.at(-1);
    const joins = before !== undefined && thousands.test(before) && /^\d{3}(?!\d)/u.test(piece);
    if (joins) pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
    start = end;
  }
  return pieces;
}

function pieceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;
}

const plainWord = /^\p{L}+$/u;

function keyOf(written: string): string {
  const bare = written.normalize('NFC').toLowerCase().trim();
  return plainWord.test(bare) ? bare : bareKey(bare);
}

/**
 * Dots, commas, dashes and slashes count between digits only: 1,5 is not 15, but 100.000 is 100 000.
 * A mark of a footnote (²⁾) is no word: footnotes are renumbered with every edition.
 */
function bareKey(word: string): string {
  return word
    .replace(/[\s\u00A0\u202F]+|[⁰¹²³⁴-⁹]+⁾/gu, '')
    .replace(/(?<=(?:^|\D)\d{1,3}(?:\.\d{3})*)\.(?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)[–—−‑-](?=\d)/gu, '~')
    .replace(/(?<!\d)[.,/:](?=.)|[.,/:](?!\d)|[^\p{L}\p{N}%‰§€$+=<>~.,/:]/gu, '');
}
