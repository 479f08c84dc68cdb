import type { Passage } from '../change.ts';

/** Add a passage to those before it: neighbours of one kind are one, and none is empty. */
export function joinOn(passages: Passage[], passage: Passage): void {
  const last = passages.at(-1);
  if (passage.text === '') return;
  if (last?.kind === passage.kind) passages[passages.length - 1] = merged(last, passage);
  else passages.push(passage);
}

/** The last words of a text have no space behind them: followed by others, they need one. */
export function spaceOut(passages: Passage[]): void {
  for (let at = 0; at < passages.length - 1; at += 1) {
    const passage = passages[at];
    if (passage !== undefined) passages[at] = spaced(passage);
  }
}

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
