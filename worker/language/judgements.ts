import type { TagMatch, TagVerdict } from '../tag.ts';

/** What an analyst said of a tag on a change; it holds whatever the rules come to say. */
export interface TagJudgement extends TagVerdict {
  readonly tag: string;
}

/** The tags of a change after its analysts had their say. */
export interface JudgedTags {
  /** Not rejected; those that were confirmed carry by whom. */
  readonly tags: readonly TagMatch[];
  /** Given by the rules, rejected by a person. */
  readonly rejectedTags: readonly TagMatch[];
}

export function applyJudgements(
  matches: readonly TagMatch[],
  judgements: readonly TagJudgement[],
): JudgedTags {
  const said = new Map(judgements.map(({ tag, ...verdict }) => [tag, verdict]));
  const judged = matches.map(({ judgement: _before, ...match }) => {
    const judgement = said.get(match.tag);
    return judgement === undefined ? match : { ...match, judgement };
  });
  const isRejected = ({ judgement }: TagMatch) => judgement?.verdict === 'rejected';
  return {
    tags: judged.filter((match) => !isRejected(match)),
    rejectedTags: judged.filter(isRejected),
  };
}

/** How often analysts agreed with one tag. */
export interface TagPrecision {
  readonly tag: string;
  readonly confirmed: number;
  readonly rejected: number;
  /** 0-1, of those that were judged. */
  readonly precision: number;
}

export function precisionOf(tag: string, confirmed: number, rejected: number): TagPrecision {
  return { tag, confirmed, rejected, precision: confirmed / (confirmed + rejected) };
}
