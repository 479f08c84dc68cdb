import type { Prisma } from './generated/client.ts';

/** A client or an open transaction: repository functions take either. */
export type Db = Prisma.TransactionClient;

/** Domain values that are plain data, as the JSON columns take them. */
export function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
