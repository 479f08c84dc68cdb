/** An act as articles; numbers follow from the order, so an insertion renumbers what follows. */
export interface Act {
  /** `o asystencji osobistej …`, below the heading. */
  readonly title: string;
  readonly heading: 'USTAWA' | 'ROZPORZĄDZENIE';
  readonly articles: readonly Article[];
}

/** Paragraphs of an article (ust.); a single one stands without a number. */
export type Article = readonly Section[];

export interface Section {
  readonly text: string;
  /** pkt 1, 2 … */
  readonly points?: readonly string[];
}

/** The paragraphs of the document, numbers typed as drafters do. */
export function actLines({ heading, title, articles }: Act): string[] {
  const letters = heading === 'USTAWA' ? 'Art.' : '§';
  return [
    heading,
    'z dnia …………… 2026 r.',
    title,
    ...articles.flatMap((article, at) => articleLines(`${letters} ${at + 1}.`, article)),
  ];
}

function articleLines(label: string, article: Article): string[] {
  return article.flatMap(({ text, points = [] }, at) => {
    const number = article.length === 1 ? '' : `${at + 1}. `;
    const first = at === 0 ? `${label} ` : '';
    const last = points.length - 1;
    return [
      `${first}${number}${text}`,
      ...points.map((point, index) => `${index + 1}) ${point}${index === last ? '.' : ';'}`),
    ];
  });
}

/** How lawyers cite a place in an act, counted from 1: `art. 5 ust. 2 pkt 1`. */
export function cite(act: Act, article: number, section?: number, point?: number): string {
  const isAlone = act.articles[article - 1]?.length === 1;
  return [
    act.heading === 'USTAWA' ? `art. ${article}` : `§ ${article}`,
    ...(section === undefined || isAlone ? [] : [`ust. ${section}`]),
    ...(point === undefined ? [] : [`pkt ${point}`]),
  ].join(' ');
}

/** One section (ust.) in place of another, counted from 1. */
export function withSection(act: Act, article: number, section: number, next: Section): Act {
  return withArticle(act, article, (old) =>
    old.map((one, at) => (at === section - 1 ? next : one)),
  );
}

/** Words of one section in place of others. @throws when they do not stand there. */
export function withWords(
  act: Act,
  article: number,
  section: number,
  from: string,
  to: string,
): Act {
  const old = act.articles[article - 1]?.[section - 1];
  const hit = [old?.text, ...(old?.points ?? [])].some((text) => text?.includes(from));
  if (old === undefined || !hit) throw new Error(`${act.title}: no “${from}” in art. ${article}`);
  const points = old.points?.map((point) => point.replace(from, to));
  const next = { text: old.text.replace(from, to), ...(points && { points }) };
  return withSection(act, article, section, next);
}

export function withSectionAdded(act: Act, article: number, next: Section): Act {
  return withArticle(act, article, (old) => [...old, next]);
}

export function withPointAdded(act: Act, article: number, section: number, point: string): Act {
  const old = act.articles[article - 1]?.[section - 1];
  if (old === undefined) throw new Error(`${act.title}: no art. ${article} ust. ${section}`);
  return withSection(act, article, section, { ...old, points: [...(old.points ?? []), point] });
}

export function withoutLastSection(act: Act, article: number): Act {
  return withArticle(act, article, (old) => old.slice(0, -1));
}

/** A new article at a place, counted from 1; all that follow are renumbered. */
export function withArticleAt(act: Act, article: number, next: Article): Act {
  return { ...act, articles: act.articles.toSpliced(article - 1, 0, next) };
}

export function withoutArticle(act: Act, article: number): Act {
  return { ...act, articles: act.articles.toSpliced(article - 1, 1) };
}

/** An article taken from one place and put to another, counted in the result. */
export function withArticleMoved(act: Act, from: number, to: number): Act {
  const moved = act.articles[from - 1];
  if (moved === undefined) throw new Error(`${act.title}: no art. ${from}`);
  return withArticleAt(withoutArticle(act, from), to, moved);
}

function withArticle(act: Act, article: number, edit: (old: Article) => Article): Act {
  if (act.articles[article - 1] === undefined) throw new Error(`${act.title}: no art. ${article}`);
  return {
    ...act,
    articles: act.articles.map((old, at) => (at === article - 1 ? edit(old) : old)),
  };
}
