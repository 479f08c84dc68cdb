// A site that notes when it was asked for `/`. Says its port; told to end, says the milliseconds.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const at: number[] = [];
const server = createServer(({ url }, response) => {
  if (url === '/') at.push(performance.now());
  response.end();
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('message', () => process.send?.(at, () => process.exit(0)));
