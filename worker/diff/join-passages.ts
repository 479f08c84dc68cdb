import type { Passage } from '../change.ts';

/** Neighbours of one kind as one passage, none of them empty. */
export function joined(passages: readonly Passage[]): Passage[] {
  const all: Passage[] = [];
  for (const passage of passages) {
    const last = all.at(-1);
    if (passage.text === '') continue;
    if (last?.kind === passage.kind) all[all.length - 1] = merged(last, passage);
    else all.push(passage);
  }
  return all.map((passage, at) => (at < all.length - 1 ? spaced(passage) : passage));
}

/** The last words of a text have no space behind them: followed by others, they need one. */
function spaced(passage: Passage): Passage {
  const { text } = passage;
  return /\s/u.test(text.slice(-1)) ? passage : { ...passage, text: `${text} ` };
}

/** Two passages that follow each other as one, with the place of both. */
function merged(first: Passage, second: Passage): Passage {
  return {
    ...first,
    text: first.text + second.text,
    ...(first.at && second.at && { at: [first.at[0], second.at[1]] }),
    ...(first.wasAt && second.wasAt && { wasAt: [first.wasAt[0], second.wasAt[1]] }),
  };
}
