import type { ChangeRecord } from '../worker/change.ts';

/** The way of a law, as the strip of beads shows it. */
export const stageNames = [
  'wykaz',
  'konsultacje',
  'Komitet',
  'Rada Ministrów',
  'Sejm',
  'Senat',
  'Prezydent',
  'Dz.U.',
] as const;

/** Index into `stageNames`. */
export type StagePlace = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

// Order matters: „skierowano do Sejmu po przyjęciu przez Radę Ministrów” is in the Sejm.
const governmentStages: readonly (readonly [RegExp, StagePlace])[] = [
  [/do sejmu|sejm/i, 4],
  [/rada ministrów|rad[yę] ministrów|komisj\p{L}* prawnicz/iu, 3],
  [/komitet/i, 2],
  [/konsultac|uzgodnie|opiniowan/i, 1],
];

const parliamentStages: readonly (readonly [RegExp, StagePlace])[] = [
  [/ogłosz|dziennik/i, 7],
  [/prezydent/i, 6],
  [/senat/i, 5],
];

/** Where a law stands, or `null` where its stage is not known from the words of the source. */
export function stagePlaceOf({ source, publication }: ChangeRecord): StagePlace | null {
  const words = `${publication.facts.stage ?? ''} ${publication.facts.status ?? ''}`;
  switch (source.kind) {
    case 'work-list':
      return 0;
    case 'draft-act':
      return placeOf(words, governmentStages);
    case 'parliament':
      return placeOf(words, parliamentStages) ?? 4;
    case 'journal':
      return 7;
    default:
      return null;
  }
}

const placeOf = (words: string, stages: readonly (readonly [RegExp, StagePlace])[]) =>
  stages.find(([pattern]) => pattern.test(words))?.[1] ?? null;
