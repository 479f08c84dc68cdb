import { formatNumber } from '../docx/number-format.ts';
import type { ListLevel, StyleBook } from './styles.ts';

/** A list that is open, with what it has counted so far, by level from 1. */
interface OpenList {
  readonly style: string;
  readonly counts: Map<number, number>;
  readonly id: string;
}

/** Where a list begins: its style, and which list it goes on counting, if any. */
export interface ListStart {
  readonly style: string | undefined;
  readonly id: string;
  readonly continues: 'last of its style' | { readonly list: string } | undefined;
}

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
};

/** Counts the lists of an OpenDocument text and prints their numbers. */
export class Lists {
  readonly #book: StyleBook;
  readonly #open: OpenList[] = [];
  readonly #byId = new Map<string, Map<number, number>>();
  readonly #byStyle = new Map<string, Map<number, number>>();

  constructor(book: StyleBook) {
    this.#book = book;
  }

  get depth(): number {
    return this.#open.length;
  }

  begin({ style, id, continues }: ListStart): void {
    const outer = this.#open.at(-1);
    const used = style ?? outer?.style ?? '';
    const counts = outer?.counts ?? this.#countsFor(used, continues);
    if (outer !== undefined && continues === undefined) counts.delete(this.depth + 1);
    this.#open.push({ style: used, counts, id });
    this.#byStyle.set(used, counts);
    if (id !== '') this.#byId.set(id, counts);
  }

  end(): void {
    this.#open.pop();
  }

  #countsFor(style: string, continues: ListStart['continues']): Map<number, number> {
    const fresh = new Map<number, number>();
    if (continues === undefined) return fresh;
    if (continues === 'last of its style') return this.#byStyle.get(style) ?? fresh;
    return this.#byId.get(continues.list) ?? fresh;
  }

  /** The next item's number with a space behind it; '' outside of lists. */
  next(startValue: number | undefined, ownStyle?: string): string {
    const list = this.#open.at(-1);
    return list === undefined
      ? ''
      : this.count(list.counts, ownStyle ?? list.style, this.depth, startValue);
  }

  /** The next number of a heading, which stands in no list. */
  nextOf(style: string, level: number): string {
    const counts = this.#byStyle.get(style) ?? new Map<number, number>();
    this.#byStyle.set(style, counts);
    return this.count(counts, style, level, undefined);
  }

  count(
    counts: Map<number, number>,
    style: string,
    level: number,
    startValue: number | undefined,
  ): string {
    const levels = this.#book.lists.get(style);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) return '';
    if (own.bullet !== undefined) return `${own.bullet} `;
    counts.set(level, startValue ?? (counts.get(level) ?? own.start - 1) + 1);
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    const text = print(levels, own, counts, level);
    return text.trim() === '' ? '' : `${text.trimEnd()} `;
  }
}

function print(
  levels: ReadonlyMap<number, ListLevel>,
  own: ListLevel,
  counts: ReadonlyMap<number, number>,
  level: number,
): string {
  const numberAt = (at: number) => {
    const { format = '1', start = 1 } = levels.get(at) ?? {};
    return formatNumber(counts.get(at) ?? start, formats[format] ?? 'decimal');
  };
  if (own.template !== undefined)
    return own.template.replace(/%(\d{1,2})%/g, (_, at) => numberAt(Number(at)));
  if (own.format === '') return '';
  const first = Math.max(1, level - own.shown + 1);
  const shown = Array.from({ length: level - first + 1 }, (_, at) => numberAt(first + at));
  return `${own.prefix}${shown.filter((text) => text !== '').join('.')}${own.suffix}`;
}
