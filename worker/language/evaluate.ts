/** A text with the tags that a person gave it, and those that the monitor gave. */
export interface Judged {
  readonly id: string;
  readonly wanted: readonly string[];
  readonly given: readonly { readonly tag: string; readonly words: string }[];
}

/** `null` where nothing was given (precision) or wanted (recall). */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** 0-1: of those given, how many are wanted. */
  readonly precision: number | null;
  /** 0-1: of those wanted, how many were given. */
  readonly recall: number | null;
}

export interface Evaluation {
  readonly rows: number;
  /** Over all tags of all rows. */
  readonly micro: Score;
  /** Mean over tags, each counting the same. */
  readonly macro: { readonly precision: number | null; readonly recall: number | null };
  readonly perTag: Readonly<Record<string, Score>>;
  /** Ids of rows that want tags and were given none. */
  readonly silent: readonly string[];
  readonly errors: readonly TagError[];
}

export interface TagError {
  readonly id: string;
  readonly kind: 'wrong' | 'missed';
  readonly tag: string;
  /** The words that earned a wrong tag. */
  readonly words?: string;
}

/** How well tags were given, by what persons say. Pure; each tag counts once a row. */
export function evaluate(rows: readonly Judged[]): Evaluation {
  const tags = new Set(
    rows.flatMap(({ wanted, given }) => [...wanted, ...given.map(({ tag }) => tag)]),
  );
  const perTag = [...tags].sort().map((tag) => [tag, scoreOf(tag, rows)] as const);
  const scores = perTag.map(([, score]) => score);
  return {
    rows: rows.length,
    micro: toScore(
      sum(scores, ({ right }) => right),
      sum(scores, ({ wrong }) => wrong),
      sum(scores, ({ missed }) => missed),
    ),
    macro: {
      precision: mean(scores.map(({ precision }) => precision)),
      recall: mean(scores.map(({ recall }) => recall)),
    },
    perTag: Object.fromEntries(perTag),
    silent: rows
      .filter(({ wanted, given }) => wanted.length > 0 && given.length === 0)
      .map(({ id }) => id),
    errors: rows.flatMap(errorsOf),
  };
}

function scoreOf(tag: string, rows: readonly Judged[]): Score {
  const wants = ({ wanted }: Judged) => wanted.includes(tag);
  const has = ({ given }: Judged) => given.some((match) => match.tag === tag);
  const count = (is: (row: Judged) => boolean) => rows.filter(is).length;
  return toScore(
    count((row) => wants(row) && has(row)),
    count((row) => !wants(row) && has(row)),
    count((row) => wants(row) && !has(row)),
  );
}

function errorsOf({ id, wanted, given }: Judged): TagError[] {
  const first = new Map([...given].reverse().map(({ tag, words }) => [tag, words]));
  return [
    ...[...first]
      .filter(([tag]) => !wanted.includes(tag))
      .map(([tag, words]) => ({ id, kind: 'wrong' as const, tag, words })),
    ...wanted.filter((tag) => !first.has(tag)).map((tag) => ({ id, kind: 'missed' as const, tag })),
  ];
}

function toScore(right: number, wrong: number, missed: number): Score {
  return {
    ...{ right, wrong, missed },
    precision: right + wrong === 0 ? null : right / (right + wrong),
    recall: right + missed === 0 ? null : right / (right + missed),
  };
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((all, value) => all + of(value), 0);
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known, (value) => value) / known.length;
}
