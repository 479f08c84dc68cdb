import { watchedPage } from '../../crawler/engines/watched-page.ts';
import type { Source } from '../../crawler/source.ts';
import { sources as declared } from '../../crawler/sources/index.ts';
import { type AddedSource, findAdded } from '../../prisma/added-sources.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** The sources that the code declares and those that analysts added, as they are now. */
export interface LiveSources {
  /** Those to be asked; the same list for ever, with other sources in it after a refresh. */
  readonly sources: readonly Source[];
  /** By id, those that are asked no more included: what was seen of them is still to be shown. */
  readonly sourceIndex: ReadonlyMap<string, Source>;
  /** Look again what was added and removed, by whichever process. */
  refreshSources(): Promise<void>;
}

/** @param ids only these; all without it */
export async function openSources(
  client: PrismaClient,
  ids: readonly string[] | undefined,
): Promise<LiveSources> {
  const isMeant = ({ id }: { readonly id: string }) => ids?.includes(id) ?? true;
  const fixed = declared.filter(isMeant);
  const sources: Source[] = [];
  const sourceIndex = new Map<string, Source>();
  const known = new Map<string, Source>();
  const refreshSources = async () => {
    const added = (await findAdded(client)).filter(isMeant);
    const all = added.map((one) => ({ ...one, source: keep(known, one) }));
    const asked = all.filter(({ removedAt }) => removedAt === undefined);
    sources.splice(0, sources.length, ...fixed, ...asked.map(({ source }) => source));
    for (const source of [...fixed, ...all.map((one) => one.source)])
      sourceIndex.set(source.id, source);
  };
  await refreshSources();
  return { sources, sourceIndex, refreshSources };
}

/** What was added never changes, so its source is made once. */
function keep(known: Map<string, Source>, added: AddedSource): Source {
  const source = known.get(added.id) ?? sourceOf(added);
  known.set(added.id, source);
  return source;
}

export function sourceOf({ addedAt, removedAt, ...spec }: AddedSource): Source {
  return watchedPage(spec);
}

/** A source by its id, looked up again where it may have been added a moment ago. */
export async function findSource(live: LiveSources, id: string): Promise<Source | undefined> {
  if (!live.sourceIndex.has(id)) await live.refreshSources();
  return live.sourceIndex.get(id);
}
