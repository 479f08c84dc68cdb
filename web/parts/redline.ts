import { html, type Markup } from '../../reports/html.ts';
import type { Passage } from '../../worker/change.ts';

/** Both texts in one: what went is struck, what came is underlined, and hidden words say so. */
export function renderRedline(passages: readonly Passage[]): Markup {
  return html`${spaced(passages).map(({ space, passage }) => [space, renderPassage(passage)])}`;
}

/** As `renderRedline`, each line of the text a paragraph of its own; `before` opens the first. */
export function renderLines(passages: readonly Passage[], before: Markup | string = ''): Markup {
  const lines = linesOf(passages);
  return html`${lines.map(
    (line, at) => html`<p>${at === 0 && before}${renderRedline(line)}</p>
`,
  )}`;
}

/** One of the two texts alone, with its own words marked. */
export function renderSide(passages: readonly Passage[], side: 'older' | 'newer'): Markup {
  return renderRedline(sideOf(passages, side));
}

/** One of the two texts alone, as plain text. */
export function textOf(passages: readonly Passage[], side: 'older' | 'newer'): string {
  return spaced(sideOf(passages, side))
    .map(({ space, passage }) => space + passage.text)
    .join('');
}

/** Passages of one of the two texts. */
export function sideOf(passages: readonly Passage[], side: 'older' | 'newer'): Passage[] {
  const foreign = side === 'older' ? 'added' : 'removed';
  return passages.filter(({ kind }) => kind !== foreign);
}

/** Cut at line ends: a paragraph that came or went is not run into the one before it. */
export function linesOf(passages: readonly Passage[]): Passage[][] {
  const lines: Passage[][] = [[]];
  for (const { kind, text } of passages) {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

function renderPassage({ kind, text }: Passage): Markup {
  const words = text.trim();
  if (kind === 'same' || words === '') return html`${text}`;
  const marked =
    kind === 'added'
      ? html`<ins><span class="sr">[dodano: </span>${words}<span class="sr">, koniec dodanego]</span></ins>`
      : html`<del><span class="sr">[usunięto: </span>${words}<span class="sr">, koniec usuniętego]</span></del>`;
  // Outer spaces belong to the sentence: neither underlined nor struck.
  return html`${/^\s/.test(text) && ' '}${marked}${/\s$/.test(text) && ' '}`;
}

/** A passage may come with its outer spaces or without: set one where words would run together. */
function spaced(passages: readonly Passage[]): { space: string; passage: Passage }[] {
  return passages.map((passage, index) => {
    const before = passages[index - 1]?.text ?? '';
    const isTight = index === 0 || /[\s(„]$/.test(before) || /^[\s,.;:)”]/.test(passage.text);
    return { space: isTight ? '' : ' ', passage };
  });
}
