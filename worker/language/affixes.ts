/** One way in which a class of words makes a form: cut `strip` off the word, put `add` on. */
export interface SuffixRule {
  readonly flag: string;
  /** What the word must end in, as Hunspell writes it: `[^i]e`. */
  readonly condition: RegExp;
}

/** Rules that put on the same ending and cut off the same: one look-up decides for all of them. */
export interface SuffixGroup {
  readonly strip: string;
  readonly rules: readonly SuffixRule[];
}

export interface Affixes {
  /** Rules by the ending that they put on. */
  readonly suffixes: ReadonlyMap<string, readonly SuffixGroup[]>;
  readonly longestSuffix: number;
  /** Prefixes by their text, with their flag: `nie` → `b`. */
  readonly prefixes: ReadonlyMap<string, string>;
}

/** Read the `SFX` and `PFX` lines of a Hunspell affix file; the Polish one has about 7,000. */
export function parseAffixes(text: string): Affixes {
  const suffixes = new Map<string, Map<string, SuffixRule[]>>();
  const prefixes = new Map<string, string>();
  const conditions = new Map<string, RegExp>();
  for (const { kind, flag, strip, add, condition } of rulesIn(text)) {
    if (kind === 'PFX') prefixes.set(add, flag);
    else put(suffixes, add, strip, { flag, condition: ending(condition, conditions) });
  }
  const longestSuffix = Math.max(0, ...[...suffixes.keys()].map((add) => add.length));
  return { suffixes: toGroups(suffixes), longestSuffix, prefixes };
}

const rule = /^(SFX|PFX)\s+(\S)\s+(\S+)\s+(\S+)\s+(\S+)\s*$/gmu;

/** The lines of four values; the three-valued ones only announce a class. */
function* rulesIn(text: string) {
  for (const [, kind, flag = '', strip = '', add = '', condition = ''] of text.matchAll(rule))
    yield { kind, flag, strip: nothing(strip), add: nothing(add), condition };
}

/** Hunspell writes nothing as 0. */
function nothing(value: string): string {
  return value === '0' ? '' : value;
}

type Growing = Map<string, Map<string, SuffixRule[]>>;

function put(suffixes: Growing, add: string, strip: string, rule: SuffixRule): void {
  const byStrip = suffixes.get(add) ?? new Map<string, SuffixRule[]>();
  suffixes.set(add, byStrip);
  const rules = byStrip.get(strip);
  if (rules === undefined) byStrip.set(strip, [rule]);
  else rules.push(rule);
}

function toGroups(suffixes: Growing): ReadonlyMap<string, readonly SuffixGroup[]> {
  return new Map(
    [...suffixes].map(([add, byStrip]) => [
      add,
      [...byStrip].map(([strip, rules]) => ({ strip, rules })),
    ]),
  );
}

/** A thousand rules share few conditions, so each is compiled once. */
function ending(condition: string, known: Map<string, RegExp>): RegExp {
  const found = known.get(condition) ?? new RegExp(`${condition}$`, 'u');
  known.set(condition, found);
  return found;
}
