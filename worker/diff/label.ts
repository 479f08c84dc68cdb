/** A unit as it is cited, and those around it, from the innermost: `art. 5 ust. 2`, `art. 5`. */
export function upFrom(label: string): string[] {
  const labels = [label];
  for (let at = above(label); at !== ''; at = above(at)) labels.push(at);
  return labels;
}

/** Most steps are two words; one word is the last. */
const lastStep = /(?:^|\s)(?:podwójne tiret|\S+)\s\S+$|^\S+$/u;

const above = (label: string) => label.replace(lastStep, '');
