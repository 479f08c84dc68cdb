import { formatNumber } from './number-format.ts';
import type { AbstractNumbering, Level, NumberingInstance, NumberingPart } from './numbering.ts';
import type { StyleSheet } from './styles.ts';

/** The place of a paragraph in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** Counts the lists of a document as Word does, and prints each number in its format. */
export class ListCounter {
  readonly #part: NumberingPart;
  readonly #styles: StyleSheet;
  /** By abstract list: lists that share a definition go on counting together. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(part: NumberingPart, styles: StyleSheet) {
    this.#part = part;
    this.#styles = styles;
  }

  /** The level of a list that a paragraph style is bound to. */
  levelOfStyle(list: string, style: string): number | undefined {
    const levels = this.#resolve(list)?.abstract.levels ?? [];
    return [...levels].find(([, level]) => level.style === style)?.[0];
  }

  /** The number that stands before the next paragraph at that place, with the white after it. */
  next({ list, level }: ListPlace): string {
    const found = this.#resolve(list);
    const own = found && levelOf(found, level);
    if (found === undefined || own === undefined) return '';
    const counts = this.#countsOf(found.id);
    this.#restart(list, found, counts, level);
    counts.set(level, (counts.get(level) ?? own.start - 1) + 1);
    resetDeeper(found, counts, level);
    const text = print(found, counts, own);
    return own.suffix === 'nothing' || text === '' ? text : `${text} `;
  }

  /** A list with starts of its own begins there when it is first met. */
  #restart(list: string, found: Resolved, counts: Map<number, number>, level: number): void {
    const key = `${list}/${level}`;
    if (this.#begun.has(key)) return;
    this.#begun.add(key);
    const start = found.instance.starts.get(level) ?? found.instance.levels.get(level)?.start;
    if (start !== undefined) counts.set(level, start - 1);
  }

  #countsOf(abstract: string): Map<number, number> {
    const counts = this.#counts.get(abstract) ?? new Map<number, number>();
    this.#counts.set(abstract, counts);
    return counts;
  }

  /** A list's definition, through at most a few links of numbering styles. */
  #resolve(list: string, hops = 4): Resolved | undefined {
    const instance = this.#part.instances.get(list);
    const abstract = instance && this.#part.abstracts.get(instance.abstract);
    if (instance === undefined || abstract === undefined) return undefined;
    if (abstract.styleLink === undefined || hops === 0)
      return { id: instance.abstract, instance, abstract };
    const linked = this.#styles.listOf(abstract.styleLink)?.list;
    return linked === undefined ? undefined : this.#resolve(linked, hops - 1);
  }
}

interface Resolved {
  readonly id: string;
  readonly instance: NumberingInstance;
  readonly abstract: AbstractNumbering;
}

function levelOf({ instance, abstract }: Resolved, level: number): Level | undefined {
  return instance.levels.get(level) ?? abstract.levels.get(level);
}

/** Deeper levels begin anew, unless they say that they go on. */
function resetDeeper(found: Resolved, counts: Map<number, number>, level: number): void {
  for (const deeper of [...counts.keys()].filter((one) => one > level)) {
    const restart = levelOf(found, deeper)?.restart;
    if (restart === undefined || (restart > 0 && level < restart)) counts.delete(deeper);
  }
}

function print(found: Resolved, counts: ReadonlyMap<number, number>, own: Level): string {
  if (own.format === 'bullet') return bulletOf(own.text);
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levelOf(found, at);
    const value = counts.get(at) ?? level?.start ?? 1;
    return formatNumber(value, own.legal ? 'decimal' : (level?.format ?? 'decimal'));
  });
}

/** Symbol fonts' signs have no meaning outside them: every other bullet is `•`. */
function bulletOf(text: string): string {
  const sign = text.trim();
  if (sign === '' || /^[–—\-−]$/.test(sign)) return sign;
  return sign === '\uF02D' ? '–' : '•';
}
