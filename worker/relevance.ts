import { applyJudgements, type TagJudgement } from './language/judgements.ts';
import type { TagMatch } from './tag.ts';

/** Whether something belongs to what is monitored, and why, in Polish. */
export interface Relevance {
  readonly isRelevant: boolean;
  readonly reasons: readonly string[];
}

export interface RelevanceContext {
  /** The institution, as a source or a fact names it. */
  readonly body: string | null;
  /** Who answers for this field; by default the three ministries that do. */
  readonly isKeyBody?: (body: string) => boolean;
}

/**
 * Whether a change matters, by its own tags and those of its publication. What an analyst rejected
 * counts in neither.
 *
 * @returns also the change's tags that stand.
 */
export function relevanceOf(
  {
    ofChange,
    ofPublication,
  }: { readonly ofChange: readonly TagMatch[]; readonly ofPublication: readonly TagMatch[] },
  context: RelevanceContext,
  judgements: readonly TagJudgement[] = [],
): { readonly relevance: Relevance; readonly tags: readonly TagMatch[] } {
  const { tags } = applyJudgements(ofChange, judgements);
  const others = applyJudgements(ofPublication, judgements).tags;
  return { relevance: judgeRelevance([...tags, ...others], context), tags };
}

/**
 * One core tag is enough, else two support tags of different groups. A ministry that answers for
 * social services needs one support tag only. Context tags never count.
 */
export function judgeRelevance(
  tags: readonly TagMatch[],
  { body, isKeyBody = isKeyMinistry }: RelevanceContext,
): Relevance {
  const core = firstOfEach(
    tags.filter(({ weight }) => weight === 'core'),
    ({ tag }) => tag,
  );
  if (core.length > 0) return relevant(core.map((tag) => `znacznik główny: ${earned(tag)}`));
  const support = firstOfEach(
    tags.filter(({ weight }) => weight === 'support'),
    ({ group }) => group,
  );
  if (support.length > 1)
    return relevant([`znaczniki wspierające z różnych grup: ${support.map(earned).join('; ')}`]);
  const [only] = support;
  if (only === undefined || body === null || !isKeyBody(body))
    return { isRelevant: false, reasons: [] };
  return relevant([`ministerstwo kluczowe: ${body}`, `znacznik wspierający: ${earned(only)}`]);
}

const keyMinistries =
  /^(?:mrpips|mz|mfipr)$|minist\p{L}+ (?:rodziny|zdrowia(?! i)|funduszy)|(?<!\p{L})(?:MRPiPS|MRiPS|MZ|MFiPR)(?!\p{L})/iu;

/** The ministries of family, health and funds, by id, abbreviation or name. */
export function isKeyMinistry(body: string): boolean {
  return keyMinistries.test(body);
}

function relevant(reasons: readonly string[]): Relevance {
  return { isRelevant: true, reasons };
}

function earned({ label, words }: TagMatch): string {
  return `${label} („${words.replace(/\s+/gu, ' ')}”)`;
}

function firstOfEach(tags: readonly TagMatch[], keyOf: (tag: TagMatch) => string): TagMatch[] {
  const first = new Map<string, TagMatch>();
  for (const tag of tags) if (!first.has(keyOf(tag))) first.set(keyOf(tag), tag);
  return [...first.values()];
}
