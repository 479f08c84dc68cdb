import type { DocumentText } from '../document-text.ts';

/** What a document is, whatever its name or its place on a site say. */
export type DocumentKind =
  | 'draft'
  | 'memorandum'
  | 'ria'
  | 'letter'
  | 'remarks'
  | 'plan'
  | 'annex'
  | 'consolidated'
  | 'resolution'
  | 'other';

export interface KindOfDocument {
  readonly kind: DocumentKind;
  /** 0-1. */
  readonly confidence: number;
  /** The words of its first page that say so, at most five. */
  readonly because: readonly string[];
}

/** Words that speak for a kind. They stand in one of the first lines where `lines` is set. */
interface Sign {
  readonly kind: Exclude<DocumentKind, 'other'>;
  readonly weight: number;
  readonly pattern: RegExp;
  readonly lines?: number;
  /** One of these a draft or a letter must have: others may quote all the rest. */
  readonly isForm?: true;
}

const sign = (kind: Sign['kind'], weight: number, pattern: RegExp, lines?: number): Sign => ({
  ...{ kind, weight, pattern },
  ...(lines !== undefined && { lines }),
});

const form = (...args: Parameters<typeof sign>): Sign => ({ ...sign(...args), isForm: true });
const needForm: ReadonlySet<DocumentKind> = new Set(['draft', 'letter']);

