import { type Command, InvalidArgumentError } from 'commander';
import type { Settings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import {
  addSubscriber,
  addSubscription,
  listSubscribers,
  removeSubscriber,
  setWantsReports,
} from '../prisma/subscribers.ts';
import { type MailAddress, parseAddress } from '../reports/mail/address.ts';
import { type Records, withRecords } from './wire/open-records.ts';
import { collect } from './wire/options.ts';
import { moment, table } from './wire/table.ts';
import { print, printJson, type Verb } from './wire/verb.ts';

interface AddOptions {
  readonly name?: string;
  readonly consentOnRecord?: true;
  readonly reports?: true;
  readonly alerts?: string;
  readonly tag?: readonly string[];
  readonly region?: readonly string[];
  readonly everything?: true;
  readonly json?: true;
}

export function addSubscribers(program: Command, verb: Verb): void {
  const subscribers = program
    .command('subscribers')
    .description('who is told what: add, list, remove readers')
    .addHelpText(
      'after',
      '\nNobody is written to whose consent is not on record.\n\nExamples:\n  ./monitor subscribers add anna@example.org --consent-on-record --reports --alerts "Nowe projekty"\n  ./monitor subscribers list --json\n  ./monitor subscribers remove anna@example.org',
    );
  subscribers
    .command('add')
    .description('add a reader, or a subscription to a reader')
    .argument('<address>', 'a mail address', toAddress)
    .option('--name <name>', 'as it stands beside the address')
    .option('--consent-on-record', 'you hold proof that this person asked for it (RODO)')
    .option('--reports', 'send the two-monthly report')
    .option('--alerts <name>', 'alert on new relevant draft acts; the name of the subscription')
    .option('--everything', 'with --alerts: every relevant change, not only new draft acts')
    .option('--tag <id>', 'with --alerts: only with this tag; may stand several times', collect)
    .option('--region <code>', 'with --alerts: only of this voivodeship (TERYT)', collect)
    .option('--json', 'print one JSON object')
    .action(verb(add));
  subscribers
    .command('list')
    .description('everyone, with the state of their consent')
    .option('--json', 'print one JSON object')
    .action(verb(list));
  subscribers
    .command('remove')
    .description('stop all mail to an address at once')
    .argument('<address>', 'a mail address', toAddress)
    .option('--dry-run', 'change nothing: only say who it is')
    .option('--json', 'print one JSON object')
    .action(verb(remove));
}

function toAddress(text: string): MailAddress {
  const address = parseAddress(text);
  if (address !== undefined) return address;
  throw new InvalidArgumentError('Wanted a plain address such as anna@example.org.');
}

async function add(address: MailAddress, options: AddOptions, settings: Settings) {
  const hasFilter = options.tag ?? options.region ?? options.everything;
  if (options.alerts === undefined && hasFilter !== undefined)
    throw new CannotStart('wanted --alerts NAME beside --tag, --region and --everything', 2);
  return withRecords(settings, async (records) => {
    const { client, clock } = records;
    const consent = options.consentOnRecord ? clock.now() : null;
    await client.$transaction(async (db) => {
      const id = await addSubscriber(db, address, options.name ?? null, consent);
      if (options.reports) await setWantsReports(db, id, true);
      if (options.alerts !== undefined)
        await addSubscription(db, id, options.alerts, filterOf(options));
    });
    const [subscriber] = (await readersOf(records)).filter((one) => one.address === address);
    if (options.json) printJson(subscriber);
    else print(`${address}: ${subscriber?.consent}`);
    return 0;
  });
}

function filterOf({ tag, region, everything }: AddOptions) {
  return {
    relevantOnly: true,
    ...(everything === undefined && ({ kinds: ['appeared'], sourceKinds: ['draft-act'] } as const)),
    ...(tag && { tags: tag }),
    ...(region && { regions: region }),
  };
}

async function list({ json }: { readonly json?: true }, settings: Settings) {
  return withRecords(settings, async (records) => {
    const subscribers = await readersOf(records);
    if (json) printJson({ subscribers });
    else
      print(
        table(
          ['address', 'consent', 'reports', 'alerts'],
          subscribers.map(({ address, consent, wantsReports, subscriptions }) => [
            ...[address, consent, wantsReports ? 'yes' : 'no'],
            subscriptions.map(({ name }) => name).join(', '),
          ]),
        ),
      );
    return 0;
  });
}

async function remove(
  address: MailAddress,
  { dryRun, json }: { readonly dryRun?: true; readonly json?: true },
  settings: Settings,
) {
  return withRecords(settings, async (records) => {
    const known = (await readersOf(records)).find((one) => one.address === address);
    if (known === undefined)
      throw new CannotStart(
        `wanted a subscriber ${address}, found none; see ./monitor subscribers list`,
      );
    if (!dryRun) await removeSubscriber(records.client, address, records.clock.now());
    if (json) printJson({ address, dryRun: dryRun === true, removed: !dryRun });
    else print(dryRun ? `${address}: ${known.consent}; would be removed` : `${address}: removed`);
    return 0;
  });
}

/** Readers without their tokens, which open their settings to whoever holds one. */
async function readersOf({ client }: Records) {
  return (await listSubscribers(client)).map(
    ({ address, name, confirmedAt, leftAt, createdAt, wantsReports, subscriptions }) => ({
      ...{ address, name, confirmedAt, leftAt, createdAt, wantsReports, subscriptions },
      consent: consentOf(confirmedAt, leftAt),
    }),
  );
}

function consentOf(confirmedAt: Date | null, leftAt: Date | null): string {
  if (leftAt !== null) return `left ${moment(leftAt)}`;
  return confirmedAt === null ? 'not confirmed: gets no mail' : `confirmed ${moment(confirmedAt)}`;
}
