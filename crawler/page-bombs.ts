import type { Handler } from 'htmlparser2';
import { SuspectAnswer } from './errors.ts';

/** As deep as browsers nest; real pages stay below 60. */
const deepest = 512;
/** Real elements stay below 30. */
const mostAttributes = 500;

const empty = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Let a handler of HTML refuse what would freeze or crash a tree builder: 0.5 MB of nested tags
 * took cheerio 100 s, one tag with 100,000 attributes 37 s. The parser then throws
 * {SuspectAnswer} with reason `bomb`, before it has read on.
 *
 * @returns the handler itself
 */
export function guarded<Guarded extends Partial<Handler>>(url: URL, handler: Guarded): Guarded {
  const { onopentag, onclosetag } = handler;
  let depth = 0;
  let attributes = 0;
  const refuse = (what: string) => {
    throw new SuspectAnswer('bomb', `${url}: wanted a page, found ${what}`);
  };
  const guard: Partial<Handler> = {
    onopentagname() {
      attributes = 0;
    },
    onattribute() {
      attributes += 1;
      if (attributes > mostAttributes) refuse(`a tag with over ${mostAttributes} attributes`);
    },
    onopentag(name, values, isImplied) {
      if (!empty.has(name)) depth += 1;
      if (depth > deepest) refuse(`tags nested over ${deepest} deep`);
      onopentag?.call(handler, name, values, isImplied);
    },
    onclosetag(name, isImplied) {
      if (!empty.has(name)) depth -= 1;
      onclosetag?.call(handler, name, isImplied);
    },
  };
  return Object.assign(handler, guard);
}
