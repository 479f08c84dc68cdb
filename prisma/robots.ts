import type { Db } from './db.ts';

/** robots.txt as last fetched: its text, and the status that it came with. */
export interface StoredRobots {
  readonly text: string | null;
  readonly status: number;
  readonly at: Date;
}

export async function findRobots(db: Db, host: string): Promise<StoredRobots | undefined> {
  const row = await db.host.findUnique({ where: { name: host } });
  if (row === null || row.robotsAt === null || row.robotsStatus === null) return undefined;
  return { text: row.robots, status: row.robotsStatus, at: row.robotsAt };
}

export async function saveRobots(db: Db, host: string, robots: StoredRobots): Promise<void> {
  const { text, status, at } = robots;
  const data = { robots: text, robotsStatus: status, robotsAt: at };
  await db.host.upsert({
    where: { name: host },
    create: { name: host, nextAt: at, ...data },
    update: data,
  });
}
