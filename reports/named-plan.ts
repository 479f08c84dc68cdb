import type { PlanRow } from '../worker/regional-plans/register.ts';

/** A row of the register of regional plans with the name of its region. */
export interface NamedPlan extends PlanRow {
  readonly name: string;
}
