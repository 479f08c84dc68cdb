import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotStart } from './errors.ts';
import { regions } from './regions.ts';

/** What was known of a regional plan before its places were watched. */
const KnownPlan = z.strictObject({
  region: z.enum(regions.map(({ code }) => code)),
  event: z.enum(['preparation', 'consultation', 'publication', 'adoption', 'update', 'mention']),
  title: z.string().min(3).nullable(),
  from: z.int().min(2020).max(2060).nullable(),
  to: z.int().min(2020).max(2060).nullable(),
  day: z.iso.date().nullable(),
  resolution: z.string().min(1).nullable(),
  consultation: z
    .strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() })
    .nullable(),
  evidence: z.strictObject({
    says: z.string().min(10),
    address: z.url({ protocol: /^https?$/ }).nullable(),
    copy: z.null(),
    on: z.iso.date(),
    certainty: z.enum(['seen', 'reported']),
  }),
});

export type KnownPlan = Readonly<z.infer<typeof KnownPlan>>;

const file = new URL('./regional-plans.json', import.meta.url);

/** @throws CannotStart naming every fault of the file at once. */
export function readKnownPlans(path: URL = file): KnownPlan[] {
  const result = z.array(KnownPlan).safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw new CannotStart(
    `config/regional-plans.json is not usable:\n${z.prettifyError(result.error)}`,
    2,
  );
}
