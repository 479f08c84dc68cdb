import { type CrawlResult, crawl, type Fetched, sightings } from '../../../crawler/crawl.ts';
import type { Facts } from '../../../crawler/facts.ts';
import type { Moment, Source } from '../../../crawler/source.ts';
import { actKeys, joinActs } from '../../../worker/acts.ts';
import { judgeTags } from '../../../worker/judge-tags.ts';
import type { Tagger } from '../../../worker/language/tagger.ts';
import type { Recognise } from '../../../worker/text/ocr/recognise.ts';
import type { FoundChange } from '../ledger.ts';
import type { World } from '../world.ts';
import { type Desk, openDesk } from './ask.ts';
import { type Difference, type Memory, remember, withdraw } from './memory.ts';

/**
 * Read a world with the pure parts of crawler and worker alone: no HTTP, no database, no queue.
 * Gives what a monitor that looks once at each moment finds, so that a ledger can be held against
 * its own pages within seconds, and a miss of the pipeline told from a miss of its parts. Scans
 * are read where `recognise` is given.
 */
export async function rehearse(
  world: World,
  sources: readonly Source[],
  tagger: Tagger,
  recognise?: Recognise,
): Promise<FoundChange[]> {
  const looked: Looked[] = [];
  for (const source of sources)
    looked.push(await watch(world, source, sources, { tagger, recognise }));
  const labels = actLabels(looked);
  return looked.flatMap(({ found }) =>
    found.map((change) => ({
      ...change,
      act: labels.get(`${change.source} ${change.key}`) ?? null,
    })),
  );
}

/** All that was seen of one source. */
interface Looked {
  readonly source: Source;
  /** The newest facts of everything that was ever there. */
  readonly facts: ReadonlyMap<string, Facts>;
  readonly found: readonly FoundChange[];
}

async function watch(
  world: World,
  source: Source,
  sources: readonly Source[],
  { tagger, recognise }: { tagger: Tagger; recognise: Recognise | undefined },
): Promise<Looked> {
  const memory = new Map<string, Memory>();
  const facts = new Map<string, Facts>();
  const found: FoundChange[] = [];
  let since: Date | undefined;
  let isBaseline = true;
  for (const { at } of world.moments) {
    const starts = await startsOf(world, source, sources, { now: at, since });
    const desk = { ...openDesk(world, source, at), recognise };
    const { verdict, differences } = await look(desk, source, starts, at, memory);
    since = verdict === 'good' ? at : since;
    for (const [key, known] of memory) facts.set(key, known.facts);
    const told = isBaseline ? [] : differences;
    found.push(...told.map((one) => toFound(one, source, at, memory.get(one.key), tagger)));
    isBaseline &&= verdict === 'failed' || verdict === 'suspect';
  }
  return { source, facts, found };
}

/** As the monitor chooses them; where another source names the address, from its first list page. */
async function startsOf(
  world: World,
  source: Source,
  sources: readonly Source[],
  moment: Moment,
): Promise<readonly string[]> {
  if (source.startsAt !== undefined) return source.startsAt(moment);
  const teacher = sources.find(({ id }) => id === source.learnsFrom?.source);
  const [first] = teacher?.start ?? [];
  if (teacher === undefined || first === undefined) return source.start;
  const answer = await openDesk(world, teacher, moment.now).fetch(first, 'list');
  const learned = answer.kind === 'stored' ? source.learnsFrom?.find(answer.page()) : undefined;
  return learned === undefined ? [] : [learned];
}

async function look(
  desk: Desk,
  source: Source,
  starts: readonly string[],
  at: Date,
  memory: Map<string, Memory>,
): Promise<{ verdict: CrawlResult['verdict']; differences: Difference[] }> {
  const known = (key: string) => memory.get(key);
  const ports = { fetch: desk.fetch, known };
  const present = [...memory.values()].filter((one) => one.absentSince === undefined).length;
  const run = await crawl(source, ports, memory.size || undefined, { starts, present });
  const { verdict } = run;
  if (starts.length === 0 || verdict === 'suspect' || verdict === 'failed')
    return { verdict: 'failed', differences: [] };
  const pages = run.pages.map((page) => ({ ...page, ...copyOf(desk.answers.get(page.address)) }));
  const seen = sightings(source, pages);
  const isWhole = run.isComplete && source.listing === 'complete';
  const differences = isWhole ? withdraw(seen, memory, at) : [];
  for (const one of seen) differences.push(...(await remember(source, one, memory, at, desk)));
  return { verdict, differences };
}

function copyOf(answer: Fetched | undefined) {
  return answer?.kind === 'stored' ? answer : { snapshot: null };
}

function toFound(
  { key, detail, document }: Difference,
  source: Source,
  at: Date,
  known: Memory | undefined,
  tagger: Tagger,
): FoundChange {
  const facts = known?.facts ?? {};
  const documents = [...(known?.documents ?? [])].flatMap(([id, one]) => {
    const { name, role, text, seenAt } = one;
    const seenOn = seenAt.toISOString().slice(0, 10);
    const isChanged = detail.kind === 'document-added' && one === document;
    return text === undefined ? [] : [{ id, name, role, text, seenOn, isChanged }];
  });
  const judged = judgeTags({ facts, detail, documents }, tagger);
  const deadlines = [...judged.ofFacts, ...judged.ofDocuments.flatMap((one) => one.deadlines)];
  return {
    seenAt: at,
    source: source.id,
    key,
    change: detail.kind,
    ...(document && { document: document.name }),
    ...(detail.kind === 'text' && { units: detail.units }),
    ...(detail.kind === 'facts' && {
      fields: Object.fromEntries(detail.fields.map((one) => [one.field, [one.before, one.after]])),
    }),
    tags: judged.ofChange.map(({ tag }) => tag),
    deadlines: deadlines.map(({ day }) => day),
  };
}

/** By source and key, as the publications stand at the end. */
function actLabels(looked: readonly Looked[]): Map<string, string> {
  const publications = looked.flatMap(({ source, facts }) =>
    [...facts].map(([key, last]) => ({
      id: `${source.id} ${key}`,
      keys: actKeys(last, source.kind),
    })),
  );
  const acts = joinActs(publications);
  return new Map(acts.flatMap(({ label, publications: own }) => own.map((id) => [id, label])));
}
