import { bodies } from './bodies.ts';
import { inFront } from './in-front.ts';
import { lists } from './lists.ts';
import { meanings } from './meanings.ts';
import type { FalseAnswer } from './row.ts';
import { statuses } from './statuses.ts';

/** What sites did, and what comes of it: nothing. */
export const falseAnswers: readonly FalseAnswer[] = [
  ...inFront,
  ...bodies,
  ...statuses,
  ...lists,
  ...meanings,
];
