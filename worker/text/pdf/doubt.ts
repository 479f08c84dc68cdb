import type { HiddenText } from './drawing.ts';
import type { PdfPage } from './item.ts';
import { countLetters } from './letters.ts';

/** What is known of a PDF beside its words. The lists run along its pages. */
export interface Evidence {
  readonly pages: readonly PdfPage[];
  readonly letters: readonly number[];
  readonly hidden: readonly HiddenText[];
  /** Numbers of pages that could not be read at all. */
  readonly broken: readonly number[];
}

interface Doubt {
  readonly warning: string;
  /** 0-1, of the whole reading when this doubt holds. */
  readonly confidence: number;
}

const thinPage = 50;

/** Reasons to trust a reading less, and how much is left. */
export function doubtsOf(evidence: Evidence): { warnings: string[]; confidence: number } {
  const found = [scanned, unreadPages, brokenFonts, recognised, concealed].flatMap(
    (doubt) => doubt(evidence) ?? [],
  );
  return {
    warnings: found.map(({ warning }) => warning),
    confidence: Math.min(1, ...found.map(({ confidence }) => confidence)),
  };
}

function scanned({ pages, letters }: Evidence): Doubt | undefined {
  const empty = pages.filter((_, at) => letters[at] === 0).map((page) => page.number);
  const thin = letters.filter((count) => count < thinPage).length;
  if (empty.length === 0 && (thin < letters.length || letters.length < 2)) return undefined;
  const warning =
    empty.length === 0
      ? 'Na żadnej stronie nie ma więcej niż kilka słów – to może być skan.'
      : `${pagesNamed(empty)} bez warstwy tekstowej (skan, rysunek lub pusta strona).`;
  return { warning, confidence: thin === letters.length ? 0.3 : 0.8 };
}

function unreadPages({ broken }: Evidence): Doubt | undefined {
  if (broken.length === 0) return undefined;
  return { warning: `${pagesNamed(broken)}: uszkodzone, nie odczytano.`, confidence: 0.5 };
}

/** Letters of the private use area and signs of replacement: the font tells no letters. */
function brokenFonts({ pages }: Evidence): Doubt | undefined {
  const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join('');
  const signs = text.replace(/\s/g, '');
  const strange = signs.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu)?.length ?? 0;
  const strangeShare = strange / Math.max(1, signs.length);
  const gibberish = signs.length > 400 && !looksLikeWords(signs);
  if (strangeShare < 0.02 && !gibberish) return undefined;
  return {
    warning: 'Czcionki pliku nie mówią, jakie to litery – część tekstu może być nieczytelna.',
    confidence: strangeShare > 0.2 || gibberish ? 0.2 : 0.6,
  };
}

/** Words have vowels: between a quarter and three fifths of their letters, in Polish 2 of 5. */
function looksLikeWords(signs: string): boolean {
  const letters = countLetters(signs);
  const vowels = signs.length - signs.replace(/[aeiouyąęó]+/gi, '').length;
  const share = vowels / Math.max(1, letters);
  return letters < 0.3 * signs.length || (share > 0.22 && share < 0.6);
}

function recognised({ letters, hidden }: Evidence): Doubt | undefined {
  const all = letters.reduce((sum, count) => sum + count, 0);
  if (lettersIn(hidden.map(({ invisible }) => invisible)) < 0.7 * all) return undefined;
  return {
    warning: 'Tekst leży niewidocznie pod obrazem (rozpoznany skan) – może zawierać błędy.',
    confidence: 0.7,
  };
}

function concealed(evidence: Evidence): Doubt | undefined {
  const scan = recognised(evidence) !== undefined;
  const places = evidence.hidden.flatMap(({ page, invisible, white, tiny }) => {
    const text = `${scan ? '' : invisible} ${white} ${tiny}`.replace(/\s+/g, ' ').trim();
    return lettersIn([text]) < 3 ? [] : [{ page, text }];
  });
  const [first] = places;
  if (first === undefined) return undefined;
  const quote = first.text.length > 80 ? `${first.text.slice(0, 80)}…` : first.text;
  const where = pagesNamed(places.map(({ page }) => page));
  return { warning: `${where}: tekst ukryty, biały lub zbyt drobny: „${quote}”.`, confidence: 0.8 };
}

function lettersIn(texts: readonly string[]): number {
  return countLetters(texts.join(''));
}

/** `Strona 3`, `Strony 3, 5 i 7`; of a long list the first ten. */
export function pagesNamed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).map(String);
  if (numbers.length > 10) return `Strony ${shown.join(', ')} i dalsze`;
  const last = shown.pop();
  return shown.length === 0 ? `Strona ${last}` : `Strony ${shown.join(', ')} i ${last}`;
}
