import { z } from 'zod';
import { dayOf } from '../dates.ts';
import { type Facts, factsOf } from '../facts.ts';
import { concernsField } from '../field.ts';
import type { Listed, ListedDocument } from '../source.ts';
import { bodyInWords } from './eli-bodies.ts';

const reference = z.looseObject({
  id: z.string(),
  art: z.string().optional(),
  date: z.string().optional(),
});

/** An act of Dziennik Ustaw or Monitor Polski in full, as the ELI API of the Sejm writes it. */
export const eliAct = z.looseObject({
  /** `DU/2026/1067`. */
  ELI: z.string().regex(/^(DU|MP)\/\d{4}\/\d{1,6}/),
  title: z.string(),
  changeDate: z.string(),
  type: z.string().optional(),
  status: z.string().optional(),
  year: z.number().optional(),
  /** Of publication. */
  promulgation: z.string().optional(),
  /** Of the act itself. */
  announcementDate: z.string().optional(),
  entryIntoForce: z.string().optional(),
  expirationDate: z.string().optional(),
  repealDate: z.string().optional(),
  comments: z.string().optional(),
  keywords: z.array(z.string()).optional(),
  releasedBy: z.array(z.string()).optional(),
  references: z.record(z.string(), z.array(reference)).optional(),
  prints: z.array(z.looseObject({ number: z.string(), term: z.number() })).optional(),
  textPDF: z.boolean().optional(),
  texts: z.array(z.looseObject({ fileName: z.string(), type: z.string() })).optional(),
});
type EliAct = z.infer<typeof eliAct>;

/** `changeDate` moves with every touch of the record: the mark, no fact. */
export function listAct(act: EliAct, base: URL): Listed {
  return {
    key: act.ELI,
    title: act.title,
    address: `https://eli.gov.pl/eli/${act.ELI}/ogl`,
    facts: actFacts(act),
    documents: textsOf(act, base),
    mark: act.changeDate,
  };
}

/**
 * What relates an act to others matters for those of the field only. Days are taken as they stand:
 * a slip (year 2206, 0001-01-01) is told from a day where what was known before is at hand.
 */
function actFacts(act: EliAct): Facts {
  const facts = factsOf({
    title: act.title,
    eli: act.ELI,
    kind: act.type,
    status: act.status,
    body: act.releasedBy?.map(bodyInWords).join('\n'),
    publishedOn: dayOf(act.promulgation ?? ''),
    documentDate: dayOf(act.announcementDate ?? ''),
    inForceOn: dayOf(act.entryIntoForce ?? ''),
    validTo: dayOf(act.expirationDate ?? act.repealDate ?? ''),
    subjects: act.keywords?.toSorted().join('\n'),
    ...printsOf(act),
  });
  const remarks = [act.comments ?? '', ...(concernsField(facts) ? referencesOf(act) : [])];
  return { ...facts, ...factsOf({ additional: remarks.join('\n') }) };
}

/** Prints of the Sejm's process that made the act: they join it to its life before. */
function printsOf({ prints = [] }: EliAct): Facts {
  const terms = new Set(prints.map(({ term }) => term));
  const [term] = terms;
  if (term === undefined) return {};
  if (terms.size === 1)
    return { term: String(term), print: prints.map(({ number }) => number).join('\n') };
  return { print: prints.map((one) => `${one.term}/${one.number}`).join('\n') };
}

/**
 * `Akty zmienione: DU/1997/776 (2029-01-01)`, a line each. The newest come first, by their date or
 * the year of their number: old acts have hundreds, and readers see the beginning.
 */
function referencesOf({ references = {} }: EliAct): string[] {
  const relations = Object.entries(references).flatMap(([name, acts]) =>
    acts.map(({ id, art, date }) => {
      const day = dayOf(date ?? '');
      const line = [`${name}: ${id}`, art && `(${art})`, day && `(${day})`]
        .filter(Boolean)
        .join(' ');
      return { line, since: day ?? id.split('/')[1] ?? '' };
    }),
  );
  const newestFirst = relations.toSorted(
    (a, b) => order(b.since, a.since) || order(a.line, b.line),
  );
  return [...new Set(newestFirst.map(({ line }) => line))];
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The text as published and the one kept up to date, both as PDF. HTML is never asked: it answers
 * 200 with no byte in it where there is none (most acts of this decade, 2026-09).
 */
function textsOf({ ELI, textPDF, texts = [] }: EliAct, base: URL): ListedDocument[] {
  const file = (type: string) =>
    texts.find((text) => text.type === type && /\.pdf$/i.test(text.fileName));
  const published = file('O') ?? file('I');
  const unified = file('U');
  if (textPDF !== true) return [];
  return [
    document(ELI, base, 'Tekst ogłoszony', published ?? 'text.pdf'),
    ...(unified === undefined ? [] : [document(ELI, base, 'Tekst ujednolicony', unified)]),
  ];
}

type Text = NonNullable<EliAct['texts']>[number];

function document(eli: string, base: URL, name: string, text: Text | 'text.pdf'): ListedDocument {
  const file =
    text === 'text.pdf' ? text : `text/${text.type}/${encodeURIComponent(text.fileName)}`;
  return { address: new URL(`/eli/acts/${eli}/${file}`, base).href, name, role: 'other' };
}
