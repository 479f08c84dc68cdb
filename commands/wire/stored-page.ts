import type { Page } from '../../crawler/page.ts';
import type { Snapshot } from '../../crawler/snapshot.ts';
import type { Source } from '../../crawler/source.ts';
import { pageOf } from '../../crawler/visit.ts';
import type { App } from './open-app.ts';

/**
 * A kept copy as a page: as it is remembered, else from its body, else from the store.
 *
 * @throws {SnapshotDamaged} when the store has no such body
 */
export async function storedPage(
  { store, pageMemory }: Pick<App, 'store' | 'pageMemory'>,
  source: Source,
  snapshot: Snapshot,
  body?: Uint8Array,
): Promise<Page> {
  const known = pageMemory.recall(source, snapshot.id);
  if (known !== undefined && (await store.has(snapshot.sha256))) return known;
  const page = pageOf(snapshot, body ?? (await store.get(snapshot.sha256)));
  return pageMemory.tell(snapshot.id, page);
}
