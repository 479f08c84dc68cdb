/** Lines of at most 72 characters for the text part; addresses are never broken. */
export function wrap(text: string, indent = ''): string {
  const width = 72 - indent.length;
  const lines: string[] = [];
  let line = '';
  // a no-break space is no place to break, but plain text is better off without it
  for (const word of text.split(/[ \n\t]+/).map((part) => part.replace(/\u00a0/g, ' '))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one) => `${indent}${one}`.trimEnd()).join('\n');
}

/** A heading of the text part and what stands under it; nothing for nothing. */
export function block(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${heading.toLocaleUpperCase('pl')}\n${lines.join('\n')}\n`;
}

/** Blocks with an empty line between them. */
export const blocks = (parts: readonly string[]) =>
  `${parts.filter((part) => part !== '').join('\n')}`;
