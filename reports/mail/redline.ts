import type { Passage } from '../../worker/change.ts';
import { after, apart, before, type Excerpt } from '../excerpt.ts';
import { html, type Markup, raw } from '../html.ts';
import { capital } from '../summary.ts';
import { mailStyle } from './layout.ts';

/** How a redline is drawn in a mail: each place says its colours itself, ground and ink. */
export interface MailMarks {
  /** Attributes of the cell with the bar, of words that came, and of words that went. */
  readonly bar: Markup;
  readonly added: Markup;
  readonly removed: Markup;
}

/** Inside our own mails, whose style sheet reaches the classes in the dark scheme. */
export const pageMarks: MailMarks = {
  bar: raw(`class="bar ink" style="${mailStyle.bar}"`),
  added: raw(`class="add" style="${mailStyle.added}"`),
  removed: raw(`class="del" style="${mailStyle.removed}"`),
};

/** For anybody's mail: no class; light paper wherever it is pasted, so that no ink is lost. */
export const bareMarks: MailMarks = {
  bar: raw(`style="${mailStyle.bar}background:#fffefb;"`),
  added: raw(`style="${mailStyle.added}"`),
  removed: raw(`style="${mailStyle.removed}"`),
};

/** What was and what is, unit by unit, in a layout table; nothing for nothing. */
export function redlineTable(excerpts: readonly Excerpt[], marks: MailMarks): Markup {
  if (excerpts.length === 0) return html``;
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td ${marks.bar}>
${excerpts.map((excerpt, at) => html`${at > 0 && html`<br><br>`}${renderExcerpt(excerpt, marks)}`)}
</td></tr></table>`;
}

/** Two lines say it also where a mail program drops every mark in them. */
function renderExcerpt(excerpt: Excerpt, marks: MailMarks): Markup {
  const lines = [
    ['było', before(excerpt)],
    ['jest', after(excerpt)],
  ] as const;
  return html`<strong>${capital(excerpt.unit)}</strong>${excerpt.gaveUp && ` – ${gaveUpWords}`}${lines
    .filter(([, passages]) => passages.length > 0)
    .map(
      ([word, passages]) =>
        html`<br>${word}: „${trimmed(passages).map((one) => mark(one, marks))}”`,
    )}`;
}

const trimmed = (passages: readonly Passage[]): Passage[] =>
  passages.map(({ kind, text }, at) => ({
    kind,
    text: at === passages.length - 1 ? text.trimEnd() : text,
  }));

export const gaveUpWords = 'za dużo różnic, by porównać słowa';

/** Programs that strip `ins` and `del` leave the `span` with its line under or through it. */
function mark({ kind, text }: Passage, { added, removed }: MailMarks): Markup {
  if (kind === 'same') return html`${text}`;
  const [gapBefore, words, gapBehind] = apart(text);
  const marked =
    kind === 'added'
      ? html`<ins style="text-decoration:underline;"><span ${added}>${words}</span></ins>`
      : html`<del style="text-decoration:line-through;"><span ${removed}>${words}</span></del>`;
  return html`${gapBefore}${marked}${gapBehind}`;
}
