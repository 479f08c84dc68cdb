import { setTimeout as wait } from 'node:timers/promises';
import { indexMissing } from '../../prisma/search-index.ts';
import type { Records } from './open-records.ts';
import { openSpeech } from './open-speech.ts';

/** Changes between two words in the log, and between two looks whether to stop: some 3 s. */
const stretch = 1_000;

/** How soon a tag that was judged or published anew is searched. */
const lookEveryMs = 20_000;

/**
 * Index beside all other work what was recorded before the index was there, or read by an older
 * version of it; then, again and again, what was tagged anew. Mostly there is nothing to do: one
 * look at the database, and no dictionary.
 *
 * @returns the function that stops it.
 */
export function startIndexing(records: Records): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const working = keepIndex(records, signal);
  return async () => {
    stopping.abort();
    await working;
  };
}

async function keepIndex(records: Records, signal: AbortSignal): Promise<void> {
  for (let which: 'all' | 'forgotten' = 'all'; !signal.aborted; which = 'forgotten') {
    await indexAll(records, which, signal).catch((err) =>
      records.log.warn({ err }, 'search index not brought up to date'),
    );
    // An abort ends the wait by an error, and is no fault.
    await wait(lookEveryMs, undefined, { signal }).catch(() => {});
  }
}

async function indexAll(
  { client, sourceIndex, log }: Records,
  which: 'all' | 'forgotten',
  signal: AbortSignal,
) {
  const lemmas = (form: string) => openSpeech().lemmas(form);
  let all = 0;
  for (let done = stretch; done === stretch && !signal.aborted; ) {
    done = await indexMissing(client, sourceIndex, lemmas, stretch, which);
    all += done;
    if (done > 0) log.info({ changes: all }, 'search index brought up to date');
  }
}
