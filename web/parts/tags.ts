import { html, type Markup } from '../../reports/html.ts';
import { counted } from '../../reports/polish.ts';
import { oneLine, shorten } from '../../reports/typography.ts';
import type { TagMatch } from '../../worker/tag.ts';
import { addressOf } from '../search/setting.ts';

/** A resolution with annexes earns a dozen; the page of the change has them all. */
const mostTags = 4;
const order: Readonly<Record<TagMatch['weight'], number>> = { core: 0, support: 1, context: 2 };

/** One tag with all the words that earned it. */
export interface EarnedTag {
  readonly tag: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** Matches gathered by tag, core tags first, each wording once. */
export function earnedTags(matches: readonly TagMatch[]): EarnedTag[] {
  const sorted = [...matches].sort((a, b) => order[a.weight] - order[b.weight]);
  const tags = [...new Set(sorted.map(({ tag }) => tag))];
  return tags.map((tag) => {
    const own = sorted.filter((match) => match.tag === tag);
    const words = own.map((match) => oneLine(match.words)).filter((text) => text !== '');
    return { tag, label: own[0]?.label ?? tag, words: [...new Set(words)] };
  });
}

/** The weightiest tags in a row, as under a change in a list. */
export function renderTags(matches: readonly TagMatch[]): Markup | false {
  const tags = earnedTags(matches);
  const rest = tags.length - mostTags;
  if (tags.length === 0) return false;
  return html`<ul class="tags" aria-label="Tematy i słowa, z których wynikają">${tags
    .slice(0, mostTags)
    .map(
      ({ tag, label, words }) =>
        html`<li>${tagLink(tag, label)} ${words.slice(0, 2).map(quoted)}</li>`,
    )}${rest > 0 && html`<li>i ${counted(rest, ['inny temat', 'inne tematy', 'innych tematów'])}</li>`}</ul>`;
}

export function tagLink(tag: string, label: string): Markup {
  return html`<a href="${addressOf([{ param: 'temat', value: tag }])}">${label}</a>`;
}

const quoted = (words: string) => html`<q>${shorten(words, 80)}</q> `;
