import { once } from 'node:events';
import { createServer } from 'node:net';

/** `wanted` if nothing listens there on 127.0.0.1, else any free port. */
export async function findFreePort(wanted = 0): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  } catch (error) {
    if (wanted !== 0) return await findFreePort();
    throw error;
  } finally {
    server.close();
  }
}
