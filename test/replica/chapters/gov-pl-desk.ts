import type { Details } from '../deeds/scene.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { Plant } from '../make-world.ts';
import { type Article, addressIn, type Press } from './gov-pl-press.ts';

/** What a reader sees of one edit. */
export type Entry = Omit<LedgerEntry, 'moment' | 'source' | 'key'>;

/** What the press offices do at a moment. */
export interface Desk {
  add(source: Press['source'], one: Article, details?: Details): void;
  /** Change an article of a list, and plant what a reader sees of it. */
  edit(
    source: Press['source'],
    slug: string,
    change: (one: Article) => void,
    ...told: Entry[]
  ): void;
  /** The same for the page of guidelines. */
  editGuidelines(change: (one: Article) => void, ...told: Entry[]): void;
}

export function openDesk(all: readonly Press[], guidelines: Article, plant: Plant): Desk {
  const find = (source: Press['source']) => {
    const press = all.find((one) => one.source === source);
    if (press === undefined) throw new Error(`no ${source}`);
    return press;
  };
  return {
    add(source, one, details = {}) {
      const { articles, section } = find(source);
      articles.unshift(one);
      const key = addressIn(section, one.slug);
      plant({ source, key, change: 'appeared', ...details });
    },
    edit(source, slug, change, ...told) {
      const { articles, section } = find(source);
      const one = articles.find((candidate) => candidate.slug === slug);
      if (one === undefined) throw new Error(`no ${slug} in ${source}`);
      change(one);
      for (const entry of told) plant({ source, key: addressIn(section, slug), ...entry });
    },
    editGuidelines(change, ...told) {
      change(guidelines);
      const key = addressIn('/web/fundusze-regiony/', guidelines.slug);
      for (const entry of told) plant({ source: 'news-eu-guidelines', key, ...entry });
    },
  };
}
