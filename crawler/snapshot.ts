import type { Sha256, SnapshotId, SourceId } from './brand.ts';

/** What one address answered at one moment. The body lies in the store under its hash. */
export interface Snapshot {
  readonly id: SnapshotId;
  readonly sourceId: SourceId;
  /** As asked; `finalAddress` is what answered. */
  readonly address: string;
  readonly finalAddress: string;
  readonly takenAt: Date;
  readonly status: number;
  readonly contentType: string;
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** Bodies by their SHA-256. */
export interface SnapshotStore {
  /** Durable when it returns; storing equal bytes twice is one file. */
  put(body: Uint8Array): Promise<Sha256>;
  /** @throws {SnapshotDamaged} when the bytes are missing or no longer have that hash. */
  get(sha256: Sha256): Promise<Uint8Array>;
  /** Whether there is a body under that hash; whether it is whole, only `get` tells. */
  has(sha256: Sha256): Promise<boolean>;
  /** Every hash that the store holds, in no order. */
  hashes(): AsyncIterable<Sha256>;
}
