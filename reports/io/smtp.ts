import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer/lib/errors';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, {
  type SMTPConnectionAuth,
  type SMTPConnectionSendInfo,
} from 'nodemailer/lib/smtp-connection';
import { isReserved } from '../mail/address.ts';
import type { Mail } from '../mail/message.ts';
import type { Delivery, Transport } from '../mail/send.ts';
import { composeBytes } from './compose.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…` */
  readonly url: string;
  /** Without it only addresses under `.test` and `.example` are served. */
  readonly mailLive: boolean;
  readonly timeouts?: SmtpTimeouts;
}

/** Milliseconds. */
export interface SmtpTimeouts {
  readonly connect: number;
  readonly greeting: number;
  /** Without a byte from the server. */
  readonly silence: number;
  readonly whole: number;
}

const usualTimeouts: SmtpTimeouts = {
  connect: 10_000,
  greeting: 10_000,
  silence: 60_000,
  whole: 180_000,
};

/**
 * Sends through a mail server, one connection and one recipient per mail.
 *
 * The dialogue is led step by step, because nodemailer's own transport reports a connection lost
 * after the data like one that never came about (10.6.0: both `ETIMEDOUT` or `ECONNECTION` on
 * `CONN`). Here the message is a stream that is read only once the server has asked for data:
 * from then on a loss means that it may have been delivered.
 */
export function smtp({ url, mailLive, timeouts = usualTimeouts }: SmtpOptions): Transport {
  const { auth, ...server } = parseConnectionUrl(url);
  const settings = {
    ...securityOf(server.host, auth !== undefined),
    ...server,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    dnsTimeout: timeouts.connect,
  };
  return {
    async deliver(mail) {
      if (!mailLive && !isReserved(mail.to.address)) return withheld;
      const message = await composeBytes(mail);
      const connection = new SMTPConnection(settings);
      return await lead({ connection, auth, mail, message, patience: timeouts.whole });
    },
  };
}

const withheld: Delivery = {
  kind: 'withheld',
  reply: 'MAIL_LIVE is not set: only addresses under .test and .example are served',
};

/** A password never travels in the clear; a server on this machine has no certificate to check. */
function securityOf(host: string | undefined, hasPassword: boolean) {
  const isLocal = host === 'localhost' || host === '::1' || /^127\./.test(host ?? '');
  return isLocal ? { ignoreTLS: true } : { requireTLS: hasPassword };
}

type Phase = 'server' | 'envelope' | 'data';

interface Dialogue {
  readonly connection: SMTPConnection;
  readonly auth: SMTPConnectionAuth | undefined;
  readonly mail: Mail;
  readonly message: Buffer;
  /** Milliseconds for all of it: a server that drips bytes must not hold a worker. */
  readonly patience: number;
}

/** Leads the dialogue to its end; the first loss of the connection ends it wherever it is. */
async function lead({ connection, auth, mail, message, patience }: Dialogue): Promise<Delivery> {
  let phase: Phase = 'server';
  const body = lazily(message, () => {
    phase = 'data';
  });
  const { lost, stop } = watch(connection, patience);
  const step = <Result>(start: Call<Result>) => Promise.race([lost, call(start)]);
  try {
    await step<void>((done) => connection.connect(done));
    if (auth !== undefined) await step<boolean>((done) => connection.login(auth, done));
    phase = 'envelope';
    const envelope = { from: mail.from.address, to: [mail.to.address], size: message.length };
    const info = await step<SMTPConnectionSendInfo>((done) =>
      connection.send(envelope, body, done),
    );
    connection.quit();
    return { kind: 'accepted', recipients: info.accepted, reply: info.response };
  } catch (error) {
    connection.close();
    return failureOf(error, phase);
  } finally {
    stop();
  }
}

/** Rejects when the connection errs, ends or takes too long. */
function watch(connection: SMTPConnection, patience: number) {
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    // on a 421 it ends before it tells the answer: let the answer win
    connection.on('end', () => setImmediate(reject, new Error('the server closed the connection')));
    timer = setTimeout(() => reject(new Error(`no end within ${patience} ms`)), patience);
  });
  lost.catch(() => undefined); // a late close after the answer is no failure
  return { lost, stop: () => clearTimeout(timer) };
}

type Call<Result> = (done: (error?: Error | null, result?: Result) => void) => void;

/** A nodemailer call as a promise. */
function call<Result>(start: Call<Result>): Promise<Result> {
  const answer = new Promise<Result>((resolve, reject) => {
    start((error, result) => (error ? reject(error) : resolve(result as Result)));
  });
  answer.catch(() => undefined); // the race may be over already
  return answer;
}

/** The bytes as a stream that tells when somebody begins to read it. */
function lazily(bytes: Buffer, begin: () => void): Readable {
  return new Readable({
    read() {
      begin();
      this.push(bytes);
      this.push(null);
    },
  });
}

/** By codes alone, never by the words of a message. */
function failureOf(error: unknown, phase: Phase): Delivery {
  const { responseCode: code = 0, response, command, message } = error as Partial<NodemailerError>;
  return code >= 400 && code < 600
    ? {
        kind: 'refused',
        about: subjectOf(phase, code, command),
        code,
        reply: response ?? `${code}`,
      }
    : { kind: 'lost', afterData: phase === 'data', reply: message ?? 'connection lost' };
}

/** Whom a refusal is about. 503: the session was out of step, which says nothing of the mail. */
function subjectOf(phase: Phase, code: number, command: string | undefined) {
  if (phase === 'server' || code === 503) return 'server';
  return phase === 'envelope' && command === 'RCPT TO' ? 'recipient' : 'message';
}
