import { html, type Markup } from '../../reports/html.ts';
import { oneLine, shorten } from '../../reports/typography.ts';
import type { TagMatch } from '../../worker/tag.ts';
import { addressOf } from '../search/setting.ts';

/** One tag with all the words that earned it. */
export interface EarnedTag {
  readonly tag: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** Matches gathered by tag, each wording once, in the order in which they were found. */
export function earnedTags(matches: readonly TagMatch[]): EarnedTag[] {
  const tags = [...new Set(matches.map(({ tag }) => tag))];
  return tags.map((tag) => {
    const own = matches.filter((match) => match.tag === tag);
    const words = own.map((match) => oneLine(match.words)).filter((text) => text !== '');
    return { tag, label: own[0]?.label ?? tag, words: [...new Set(words)] };
  });
}

/** Tags in a row, as under a change in a list. */
export function renderTags(matches: readonly TagMatch[]): Markup | false {
  const tags = earnedTags(matches);
  if (tags.length === 0) return false;
  return html`<ul class="tags" aria-label="Tematy i słowa, z których wynikają">${tags.map(
    ({ tag, label, words }) =>
      html`<li>${tagLink(tag, label)} ${words.slice(0, 2).map(quoted)}</li>`,
  )}</ul>`;
}

export function tagLink(tag: string, label: string): Markup {
  return html`<a href="${addressOf([{ param: 'temat', value: tag }])}">${label}</a>`;
}

const quoted = (words: string) => html`<q>${shorten(words, 80)}</q> `;
