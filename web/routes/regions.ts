import { coverageByRegion } from '../../crawler/coverage.ts';
import type { RegionsModel } from '../pages/regions.ts';
import type { WebPorts } from '../ports.ts';

/** What the page of regions shows. */
export async function regionsOf(ports: WebPorts): Promise<RegionsModel> {
  const { regions } = ports.choices;
  const nameOf = new Map(regions.map(({ value, label }) => [value, label]));
  const plans = await ports.plans();
  return {
    now: ports.now(),
    plans: plans.map((row) => ({ ...row, name: nameOf.get(row.region) ?? row.region })),
    coverage: coverageByRegion(
      regions.map(({ value }) => value),
      await ports.health(),
      await ports.unwatched(),
    ),
  };
}
