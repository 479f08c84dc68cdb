import { queueOf } from '../../crawler/step.ts';
import { areHintsWaiting, relayHints } from '../../prisma/hints.ts';
import type { App } from './open-app.ts';

const batch = 100;
/** The guarantee; a finished step asks for the next pass at once. */
const pollEveryMs = 1_000;

export interface Relay {
  /** Look for waiting steps now. */
  poke(): void;
  close(): Promise<void>;
}

/**
 * Carry word of waiting steps from Postgres to the queue. Rows are locked while they are sent, so
 * any number of relays may run; a crash in between sends the same job id again.
 */
export function openRelay({ client, queues, passage, log }: App): Relay {
  let isClosed = false;
  let isWanted = false;
  let pass: Promise<void> | undefined;

  const run = async () => {
    while (isWanted && !isClosed) {
      isWanted = false;
      if ((await areHintsWaiting(client)) && (await relayBatch()) === batch) isWanted = true;
    }
  };
  const relayBatch = () =>
    client.$transaction(
      (db) =>
        relayHints(db, batch, async (hints) => {
          await passage('relay', async () => {
            for (const { step, row, number } of hints)
              await queues.add(queueOf(step), `${step}-${row}-${number}`, { step, row });
          });
        }),
      { maxWait: 10_000, timeout: 30_000 },
    );
  const poke = () => {
    isWanted = true;
    pass ??= run()
      .catch((err) => log.warn({ err }, 'hints not relayed'))
      .finally(() => {
        pass = undefined;
      });
  };
  const timer = setInterval(poke, pollEveryMs);
  return {
    poke,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await pass;
    },
  };
}
