import { indexMissing } from '../../prisma/search-index.ts';
import type { Records } from './open-records.ts';
import { openSpeech } from './open-speech.ts';

/** Changes between two words in the log, and between two looks whether to stop: some 3 s. */
const stretch = 1_000;

/**
 * Index beside all other work what was recorded before the index was there, or read by an older
 * version of it. Mostly there is nothing to do: one look at the database, and no dictionary.
 *
 * @returns the function that stops it.
 */
export function startIndexing(records: Records): () => Promise<void> {
  let isClosing = false;
  const working = indexAll(records, () => isClosing).catch((err) => {
    records.log.warn({ err }, 'search index not brought up to date; the next start goes on');
  });
  return async () => {
    isClosing = true;
    await working;
  };
}

async function indexAll({ client, sourceIndex, log }: Records, isClosing: () => boolean) {
  const lemmas = (form: string) => openSpeech().lemmas(form);
  let all = 0;
  for (let done = stretch; done === stretch && !isClosing(); ) {
    done = await indexMissing(client, sourceIndex, lemmas, stretch);
    all += done;
    if (done > 0) log.info({ changes: all }, 'search index brought up to date');
  }
}
