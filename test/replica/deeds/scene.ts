import type { LedgerEntry } from '../ledger.ts';
import type { Plant } from '../make-world.ts';
import type { Sites } from '../sites.ts';

/** One moment of a story: the sites, where its ledger goes, and what day it is there. */
export interface Scene {
  readonly sites: Sites;
  readonly plant: Plant;
  readonly day: string;
}

/** What a ledger entry may add to what the deed itself says. */
export type Details = Partial<Pick<LedgerEntry, 'tags' | 'deadline' | 'act' | 'units'>>;

export type Fields = NonNullable<LedgerEntry['fields']>;
