import type { Treatment } from './acts.ts';

/** One kind of pair that is compared, and how much slower than git it may be. */
export interface Case {
  readonly name: string;
  readonly treatment: Treatment;
  readonly mostTimesGit: number;
  /** By pages: how many times faster than jsdiff it must be; others are not tried with jsdiff. */
  readonly leastTimesJsdiff?: Readonly<Record<number, number>>;
  /** Its time may grow no faster than its length. */
  readonly isEdit?: true;
}

export const sizes = [10, 100, 500];

/** Of these pages every case of that size must end in so many milliseconds and megabytes. */
export const ceiling = { pages: 500, ms: 600, megabytes: 250 };

export const cases: readonly Case[] = [
  { name: '0,5 % of words', treatment: { changedWords: 0.005 }, mostTimesGit: 4, isEdit: true },
  {
    name: '5 % of words',
    treatment: { changedWords: 0.05 },
    mostTimesGit: 4,
    leastTimesJsdiff: { 10: 1, 100: 20 },
    isEdit: true,
  },
  { name: '30 % of words', treatment: { changedWords: 0.3 }, mostTimesGit: 5.5, isEdit: true },
  {
    name: '5 % moved',
    treatment: { changedWords: 0, moved: 0.05 },
    mostTimesGit: 4,
    leastTimesJsdiff: { 10: 1, 100: 100 },
  },
  {
    name: '3 % inserted, all renumbered',
    treatment: { changedWords: 0, inserted: 0.03 },
    mostTimesGit: 4,
  },
  {
    name: 'all of it: 5 %, ins., del., moved',
    treatment: { changedWords: 0.05, inserted: 0.03, deleted: 0.01, moved: 0.05 },
    mostTimesGit: 4,
  },
  { name: 'rewritten', treatment: { changedWords: 1 }, mostTimesGit: 5.5 },
];
