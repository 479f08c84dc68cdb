import { coverageByRegion } from '../../crawler/coverage.ts';
import type { RegionsModel } from '../pages/regions.ts';
import type { WebPorts } from '../ports.ts';

/** What the page of regions shows. */
export async function regionsOf(ports: WebPorts): Promise<RegionsModel> {
  const plans = await ports.plans();
  const codes = plans.map(({ region }) => region);
  const [health, unwatched] = [await ports.health(), await ports.unwatched()];
  return { now: ports.now(), plans, coverage: coverageByRegion(codes, health, unwatched) };
}
