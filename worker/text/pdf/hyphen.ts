/** How a word that is broken at a line's end is put together again. */
export interface Hyphenation {
  join(before: string, after: string): string;
}

// First halves of compounds that legal Polish writes with a hyphen whatever the line.
const firstHalves =
  /(?:społeczno|opiekuńczo|pielęgnacyjno|wychowawczo|rehabilitacyjno|edukacyjno|psychologiczno|pedagogiczno|administracyjno|organizacyjno|prawno|finansowo|gospodarczo|techniczno|leczniczo|diagnostyczno|informacyjno|kulturalno|szkoleniowo|terapeutyczno|usługowo|naukowo|badawczo|ekonomiczno|polsko|socjalno|mieszkaniowo|oświatowo|rentowo|emerytalno|północno|południowo|środowiskowo)$/i;

/**
 * The document itself tells real hyphens from those of the line's end: a word that stands whole
 * elsewhere ("samorządu") is joined, one that stands with its hyphen elsewhere keeps it.
 */
export function hyphenationOf(lines: readonly string[]): Hyphenation {
  // Gathered for the first word in doubt: many documents have none.
  let known: ReadonlySet<string> | undefined;
  const words = () => {
    known ??= wordsOf(lines);
    return known;
  };
  return { join: (before, after) => join(before, after, words) };
}

function wordsOf(lines: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.matchAll(/\p{L}+(?:-\p{L}+)*(?!\p{L}|-$)/gu))
      words.add(word.toLowerCase());
  return words;
}

type Words = () => ReadonlySet<string>;

function join(before: string, after: string, words: Words): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  // A range of numbers ("§ 4–6") may be broken behind its dash.
  if (/[\d⁰¹²³⁴-⁹][–—]$/u.test(before.slice(-2)) && /^\d/.test(after)) return before + after;
  if (!before.endsWith('-')) return `${before} ${after}`;
  const [, head = ''] = /(\S+)-$/.exec(before) ?? [];
  if (head === '') return `${before} ${after}`;
  // Polish rule: a real hyphen at the break is written again on the next line.
  if (/^-\p{L}/u.test(after)) return before + after.slice(1);
  return keepsHyphen(head, after, words) ? before + after : before.slice(0, -1) + after;
}

function keepsHyphen(head: string, after: string, words: Words): boolean {
  const left = /\p{L}+$/u.exec(head)?.[0].toLowerCase() ?? '';
  const right = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? '';
  if (left === '' || /[/@]/.test(head) || !/^\p{Ll}/u.test(after)) return true;
  if (words().has(left + right)) return false;
  return words().has(`${left}-${right}`) || (firstHalves.test(left) && right.length > 4);
}
