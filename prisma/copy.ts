import { Readable } from 'node:stream';
import type { Client, Connection, Submittable } from 'pg';

/** What node-postgres calls on a running statement, beyond its published types. */
interface Running extends Submittable {
  handleError(error: Error): void;
  handleCommandComplete(message: { readonly text: string }): void;
  handleReadyForQuery(): void;
  handleRowDescription(): void;
  handleDataRow(): void;
}

/** The part of a connection that `COPY` needs, likewise. */
interface CopyConnection {
  query(sql: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
  readonly stream: { readonly writableNeedDrain: boolean } & NodeJS.EventEmitter & {
      pause(): void;
      resume(): void;
    };
}

const quiet = { handleRowDescription() {}, handleDataRow() {} };

/** `COPY (…) TO STDOUT` as a stream of its lines; slows the server down when nobody reads. */
export function copyOut(client: Client, sql: string): Readable {
  let connection: CopyConnection | undefined;
  const stream = new Readable({ read: () => connection?.stream.resume() });
  const statement: Running & { handleCopyData(message: { readonly chunk: Uint8Array }): void } = {
    ...quiet,
    submit: (open: Connection) => {
      connection = open as unknown as CopyConnection;
      connection.query(sql);
    },
    handleCopyData({ chunk }) {
      // The parser gives a view of a buffer that it uses again.
      if (!stream.push(Buffer.from(chunk))) connection?.stream.pause();
    },
    handleCommandComplete() {},
    handleReadyForQuery: () => void stream.push(null),
    handleError: (error) => void stream.destroy(error),
  };
  client.query(statement);
  return stream;
}

/** `COPY … FROM STDIN`. @returns how many rows were taken. */
export function copyIn(client: Client, sql: string, lines: Readable): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    const statement: Running & { handleCopyInResponse(connection: unknown): void } = {
      ...quiet,
      submit: (open: Connection) => (open as unknown as CopyConnection).query(sql),
      handleCopyInResponse(open) {
        send(open as CopyConnection, lines).catch((error) => {
          (open as CopyConnection).sendCopyFail(`${error}`);
          reject(error);
        });
      },
      handleCommandComplete: ({ text }) => {
        rows = Number(/\d+$/.exec(text)?.[0] ?? 0);
      },
      handleReadyForQuery: () => resolve(rows),
      handleError: reject,
    };
    client.query(statement);
  });
}

async function send(connection: CopyConnection, lines: Readable): Promise<void> {
  for await (const chunk of lines) {
    connection.sendCopyFromChunk(chunk);
    if (connection.stream.writableNeedDrain)
      await new Promise((resolve) => connection.stream.once('drain', resolve));
  }
  connection.endCopyFrom();
}
