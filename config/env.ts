import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotStart } from './errors.ts';

const url = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `wanted an address such as ${example}` });
const wholeNumber = (least: number, most: number) =>
  z.coerce.number({ error: `wanted a whole number from ${least} to ${most}` }).pipe(
    z
      .int({ error: `wanted a whole number from ${least} to ${most}` })
      .min(least, { error: `wanted at least ${least}` })
      .max(most, { error: `wanted at most ${most}` }),
  );
const flag = z
  .enum(['true', 'false', '1', '0'], { error: 'wanted true or false' })
  .transform((word) => word === 'true' || word === '1');
const mailbox = z
  .string()
  .regex(/^([^<>\r\n]*<)?[^\s<>@,;:]+@[^\s<>@,;:]+>?$/, {
    error: 'wanted an address such as "Monitor SUS <monitor@example.org>"',
  })
  .transform((text) => {
    const [, name = '', address = text] = /^([^<]*)<([^>]+)>$/.exec(text) ?? [];
    return { name: name.trim(), address: address.trim() };
  });
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;

const Variables = z.object({
  /** PostgreSQL 15 or later. Without it, an embedded PostgreSQL 18 in DATA_DIR. */
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://user:password@host:5432/name').optional(),
  /** Redis 7 or Valkey for the queue. Without it, the queue lives in PostgreSQL. */
  REDIS_URL: url(/^rediss?$/, 'redis://host:6379').optional(),
  /** Where mail is handed over. Without it, mails are files in DATA_DIR/outbox. */
  SMTP_URL: url(/^smtps?$/, 'smtp://user:password@host:587').optional(),
  MAIL_FROM: mailbox.default({ name: 'Monitor SUS', address: 'monitor@sus-monitor.example' }),
  /** In a replica, mail leaves through SMTP_URL only if this is true. */
  MAIL_LIVE: flag.default(false),
  /** Base of every link in mails and feeds. */
  PUBLIC_URL: url(/^https?$/, 'https://monitor.example.org').optional(),
  /** 0 takes any free port. */
  PORT: wholeNumber(0, 65_535).default(8080),
  /** Where a process without the web page answers /healthz, /readyz and /metrics. */
  HEALTH_PORT: wholeNumber(0, 65_535).optional(),
  /** The address that the web page listens on; 0.0.0.0 in a container. */
  LISTEN_HOST: z.string().default('127.0.0.1'),
  /** Embedded database, snapshots, outbox. */
  DATA_DIR: z.string().default('data'),
  /** A folder, or s3://bucket/prefix. Without it, DATA_DIR/snapshots. */
  SNAPSHOT_STORE: z.string().optional(),
  /** A small internet on loopback to which every request is sent instead. */
  MONITOR_REPLICA: url(/^http$/, 'http://127.0.0.1:8090')
    .refine((text) => loopback.test(new URL(text).hostname), {
      error: 'wanted an address on this machine',
    })
    .transform((text) => new URL(text))
    .optional(),
  /** World time at start, for tests and replicas. */
  MONITOR_NOW: z.iso
    .datetime({ offset: true, error: 'wanted a moment such as 2026-09-01T06:00:00Z' })
    .transform((text) => new Date(text))
    .optional(),
  /** Tests only: die at a kill point, `<step>:<before|after>:<nth>`. */
  CRASH_AT: z
    .string()
    .regex(/^[a-z-]+:(before|after):[1-9]\d*$/, {
      error: 'wanted a kill point such as read:before:1',
    })
    .transform((text) => {
      const [step = '', when = '', nth = ''] = text.split(':');
      return { step, when: when as 'before' | 'after', nth: Number(nth) };
    })
    .optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'wanted trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
  /** The Chromium program; without it, it is looked for. */
  CHROMIUM_PATH: z.string().optional(),
  /** False: in a replica Chromium may run without its sandbox, where none can be had. */
  BROWSER_SANDBOX: flag.default(true),
  /** A mail address that the sites' administrators find in our User-Agent. */
  CONTACT: z.email({ error: 'wanted an e-mail address' }).optional(),
});

/** Settings that may lie in a file of their own, named by `<NAME>_FILE`. */
const secrets = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL'] as const;

/** What the operator set, checked. All optional fields are present, `undefined` where not set. */
export type Settings = ReturnType<typeof readSettings>;

/**
 * Read all settings. Once, in `main.ts`. An empty variable counts as not set.
 *
 * @throws CannotStart (exit code 2) naming every wrong variable at once, never its value.
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>) {
  const { values, problems } = readSecretFiles(variables);
  const result = Variables.safeParse(values);
  const wrong = [...problems, ...(result.success ? [] : problemsOf(result.error))];
  if (result.success && wrong.length === 0) return toSettings(result.data);
  throw new CannotStart(`These settings are not usable:\n  ${wrong.join('\n  ')}`, 2);
}

function toSettings(variables: z.infer<typeof Variables>) {
  return {
    databaseUrl: variables.DATABASE_URL,
    redisUrl: variables.REDIS_URL,
    smtpUrl: variables.SMTP_URL,
    mailFrom: variables.MAIL_FROM,
    mailLive: variables.MAIL_LIVE,
    publicUrl: new URL(variables.PUBLIC_URL ?? `http://127.0.0.1:${variables.PORT}`),
    port: variables.PORT,
    healthPort: variables.HEALTH_PORT,
    listenHost: variables.LISTEN_HOST,
    dataDir: variables.DATA_DIR,
    snapshotStore: variables.SNAPSHOT_STORE,
    replica: variables.MONITOR_REPLICA,
    now: variables.MONITOR_NOW,
    crashAt: variables.CRASH_AT,
    logLevel: variables.LOG_LEVEL,
    chromiumPath: variables.CHROMIUM_PATH,
    browserSandbox: variables.BROWSER_SANDBOX,
    contact: variables.CONTACT,
  } as const;
}

function readSecretFiles(variables: Readonly<Record<string, string | undefined>>) {
  const values = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const problems: string[] = [];
  for (const name of secrets) {
    const file = values[`${name}_FILE`];
    if (file === undefined) continue;
    if (values[name] !== undefined) problems.push(`${name}: set twice, also by ${name}_FILE`);
    else if (!readInto(values, name, file)) {
      problems.push(`${name}_FILE: wanted the path of a readable file`);
    }
  }
  return { values, problems };
}

function readInto(values: Record<string, string | undefined>, name: string, file: string) {
  try {
    values[name] = readFileSync(file, 'utf8').trim();
    return true;
  } catch {
    return false;
  }
}

/** One line per variable. Only our own words: a library's message might quote the value. */
function problemsOf(error: z.ZodError) {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