/** Of equal scores the first kind wins: what is told by its own head before what may stand in any. */
const signs: readonly Sign[] = [
  sign('ria', 4, /^(arkusz )?ocen[ay] skutków regulacji( \(OSR\))?\b/iu, 12),
  sign('ria', 3, /jaki problem jest rozwiązywany/iu),
  sign('ria', 2, /ministerstwo wiodące( i ministerstwa współpracujące)?/iu),
  sign('ria', 1, /data sporządzenia/iu),
  sign('memorandum', 4, /^uzasadnienie\b.{0,80}$/iu, 8),
  sign(
    'memorandum',
    1,
    /(celem projekt\p{L}*|projekt\p{L}* (ustawy|rozporządzenia|uchwały)? ?ma na celu)/iu,
  ),
  sign(
    'remarks',
    4,
    /^(zbiorcze )?(zestawienie (uwag|stanowisk|opinii)|tabela (uwag|rozbieżności)|raport z konsultacji|protokół rozbieżności)/iu,
    12,
  ),
  sign('remarks', 3, /^(lp\.?|l\.p\.)\b.*\b(uwag\p{L}*|zgłaszając\p{L}*|stanowisko)\b/iu),
  sign('remarks', 2, /(treść uwagi|stanowisko projektodawcy|odniesienie (się )?do uwag)/iu),
  sign('consolidated', 4, /w sprawie ogłoszenia jednolitego tekstu/iu),
  sign('consolidated', 3, /^opracowano na podstawie:? .*dz\. ?u\./iu),
  sign('consolidated', 3, /^\(?tekst jednolity\b/iu, 15),
  sign(
    'plan',
    3.5,
    /^(\p{L}+ ){0,2}(plan|program|strategia)\p{L}* (\p{L}+ ){0,3}(deinstytucjonalizacji|rozwoju|usług|polityki|działań|działania|współpracy|pomocy|wsparcia|przeciwdziałania|na rzecz)(?!\p{L})/iu,
    14,
  ),
  sign('plan', 1, /^spis treści\b/iu),
  sign(
    'plan',
    1,
    /\b(diagnoza|cel(e)? strategiczn\p{L}*|wskaźniki? (realizacji|rezultatu|produktu))\b/iu,
  ),
  sign('annex', 3, /^załącznik\p{L}*( nr)? ?(\d+|[ivx]+)?( do .*)?$/iu, 5),
  sign('resolution', 5, /^uchwała( nr\b.*)?$/iu, 14),
  sign('resolution', 2, /uchwala się, co następuje/iu),
  form('draft', 2.5, /^\(?projekt( z dnia.*|, .*|\)| ustawy.*| rozporządzenia.*)?$/iu, 8),
  sign('draft', 1.5, /^(ustawa|rozporządzenie( .*)?)$/iu, 14),
  form('draft', 2, /^z dnia\s*(\.{2,}|…+|_{2,}|[-–—]{2,})/iu, 18),
  sign('draft', 1, /^(art\. 1\.|§ 1\.)/iu),
  sign('draft', 1, /na podstawie art\. .* zarządza się/iu),
  form('letter', 3, /^szanown(i|a|y|e)\b/iu),
  sign(
    'letter',
    2,
    /\b(uprzejmie (prosz|inform|przekaz|zaprasz)\p{L}*|zwracam(y)? się (z|do)|w załączeniu (przesył|przekaz)\p{L}*|w odpowiedzi na pismo)/iu,
  ),
  sign(
    'letter',
    2,
    /\b(proszę|prosimy|zapraszam(y)?) (o|do) (przekaz|zgłasz|zgłosz|przedstaw|zajęci|przesł|nadsył|wyraż|opini)\p{L}*/iu,
  ),
  form('letter', 1.5, /^\p{Lu}[\p{L} -]{2,30}, (dnia )?\d{1,2}([.]\d{1,2}[.]| \p{L}+ )\d{4}/u, 12),
  form('letter', 1.5, /^(z poważaniem|z wyrazami szacunku)\b/iu),
  form('letter', 1, /^(znak( sprawy)?|nasz znak|wasz znak|dotyczy|nr sprawy)\s?:/iu, 20),
  sign('letter', 1, /^(pani|pan|państwo)\b(?!.*[.,;]$)/iu, 25),
  form('letter', 1, /^temat: /iu, 2),
];

/** Below this the first page says too little. */
const leastScore = 3;
const firstPage = { lines: 80, chars: 5_000 };

/**
 * What a document is, by the words of its first page, never by its name. Pure and without
 * memory: the same text is always the same.
 */
export function documentKind({ paragraphs, confidence }: DocumentText): KindOfDocument {
  const lines = firstLines(paragraphs);
  const found = signs.flatMap((one) => {
    const words = wordsOf(one, lines);
    return words === undefined ? [] : [{ ...one, words }];
  });
  const scores = scoresOf(found);
  const [best, second] = [...scores].sort((one, other) => other[1] - one[1]);
  if (best === undefined || best[1] < leastScore || isFormless(best[0], found))
    return { kind: 'other', confidence: 0.5, because: [] };
  const [kind, score] = best;
  const margin = score - (second?.[1] ?? 0);
  const sure = Math.min(0.98, 0.5 + 0.06 * score + 0.05 * margin) * Math.max(0.5, confidence);
  const because = found.filter((one) => one.kind === kind).map(({ words }) => `„${words}”`);
  return { kind, confidence: Math.round(sure * 100) / 100, because: because.slice(0, 5) };
}

/** Those of its first page, where it has pages. */
function firstLines(paragraphs: DocumentText['paragraphs']): string[] {
  const page = paragraphs[0]?.page;
  const lines: string[] = [];
  let chars = 0;
  for (const paragraph of paragraphs.slice(0, firstPage.lines)) {
    if (paragraph.page !== page || chars > firstPage.chars) break;
    lines.push(paragraph.text);
    chars += paragraph.text.length;
  }
  return lines;
}

function wordsOf({ pattern, lines: most }: Sign, lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, most)) {
    const words = pattern.exec(line.slice(0, 2_000))?.[0];
    if (words !== undefined) return words.length > 80 ? `${words.slice(0, 80)}…` : words;
  }
  return undefined;
}

function scoresOf(found: readonly Sign[]): Map<Sign['kind'], number> {
  const scores = new Map<Sign['kind'], number>();
  for (const { kind, weight } of found) scores.set(kind, (scores.get(kind) ?? 0) + weight);
  return scores;
}

/** An act in force has the head of a draft, and news ask for remarks as letters do. */
function isFormless(kind: Sign['kind'], found: readonly Sign[]): boolean {
  return needForm.has(kind) && !found.some((one) => one.kind === kind && one.isForm === true);
}
