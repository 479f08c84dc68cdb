import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface PostOffice {
  /** `smtp://127.0.0.1:PORT`. */
  readonly url: string;
  /** Messages that were taken, in order, duplicates included. */
  readonly taken: readonly ParsedMail[];
  close(): Promise<void>;
}

/**
 * What the server answers to a message: `drop` keeps it, answers nothing and hangs up; `refuse`
 * keeps nothing and asks for another try.
 */
export type Answer = 'accept' | 'drop' | 'refuse';

/** A real mail server on loopback, without TLS and passwords. */
export async function openPostOffice(
  answer: (mail: ParsedMail) => Answer = () => 'accept',
): Promise<PostOffice> {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const said = answer(mail);
        if (said === 'refuse')
          return done(Object.assign(new Error('later'), { responseCode: 451 }));
        taken.push(mail);
        if (said === 'accept') done();
        else hangUp(server, session.id);
      }, done);
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('post office: no port');
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${address.port}`, taken, close };
}

/** As when a server dies: no answer, no goodbye. */
function hangUp(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections as Set<Connection>)
    if (connection.id === sessionId) connection._socket.destroy();
}

interface Connection {
  readonly id: string;
  readonly _socket: { destroy(): void };
}
