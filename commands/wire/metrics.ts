import { Gauge, Registry } from 'prom-client';
import { countHints } from '../../prisma/hints.ts';
import { countMails } from '../../prisma/mails.ts';
import { findPulses } from '../../prisma/pulses.ts';
import type { App } from './open-app.ts';
import { healthOf } from './watched.ts';

/** The monitor's state in Prometheus' text format, as the database knows it now. */
export async function metricsOf(app: App): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `monitor_${name}`, help, labelNames, registers: [registry] });

  const { client } = app;
  const steps = gauge('steps', 'Steps that wait, by step and state.', ['step', 'state']);
  for (const { step, state, count } of await countHints(client)) steps.set({ step, state }, count);
  const mails = gauge('mails', 'Mails in the ledger, by state.', ['state']);
  for (const [state, count] of Object.entries(await countMails(client)))
    mails.set({ state }, count);
  const pulse = gauge('pulse_age_seconds', 'Since a queue last did real work.', ['queue']);
  for (const { queue, at } of await findPulses(client))
    pulse.set({ queue }, (Date.now() - at.getTime()) / 1_000);

  const good = gauge('source_ok', '1 when the last run of a source was good.', ['source']);
  const listed = gauge('source_listed', 'Publications in the last good run.', ['source']);
  for (const one of await healthOf(app)) {
    good.set({ source: one.id }, one.state === 'ok' ? 1 : 0);
    listed.set({ source: one.id }, one.listed);
  }
  return registry.metrics();
}
