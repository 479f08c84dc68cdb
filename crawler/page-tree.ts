import { type CheerioAPI, load } from 'cheerio/slim';
import { DomHandler, type Handler, Parser } from 'htmlparser2';
import { Attached } from './attached.ts';
import { guarded } from './page-bombs.ts';
import { openSurvey, type Survey } from './page-survey.ts';

export type Root = DomHandler['root'];

/** Trees that were built while their pages were judged, by the text they were built of. */
const waiting = new Attached<object, Root>();

/**
 * The tree of a page, built in one pass that ends where it would freeze a tree builder.
 *
 * @param decoded what {@link surveyTree} was given: its tree is handed out, once
 * @throws {SuspectAnswer} with reason `bomb`
 */
export function rootOf(url: URL, html: string, decoded?: object): Root {
  const known = decoded && waiting.get(decoded);
  if (decoded === undefined || known === undefined) return build(url, html, new DomHandler());
  waiting.delete(decoded);
  return known;
}

/**
 * A tree for selectors. Cheerio makes a class for each, and a class holds its tree until the next
 * whole collection: who can do without selectors walks the nodes.
 */
export function treeOf(root: Root): CheerioAPI {
  return load(root, { xml: { xmlMode: false, decodeEntities: true } });
}

/**
 * What tells an error page from a page that will be read: its tree is built in the same pass, and
 * waits for whoever reads it.
 *
 * @throws {SuspectAnswer} with reason `bomb`
 */
export function surveyTree(url: URL, decoded: { readonly text: string }): Survey {
  const survey = openSurvey();
  waiting.set(decoded, build(url, decoded.text, telling(new DomHandler(), survey)));
  return survey.result();
}

function build(url: URL, html: string, builder: DomHandler): Root {
  new Parser(guarded(url, builder), { decodeEntities: true }).end(html);
  return builder.root;
}

/** @returns the builder itself, which tells a survey what it hears. */
function telling(builder: DomHandler, survey: ReturnType<typeof openSurvey>): DomHandler {
  const { onopentag, ontext, onclosetag } = builder;
  const both: Partial<Handler> = {
    onopentag(name, attributes) {
      onopentag.call(builder, name, attributes);
      survey.onopentag(name, attributes);
    },
    ontext(text) {
      ontext.call(builder, text);
      survey.ontext(text);
    },
    onclosetag(name) {
      onclosetag.call(builder);
      survey.onclosetag(name);
    },
  };
  return Object.assign(builder, both);
}
