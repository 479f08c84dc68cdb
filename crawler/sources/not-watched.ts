import type { NotWatched } from '../source.ts';

/** Places that ought to be watched and are not yet, each with its reason. Nothing here is a guess. */
export const notWatched: readonly NotWatched[] = [];
