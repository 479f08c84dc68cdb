import type { Settings } from './env.ts';

/** Where a process may be told to die, so that tests can prove that nothing is lost there. */
export const killPoints = [
  'crawl',
  'request',
  'store',
  'read',
  'read-document',
  'diff',
  'tag',
  'match',
  'send',
  'dialogue',
  'relay',
] as const;

export type KillPoint = (typeof killPoints)[number];

/** Do some work that a test may kill, before or after it. */
export type Passage = <T>(point: KillPoint, work: () => Promise<T>) => Promise<T>;

/** Every step passes through here; in production this adds nothing but a function call. */
export function openPassage(crashAt: Settings['crashAt']): Passage {
  const passed = new Map<string, number>();
  const pass = (point: KillPoint, when: 'before' | 'after') => {
    if (crashAt?.step !== point || crashAt.when !== when) return;
    const nth = (passed.get(point) ?? 0) + 1;
    passed.set(point, nth);
    if (nth === crashAt.nth) process.kill(process.pid, 'SIGKILL');
  };
  return async (point, work) => {
    pass(point, 'before');
    const result = await work();
    pass(point, 'after');
    return result;
  };
}
