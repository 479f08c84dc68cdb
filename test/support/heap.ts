import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options?: { readonly type: 'minor' }) => void;

/** The collector, called by hand. */
export interface Heap {
  /** Bytes that are held, after a whole collection. */
  held(): number;
  /** Bytes that have grown old, dead or alive, after a collection of the young ones alone. */
  old(): number;
}

export function openHeap(): Heap {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  return {
    held() {
      collect();
      return process.memoryUsage().heapUsed;
    },
    old() {
      collect({ type: 'minor' });
      const spaces = getHeapSpaceStatistics().filter((space) => space.space_name.startsWith('old'));
      return spaces.reduce((all, space) => all + space.space_used_size, 0);
    },
  };
}
