import type { Answer } from '../answers.ts';
import type { Chapter } from '../make-world.ts';
import { changeFeed, type EliRecord, textPath } from '../markup/eli.ts';
import { recordsAtStart } from './parliament-journals-start.ts';
import { stories } from './parliament-journals-story.ts';

const host = 'api.sejm.gov.pl';

/**
 * Both national journals behind one change feed. It shows what was touched since the moment
 * before, and nothing where nothing was: on 5 October, and at every moment at which sites lie.
 */
export function openJournals(): Chapter {
  const records = recordsAtStart();
  let touched: readonly EliRecord[] = records;
  return {
    sources: ['journal-of-laws', 'monitor-polski'],
    happens(moment, plant) {
      const day = moment.slice(0, 10);
      if (day === '2026-09-01') return;
      const scene = { records, touched: new Set<EliRecord>(), plant, day };
      stories[day]?.(scene);
      touched = [...scene.touched];
    },
    answers: () => [feedOf(touched), ...records.flatMap(textsOf)],
  };
}

/** The address carries a cursor, whatever it is. */
function feedOf(records: readonly EliRecord[]): Answer {
  const match = '^/eli/changes/acts\\?since=\\d{4}-\\d{2}-\\d{2}T[^&]+$';
  return { host, match, file: 'eli-changes.json', body: changeFeed(records) };
}

function textsOf(record: EliRecord): Answer[] {
  return record.texts.flatMap((text) =>
    text.body === undefined
      ? []
      : [{ host, path: textPath(record, text), file: `eli-${text.fileName}`, body: text.body }],
  );
}
