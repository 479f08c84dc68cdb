import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../../config/free-port.ts';
import { chooseAccount } from '../../config/postgres-account.ts';
import { prepareCluster } from '../../config/postgres-cluster.ts';
import { type Server, startServer } from '../../config/postgres-server.ts';
import { temporaryFolder } from '../pipeline/open-walk.ts';

export interface OwnServer {
  readonly url: string;
  /** As `pg_ctl stop -m immediate` or a power cut; the port stays free until `start`. */
  kill(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A PostgreSQL of the caller's own, to be stopped and started while others work on it. */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = temporaryFolder('postgres');
  const account = chooseAccount(folder.dir);
  const password = 'only-for-this-test';
  prepareCluster(account, password);
  const port = await findFreePort();
  const launch = () => startServer(account, port, password, join(folder.dir, 'postgres.log'));
  let server: Server = await launch();
  return {
    url: server.url,
    async kill(signal) {
      process.kill(postmasterOf(account.cluster), signal);
      await server.ended;
    },
    async start() {
      server = await launch();
    },
    async close() {
      await server.stop();
      folder.remove();
    },
  };
}

/** The postmaster itself: what was started may be a wrapper that makes it an ordinary user. */
function postmasterOf(cluster: string): number {
  const [pid = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  return Number(pid);
}
