import { Parser } from 'htmlparser2';
import { SuspectAnswer } from './errors.ts';

/** As deep as browsers nest; real pages stay below 60. */
const deepest = 512;
/** Real elements stay below 30. */
const mostAttributes = 500;

const empty = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Refuse HTML that would freeze or crash a tree builder: 0.5 MB of nested tags took cheerio 100 s,
 * one tag with 100,000 attributes 37 s. A streaming pass over 1 MB takes about 20 ms.
 *
 * @throws {SuspectAnswer} with reason `bomb`.
 */
export function refuseBombs(url: URL, text: string): void {
  let depth = 0;
  let attributes = 0;
  const refuse = (what: string) => {
    throw new SuspectAnswer('bomb', `${url}: wanted a page, found ${what}`);
  };
  const parser = new Parser({
    onopentagname() {
      attributes = 0;
    },
    onattribute() {
      attributes += 1;
      if (attributes > mostAttributes) refuse(`a tag with over ${mostAttributes} attributes`);
    },
    onopentag(name) {
      if (!empty.has(name)) depth += 1;
      if (depth > deepest) refuse(`tags nested over ${deepest} deep`);
    },
    onclosetag(name) {
      if (!empty.has(name)) depth -= 1;
    },
  });
  // In slices, so that a bomb is refused before all of it is read.
  for (let from = 0; from < text.length; from += 65_536)
    parser.write(text.slice(from, from + 65_536));
  parser.end();
}
