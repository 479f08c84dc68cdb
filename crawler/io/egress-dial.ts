import { createHash, X509Certificate } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { Dial } from './egress.ts';
import { guardedLookup, resolveAll } from './fetch.ts';

const connectMs = 10_000;

/** Where everything leads, and in a replica what ends TLS there. */
export interface Outlet {
  readonly dial: Dial;
  readonly tls?: SecureContext;
  /** SHA-256 of the replica's public key in base64: the only one that Chromium takes unasked. */
  readonly keyHash?: string;
}

export async function openOutlet({
  replica,
  resolve,
}: {
  readonly replica?: URL | undefined;
  readonly resolve?: ((hostname: string) => Promise<readonly string[]>) | undefined;
}): Promise<Outlet> {
  if (replica === undefined) return { dial: dialPublic(resolve) };
  return { dial: dialReplica(replica), ...(await throwAwayCertificate()) };
}

/**
 * Dials public addresses only. Each name is resolved once and dialled as resolved, so a name that
 * answers differently the second time gains nothing.
 */
export function dialPublic(
  resolve: (hostname: string) => Promise<readonly string[]> = resolveAll,
): Dial {
  // The address was checked: a literal is a public one, and is not looked up.
  return ({ hostname, port, protocol }) =>
    connected(
      connect({
        host: hostname.replace(/^\[|\]$/g, ''),
        port: Number(port) || (protocol === 'http:' ? 80 : 443),
        lookup: guardedLookup(resolve),
      }),
    );
}

/** Every address leads to the replica. */
export function dialReplica({ hostname, port }: URL): Dial {
  const host = hostname.replace(/^\[|\]$/g, '');
  return () => connected(connect({ host, port: Number(port) }));
}

function connected(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.setTimeout(connectMs, () =>
      socket.destroy(Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' })),
    );
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.setTimeout(0);
      resolve(socket);
    });
  });
}

/** What a replica's TLS ends with: a key that lives only in this process. */
async function throwAwayCertificate(): Promise<Required<Pick<Outlet, 'tls' | 'keyHash'>>> {
  // Loaded here: it is large, and only a replica in a browser needs it.
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: 'replica.invalid' }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
    },
  );
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    tls: createSecureContext({ key, cert }),
    keyHash: createHash('sha256').update(publicKey).digest('base64'),
  };
}
