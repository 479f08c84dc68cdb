import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { smtp } from '../../../reports/io/smtp.ts';
import { sampleMail } from '../mail/sample-mail.ts';

const timeouts = { connect: 500, greeting: 500, silence: 500, whole: 2_000 };
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

interface Stored {
  readonly recipients: readonly string[];
  readonly bytes: Buffer;
}

/** A real SMTP server with scripted answers; keeps what it was given. */
async function serve(script: SMTPServerOptions = {}) {
  const stored: Stored[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        stored.push({ recipients, bytes: Buffer.concat(chunks) });
        done();
      });
    },
    ...script,
  });
  server.on('error', () => undefined); // dropped connections are part of the script
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closers.push(() => server.close());
  return { url: urlOf(server.server.address()), stored };
}

/** A server that answers each line by the script, or not at all. */
async function serveLines(answer: (line: string, socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) answer(line, socket);
    });
    closers.push(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  return urlOf(server.address());
}

function urlOf(address: ReturnType<ReturnType<typeof createServer>['address']>): string {
  if (address === null || typeof address === 'string') throw new Error('wanted a port');
  return `smtp://127.0.0.1:${address.port}`;
}

const refuse = (message: string, responseCode: number) =>
  Object.assign(new Error(message), { responseCode });

const deliver = (url: string, to = 'anna@ngo.test') =>
  smtp({ url, mailLive: false, timeouts }).deliver(sampleMail(to));

test('hands one mail to exactly its recipient, and the server stores what was written', async () => {
  const { url, stored } = await serve();
  const delivery = await deliver(url);

  expect(delivery).toMatchObject({ kind: 'accepted', recipients: ['anna@ngo.test'] });
  expect(stored).toHaveLength(1);
  expect(stored[0]?.recipients).toEqual(['anna@ngo.test']);
  const parsed = await simpleParser(stored[0]?.bytes ?? '');
  expect(parsed.messageId).toBe(sampleMail().messageId);
  expect(parsed.subject).toBe(sampleMail().subject);
});

test('450 for the recipient is a refusal to try again', async () => {
  const { url, stored } = await serve({
    onRcptTo: (_address, _session, done) => done(refuse('greylisted', 450)),
  });

  expect(await deliver(url)).toMatchObject({ kind: 'refused', about: 'recipient', code: 450 });
  expect(stored).toHaveLength(0);
});

test('550 for the recipient is a refusal about the recipient', async () => {
  const { url } = await serve({
    onRcptTo: (_address, _session, done) => done(refuse('5.1.1 no such user', 550)),
  });

  expect(await deliver(url)).toMatchObject({ kind: 'refused', about: 'recipient', code: 550 });
});

test('554 after the data is a refusal of the message', async () => {
  const { url } = await serve({
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => done(refuse('spam', 554)));
    },
  });

  expect(await deliver(url)).toMatchObject({ kind: 'refused', about: 'message', code: 554 });
});

test('a connection dropped after the data may have been a delivery', async () => {
  expect(await deliver(await serveLines(dropAfterData))).toMatchObject({
    kind: 'lost',
    afterData: true,
  });
});

/** Takes everything and hangs up on the final dot. */
function dropAfterData(line: string, socket: Socket): void {
  if (line === '.') socket.destroy();
  else if (/^DATA/.test(line)) socket.write('354 go\r\n');
  else if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 OK\r\n');
}

test('a server that never answers the data may have taken it', async () => {
  const { url } = await serve({ onData: (stream) => void stream.resume() });

  expect(await deliver(url)).toMatchObject({ kind: 'lost', afterData: true });
});

test.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])(
  'silence from %s on means that nothing was sent',
  async (from) => {
    let isSilent = false;
    const url = await serveLines((line, socket) => {
      isSilent ||= line.startsWith(from);
      if (!isSilent) socket.write('250 OK\r\n');
    });

    expect(await deliver(url)).toMatchObject({ kind: 'lost', afterData: false });
  },
);

test('a server that only drips is left after the whole time', async () => {
  const url = await serveLines((_line, socket) => {
    const drip = setInterval(() => socket.write('2'), 100);
    closers.push(() => clearInterval(drip));
  });
  const started = performance.now();

  expect(await deliver(url)).toMatchObject({ kind: 'lost', afterData: false });
  expect(performance.now() - started).toBeLessThan(4_000);
});

test('a port where nobody listens means that nothing was sent', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = urlOf(server.address());
  server.close();
  await once(server, 'close');

  expect(await deliver(url)).toMatchObject({ kind: 'lost', afterData: false });
});

test('without MAIL_LIVE no other domain ever reaches the server', async () => {
  const { url, stored } = await serve();

  expect(await deliver(url, 'anna@wrzos.org.pl')).toMatchObject({ kind: 'withheld' });
  expect(
    await smtp({ url, mailLive: true, timeouts }).deliver(sampleMail('anna@wrzos.org.pl')),
  ).toMatchObject({ kind: 'accepted' });
  expect(stored.map(({ recipients }) => recipients)).toEqual([['anna@wrzos.org.pl']]);
});

test('a wrong password is about the server', async () => {
  const { url } = await serve({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(refuse('bad password', 535)),
  });

  expect(await deliver(url.replace('//', '//anna:secret@'))).toMatchObject({
    kind: 'refused',
    about: 'server',
    code: 535,
  });
});

test('a server that answers 421 for too much mail is a temporary refusal', async () => {
  const { url } = await serve({
    onMailFrom: (_address, _session, done) => done(refuse('too much', 421)),
  });

  expect(await deliver(url)).toMatchObject({ kind: 'refused', code: 421 });
});
