import { type SearchPage, SearchTooSlow, searchChanges } from '../../prisma/search.ts';
import type { ChangePage } from '../../web/ports.ts';
import type { Filter } from '../../worker/filter.ts';
import type { App } from './open-app.ts';
import { openSpeech } from './open-speech.ts';

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** A page of what a filter finds, as the web shows it. */
export async function searchPage(
  { client, sourceIndex, clock }: App,
  filter: Filter,
  { after, ...page }: SearchPage,
): Promise<ChangePage> {
  const asked = { ...page, ...(after !== undefined && isId(after) && { after }) };
  try {
    const found = await searchChanges(
      client,
      sourceIndex,
      filter,
      asked,
      openSpeech(),
      clock.now(),
    );
    const { changes, total, isLast, facets, highlights, completions } = found;
    const next = isLast ? null : (changes.at(-1)?.id ?? null);
    const counted = total > 1_000 ? 'many' : total;
    return { changes, next, total: counted, facets, highlights, completions };
  } catch (error) {
    if (error instanceof SearchTooSlow)
      return { changes: [], next: null, total: 0, isTooSlow: true };
    throw error;
  }
}
