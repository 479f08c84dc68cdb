/** A piece of a query's text. */
export type Token =
  | { readonly kind: 'or'; readonly place: number }
  | {
      readonly kind: 'term';
      readonly place: number;
      readonly isNegated: boolean;
      /** What stands before a colon, where letters stand there. */
      readonly name: string | null;
      readonly text: string;
      readonly isQuoted: boolean;
    };

/** Thrown within the parser alone. */
export class QueryFault extends Error {
  override readonly name = 'QueryFault';
  readonly place: number;

  constructor(problem: string, place: number) {
    super(problem);
    this.place = place;
  }
}

const quotes = '"„”“«»';

/** `-name:"value"`: the minus, the name with its colon, an opening quote or bare text. */
const start = /(?<minus>[-−–])?(?:(?<name>\p{L}+):)?(?:(?<quote>["„”“«»])|(?<bare>[^\s"„”“«»]*))/uy;

/** Cut a query into tokens. @throws {QueryFault} for a quote that is not closed. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const { token, end } = tokenAt(text, at);
    tokens.push(token);
    at = skipSpace(text, Math.max(end, at + 1));
  }
  return tokens;
}

function tokenAt(text: string, place: number): { token: Token; end: number } {
  start.lastIndex = place;
  const { minus, name, quote, bare = '' } = start.exec(text)?.groups ?? {};
  const end = start.lastIndex;
  if (minus === undefined && name === undefined && /^(?:OR|LUB|\|+)$/u.test(bare))
    return { token: { kind: 'or', place }, end };
  const close = quote === undefined ? end : closing(text, end, place);
  const token = {
    ...{ kind: 'term' as const, place, name: name ?? null },
    isNegated: minus !== undefined,
    isQuoted: quote !== undefined,
    text: quote === undefined ? bare : text.slice(end, close),
  };
  return { token, end: quote === undefined ? end : close + 1 };
}

function closing(text: string, from: number, place: number): number {
  for (let at = from; at < text.length; at += 1) if (quotes.includes(text.charAt(at))) return at;
  throw new QueryFault('Brakuje cudzysłowu zamykającego: zamknij go albo usuń otwierający.', place);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}
