import type { Command } from 'commander';
import type { Verb } from './wire/verb.ts';

/** Adds one verb to the command line. */
type Add = (program: Command, verb: Verb) => void;

interface Named {
  readonly name: string;
  load(): Promise<Add>;
}

/** Every verb of `./monitor`, in the order of its help. */
export const verbs: readonly Named[] = [
  { name: 'demo', load: async () => (await import('./demo.ts')).addDemo },
  { name: 'up', load: async () => (await import('./up.ts')).addUp },
  { name: 'crawler', load: async () => (await import('./crawler.ts')).addCrawler },
  { name: 'worker', load: async () => (await import('./worker.ts')).addWorker },
  { name: 'reports', load: async () => (await import('./reports.ts')).addReports },
  { name: 'web', load: async () => (await import('./web.ts')).addWeb },
  { name: 'sources', load: async () => (await import('./sources.ts')).addSources },
  { name: 'try', load: async () => (await import('./try.ts')).addTry },
  { name: 'crawl', load: async () => (await import('./crawl.ts')).addCrawl },
  { name: 'read', load: async () => (await import('./read.ts')).addRead },
  { name: 'diff', load: async () => (await import('./diff.ts')).addDiff },
  { name: 'tags', load: async () => (await import('./tags.ts')).addTags },
  { name: 'lemmas', load: async () => (await import('./lemmas.ts')).addLemmas },
  { name: 'retag', load: async () => (await import('./retag.ts')).addRetag },
  { name: 'judge', load: async () => (await import('./judge.ts')).addJudge },
  { name: 'changes', load: async () => (await import('./changes.ts')).addChanges },
  { name: 'search', load: async () => (await import('./search.ts')).addSearch },
  { name: 'acts', load: async () => (await import('./acts.ts')).addActs },
  { name: 'plans', load: async () => (await import('./plans.ts')).addPlans },
  { name: 'report', load: async () => (await import('./report.ts')).addReport },
  { name: 'alerts', load: async () => (await import('./alerts.ts')).addAlerts },
  { name: 'subscribers', load: async () => (await import('./subscribers.ts')).addSubscribers },
  { name: 'reread', load: async () => (await import('./reread.ts')).addReread },
  { name: 'verify', load: async () => (await import('./verify.ts')).addVerify },
  { name: 'backup', load: async () => (await import('./backup.ts')).addBackup },
  { name: 'restore', load: async () => (await import('./restore.ts')).addRestore },
  { name: 'doctor', load: async () => (await import('./doctor.ts')).addDoctor },
];
