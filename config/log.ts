import pino from 'pino';

export type Log = pino.Logger;

/** Fields that never reach a log, wherever they stand in the first three levels of an entry. */
const secretFields = [
  'authorization',
  'cookie',
  'DATABASE_URL',
  'databaseUrl',
  'email',
  'password',
  'recipient',
  'redisUrl',
  'smtpUrl',
  'token',
  '["set-cookie"]',
];
const depths = ['', '*', '*.*'];
const paths = depths.flatMap((depth) =>
  secretFields.map((field) =>
    field.startsWith('[') || depth === '' ? depth + field : `${depth}.${field}`,
  ),
);

/** JSON lines on stderr, so that stdout stays free for what a command prints. */
export function openLog(level: string, destination: pino.DestinationStream = stderr()): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: { paths, censor: '[redacted]' },
      serializers: { err: describe },
      hooks: { streamWrite: withoutPersons },
    },
    destination,
  );
}

function stderr() {
  return pino.destination({ dest: 2, sync: true });
}

/** Only what helps: errors of libraries carry whole connections along. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return { type: name, message, code, stack, cause: cause && describe(cause) };
}

/** Messages of other programs quote addresses and connection strings: blot them out of the whole line. */
function withoutPersons(line: string) {
  return line
    .replace(/\/\/[^\s/@"]+@/g, '//[redacted]@')
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi, '[redacted]');
}
