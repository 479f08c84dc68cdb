/** A text with the tags that a person gave it, and those that the monitor gave. */
export interface Judged {
  readonly id: string;
  /** Kinds of the row, such as `draft` and `near-miss`: scores are given for each. */
  readonly kinds?: readonly string[];
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
  readonly perKind: Readonly<Record<string, KindScore>>;
  /** Ids of rows that want tags and were given none. */
  readonly silent: readonly string[];
  /** Rows that want no tag: how many, how many were given none, and the ids of the others. */
  readonly untagged: {
    readonly rows: number;
    readonly silent: number;
    readonly loud: readonly string[];
  };
  readonly errors: readonly TagError[];
}

export interface KindScore extends Score {
  readonly rows: number;
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
    perKind: scoresByKind(rows),
    untagged: untaggedOf(rows),
    silent: rows
      .filter(({ wanted, given }) => wanted.length > 0 && given.length === 0)
      .map(({ id }) => id),
    errors: rows.flatMap(errorsOf),
  };
}

/** Over all tags of the rows of each kind. */
function scoresByKind(rows: readonly Judged[]): Record<string, KindScore> {
  const kinds = [...new Set(rows.flatMap(({ kinds = [] }) => kinds))].sort();
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = rows.filter(({ kinds = [] }) => kinds.includes(kind));
      const errors = own.flatMap(errorsOf);
      const missed = errors.filter((error) => error.kind === 'missed').length;
      const right = sum(own, ({ wanted }) => wanted.length) - missed;
      return [kind, { rows: own.length, ...toScore(right, errors.length - missed, missed) }];
    }),
  );
}

function untaggedOf(rows: readonly Judged[]): Evaluation['untagged'] {
  const own = rows.filter(({ wanted }) => wanted.length === 0);
  const loud = own.filter(({ given }) => given.length > 0).map(({ id }) => id);
  return { rows: own.length, silent: own.length - loud.length, loud };
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
