import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotStart } from './errors.ts';
import { toFillIn } from './permission-grounds.ts';

/** Why sources whose robots.txt forbids robots are read all the same. */
const Permission = z.strictObject({
  /** Sources that it covers. */
  sources: z.array(z.string().min(1)).min(1),
  /** Who decided, with office: "Anna Przykładowa, WRZOS, koordynatorka projektu". */
  grantedBy: z.string().min(3),
  grantedOn: z.iso.date(),
  /** The legal basis, in Polish; it is printed in every report. */
  ground: z
    .string()
    .min(20)
    .refine((text) => !text.includes(toFillIn), `nothing may be left of "${toFillIn} …]"`),
});

export type Permission = Readonly<z.infer<typeof Permission>>;

const file = new URL('./permissions.json', import.meta.url);

/**
 * What the operator recorded in `config/permissions.json`.
 *
 * @throws CannotStart naming every fault of the file at once.
 */
export function readPermissions(path: URL = file): Permission[] {
  const result = z.array(Permission).safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw new CannotStart(
    `config/permissions.json is not usable:\n${z.prettifyError(result.error)}`,
    2,
  );
}

/** In a replica nobody's rules are at stake: it stands in for the permission. */
export function replicaPermission(sources: readonly string[], now: Date): Permission {
  return {
    sources: [...sources],
    grantedBy: 'świat pokazowy',
    grantedOn: now.toISOString().slice(0, 10),
    ground: 'Strony świata pokazowego są zmyślone i leżą na tym komputerze.',
  };
}
