import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process with all its descendants, kB of PSS: what is shared counts once. */
export interface Memory {
  readonly all: number;
  /** Of these, processes of PostgreSQL. */
  readonly postgres: number;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
}

/** Sample the tree below a process; `stop` gives the highest sum seen, with its share of Postgres. */
export function watchMemory(root: number, everyMs = 1_000): { stop(): Memory } {
  let peak: Memory = { all: 0, postgres: 0 };
  const look = () => {
    const now = memoryOf(root);
    if (now.all > peak.all) peak = now;
  };
  const timer = setInterval(look, everyMs);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

function memoryOf(root: number): Memory {
  const tree = treeOf(root).map((one) => ({ ...one, pss: pssOf(one.pid) }));
  const sum = (some: typeof tree) => some.reduce((all, { pss }) => all + pss, 0);
  return { all: sum(tree), postgres: sum(tree.filter(({ name }) => name === 'postgres')) };
}

function treeOf(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)));
  const wanted = new Set([root]);
  // Parents may stand behind their children: as many passes as there are generations.
  for (let before = 0; before < wanted.size; ) {
    before = wanted.size;
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return all.filter(({ pid }) => wanted.has(pid));
}

function processOf(pid: number): Process[] {
  const stat = read(`/proc/${pid}/stat`);
  const [, name = '', parent = ''] = /\((.*)\) \S (\d+)/.exec(stat) ?? [];
  return stat === '' ? [] : [{ pid, parent: Number(parent), name }];
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Processes end while one looks at them. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
