import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../replica/answers.ts';

export interface Site {
  readonly url: URL;
  /** What every address answers from now on; others answer 404. */
  show(answers: readonly Answer[]): void;
  close(): Promise<void>;
}

/** A site on loopback that answers what it is told to, one answer for each host and path. */
export async function serve(): Promise<Site> {
  let shown = new Map<string, Answer>();
  const server = createServer((request, response) => {
    answer(shown.get(`${request.headers.host} ${request.url}`), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    show: (answers) => {
      shown = new Map(answers.map((one) => [`${one.host} ${one.path}`, one]));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(found: Answer | undefined, request: IncomingMessage, response: ServerResponse) {
  if (found === undefined) return void response.writeHead(404).end();
  const { redirect, truncateAt, headers = {}, status = redirect ? 302 : 200 } = found;
  const body = Buffer.from(found.body ?? '');
  const lengths = status === 204 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...lengths, ...headers, ...(redirect && { location: redirect }) });
  if (truncateAt === undefined) return void response.end(body);
  response.write(body.subarray(0, truncateAt), () => request.socket.destroy());
}
