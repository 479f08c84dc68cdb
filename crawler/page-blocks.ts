import { singleSpaced } from './spaces.ts';

/** What a walk over parsed HTML needs of a node. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Node[];
}

const blocks = new Set(
  'address article aside blockquote body br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const unseen = new Set('script style noscript template head title svg iframe'.split(' '));

/** A node to enter, or a line to end. */
type Step = Node | 'break';

/**
 * The visible text of nodes, one entry per block, in reading order. Walks with its own stack:
 * a deeply nested page costs memory, never the call stack.
 */
export function blocksOf(nodes: readonly unknown[]): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = singleSpaced(line);
    if (text !== '') lines.push(text);
    line = '';
  };

  const waiting: Step[] = (nodes as readonly Node[]).toReversed();
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (step === 'break') end();
    else if (step.type === 'text') line += step.data ?? '';
    else waiting.push(...inside(step).toReversed());
  }
  end();
  return lines;
}

function inside(node: Node): Step[] {
  const name = node.name?.toLowerCase() ?? '';
  if (unseen.has(name)) return [];
  const children = node.children ?? [];
  return blocks.has(name) ? ['break', ...children, 'break'] : [...children];
}
