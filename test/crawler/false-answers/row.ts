import type { Answer } from '../../replica/answers.ts';
import { type LieKind, lie } from '../../replica/lies.ts';
import type { Item, SmallSite } from './sites.ts';

export interface FalseAnswer {
  /** What the site did. */
  readonly name: string;
  readonly site: SmallSite;
  /** Of the run; `good` where the reading itself sees that nothing changed. */
  readonly verdict: 'good' | 'partial' | 'suspect' | 'failed';
  /** Beginning of what people are told. */
  readonly says?: string;
  spoil(items: readonly Item[], site: SmallSite): Answer[];
}

type Spoil = FalseAnswer['spoil'];

export const isList = ({ path = '' }: Answer) => /^\/(wykaz|rejestr\.csv|api\/acts)$/.test(path);
export const isPage = ({ path = '' }: Answer) => /^\/(uchwala|api\/acts)\/\d+$/.test(path);
export const isFile = ({ path = '' }: Answer) => /\.pdf$|text\.html$/.test(path);

const where =
  (isMeant: (answer: Answer) => boolean) =>
  (kind: LieKind): Spoil =>
  (items, site) =>
    site.render(items).map((answer) => (isMeant(answer) ? lie(kind, answer) : answer));

export const onList = where(isList);
export const onPages = where(isPage);
export const onFiles = where(isFile);

/** The site writes its items otherwise. */
export const written =
  (rewrite: (items: readonly Item[]) => readonly Item[]): Spoil =>
  (items, site) =>
    site.render(rewrite(items));

export const each = (rewrite: (item: Item) => Partial<Item>) =>
  written((items) => items.map((item) => ({ ...item, ...rewrite(item) })));

/** One item only. */
export const one = (rewrite: (item: Item) => Partial<Item>) =>
  written((items) => items.map((item, n) => (n === 4 ? { ...item, ...rewrite(item) } : item)));

export const suspect = (
  name: string,
  site: SmallSite,
  spoil: Spoil,
  says: string,
): FalseAnswer => ({
  ...{ name, site, spoil, says },
  verdict: 'suspect',
});
/** The list is good: nothing is a gap, what could not be had is read next time. */
export const partial = (
  name: string,
  site: SmallSite,
  spoil: Spoil,
  says: string,
): FalseAnswer => ({
  ...{ name, site, spoil, says },
  verdict: 'partial',
});
export const good = (name: string, site: SmallSite, spoil: Spoil): FalseAnswer => ({
  ...{ name, site, spoil },
  verdict: 'good',
});
export const failed = (name: string, site: SmallSite, spoil: Spoil, says = ''): FalseAnswer => ({
  ...{ name, site, spoil, says },
  verdict: 'failed',
});
