import {
  type BackendFactory,
  PostgresConnection,
  type PostgresConnectionOptions,
  PostgresQueueBackend,
  Queue,
  Worker,
} from 'bullmq';
import type pg from 'pg';
import { type Backend, reporting, workerSettings } from './queue-backend.ts';

/** Queues live beside our tables, in a schema of their own. */
const schema = 'queue';

/**
 * BullMQ on PostgreSQL. All queues and workers of the process share one connection and a second
 * that waits for word: with one or two for each they were nine, of 5 MB in the server.
 */
export function postgresBackend(databaseUrl: string): Backend {
  const settings = {
    connectionString: databaseUrl,
    schema,
    migrate: true,
    max: 1,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  };
  const connection = new SharedConnection(settings);
  const share: Factory = (name, opts) => new SharedBackend(connection, name, opts);
  return {
    openQueue: (name) => new Queue(name, { connection: settings }, share),
    openWorker: (name, concurrency, handle, onFetch) =>
      new Worker(
        name,
        handle,
        { ...workerSettings, connection: settings, concurrency },
        reporting(share, onFetch),
      ),
    close: () => connection.close(),
  };
}

type ListenClient = Awaited<ReturnType<PostgresConnection['getListenClient']>>;

/** Several workers ask for word on one client, which takes one statement at a time. */
class SharedConnection extends PostgresConnection {
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: PostgresConnectionOptions) {
    super(options);
    // While one is held and asks nothing, nobody else listens: its loss would end the process.
    (this.pool as unknown as pg.Pool).on('connect', (held) => held.on('error', () => {}));
  }

  override async getListenClient(): Promise<ListenClient> {
    const client = await super.getListenClient();
    const inTurn = { query: this.#inTurn(client), on: client.on.bind(client) };
    return { ...inTurn, removeListener: client.removeListener.bind(client) } as ListenClient;
  }

  #inTurn(client: ListenClient): ListenClient['query'] {
    return (...statement) => {
      const answer = this.#last.catch(() => {}).then(() => client.query(...statement));
      this.#last = answer;
      return answer as never;
    };
  }
}

type Factory = BackendFactory<PostgresQueueBackend, PostgresConnectionOptions>;

/** One of many on a connection: it hears what happens to it, and leaves it open for the others. */
class SharedBackend extends PostgresQueueBackend {
  readonly #tellError = (error: Error) => this.emit('error', error);
  /** The connection that waits for word was replaced: ask for word anew, and look whether some came. */
  readonly #listenAgain = async () => {
    await this.disconnectBlocking();
    await this.reconnectBlocking();
  };

  constructor(...[connection, name, opts]: ConstructorParameters<typeof PostgresQueueBackend>) {
    super(connection, name, opts, false);
    connection.on('error', this.#tellError);
    connection.on('listenerinvalidated', this.#listenAgain);
  }

  override async close() {
    this.connection.off('error', this.#tellError);
    this.connection.off('listenerinvalidated', this.#listenAgain);
  }
}
