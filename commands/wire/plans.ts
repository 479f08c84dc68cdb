import { readKnownPlans } from '../../config/regional-plans.ts';
import { regions } from '../../config/regions.ts';
import { warsawDay } from '../../crawler/courtesy.ts';
import { findPlanPublications } from '../../prisma/regional-plans.ts';
import type { NamedPlan } from '../../reports/named-plan.ts';
import { planStatement } from '../../worker/regional-plans/reading.ts';
import { planRegister } from '../../worker/regional-plans/register.ts';
import type { Records } from './open-records.ts';

/**
 * The register of the 16 regional plans: what was known before, and what was read since. In a
 * replica nothing is known before, for its regions are invented.
 */
export async function plansOf({ client, sources, clock, settings }: Records): Promise<NamedPlan[]> {
  const regionOf = new Map(
    sources.flatMap(({ id, region }) => (region === undefined ? [] : [[`${id}`, region] as const])),
  );
  const read = (await findPlanPublications(client, regionOf)).flatMap(
    (publication) => planStatement(publication) ?? [],
  );
  const known = settings.replica === undefined ? readKnownPlans() : [];
  const codes = regions.map(({ code }) => code);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const rows = planRegister(codes, [...known, ...read], warsawDay(clock.now()));
  return rows.map((row) => ({ ...row, name: names.get(row.region) ?? row.region }));
}
