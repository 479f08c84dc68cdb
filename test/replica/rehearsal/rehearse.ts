import { crawl, type Fetched, sightings } from '../../../crawler/crawl.ts';
import type { Facts } from '../../../crawler/facts.ts';
import type { Source } from '../../../crawler/source.ts';
import { actKeys, joinActs } from '../../../worker/acts.ts';
import { judgeTags } from '../../../worker/judge-tags.ts';
import type { Tagger } from '../../../worker/language/tagger.ts';
import type { FoundChange } from '../ledger.ts';
import type { World } from '../world.ts';
import { openDesk } from './ask.ts';
import { type Difference, type Memory, remember, withdraw } from './memory.ts';

/**
 * Read a world with the pure parts of crawler and worker alone: no HTTP, no database, no queue.
 * Gives what a monitor that looks once at each moment finds, so that a ledger can be held against
 * its own pages within seconds, and a miss of the pipeline told from a miss of its parts.
 */
export async function rehearse(
  world: World,
  sources: readonly Source[],
  tagger: Tagger,
): Promise<FoundChange[]> {
  const looked: Looked[] = [];
  for (const source of sources) looked.push(await watch(world, source, tagger));
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

async function watch(world: World, source: Source, tagger: Tagger): Promise<Looked> {
  const memory = new Map<string, Memory>();
  const facts = new Map<string, Facts>();
  const found: FoundChange[] = [];
  for (const { at } of world.moments) {
    const isBaseline = memory.size === 0;
    const differences = await look(world, source, at, memory);
    for (const [key, known] of memory) facts.set(key, known.facts);
    if (isBaseline) continue;
    for (const difference of differences)
      found.push(toFound(difference, source, at, memory.get(difference.key), tagger));
  }
  return { source, facts, found };
}

async function look(
  world: World,
  source: Source,
  at: Date,
  memory: Map<string, Memory>,
): Promise<Difference[]> {
  const desk = openDesk(world, source, at);
  const known = (key: string) => memory.get(key);
  const run = await crawl(source, { fetch: desk.fetch, known }, memory.size || undefined);
  if (run.verdict === 'suspect' || run.verdict === 'failed') return [];
  const pages = run.pages.map((page) => ({ ...page, ...copyOf(desk.answers.get(page.address)) }));
  const seen = sightings(source, pages);
  const isWhole = run.isComplete && source.listing === 'complete';
  const differences = isWhole ? withdraw(seen, memory, at) : [];
  for (const one of seen) differences.push(...(await remember(source, one, memory, at, desk)));
  return differences;
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
