import type { RunPage } from './crawl.ts';

/** What a run leaves behind while it walks: the one thing that its parts write to. */
export interface Trail {
  readonly pages: readonly RunPage[];
  readonly problems: readonly string[];
  page(page: Omit<RunPage, 'ordinal'>): void;
  /** Add what another trail holds, after what is here. */
  join(other: Trail): void;
  /** Say once what went wrong, in Polish. */
  problem(sentence: string): void;
  /** The same, before all others. */
  gravest(sentence: string): void;
  /** Add a problem to pages that were passed before it showed. */
  blame(isMeant: (page: RunPage) => boolean, problem: string): void;
}

export function openTrail(): Trail {
  const pages: RunPage[] = [];
  const problems: string[] = [];
  return {
    pages,
    problems,
    page: (page) => pages.push({ ordinal: pages.length, ...page }),
    problem: (sentence) => {
      if (!problems.includes(sentence)) problems.push(sentence);
    },
    gravest: (sentence) => problems.unshift(sentence),
    join(other) {
      for (const page of other.pages) pages.push({ ...page, ordinal: pages.length });
      for (const sentence of other.problems)
        if (!problems.includes(sentence)) problems.push(sentence);
    },
    blame(isMeant, problem) {
      for (const [index, page] of pages.entries())
        if (isMeant(page)) pages[index] = { ...page, problem };
    },
  };
}
