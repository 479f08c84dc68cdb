/** The arrows of the pipeline, in their order. A hint names one of them and a row. */
export const steps = ['crawl', 'read', 'read-document', 'diff', 'tag', 'match', 'send'] as const;

export type Step = (typeof steps)[number];

/** A step that is to be done for a row: a run, a document copy, a version, a change or a mail. */
export interface Hint {
  readonly step: Step;
  readonly row: string;
}

export type QueueName = 'crawl' | 'process' | 'send';

/** Which queue carries word of a step: one for each role that can be scaled by itself. */
export function queueOf(step: Step): QueueName {
  if (step === 'crawl' || step === 'send') return step;
  return 'process';
}
