declare const brand: unique symbol;

/** A string that only one function may make: a `SnapshotId` can not be passed for a `VersionId`. */
export type Brand<Name extends string, Base = string> = Base & { readonly [brand]: Name };

export type SourceId = Brand<'SourceId'>;
export type RunId = Brand<'RunId'>;
export type SnapshotId = Brand<'SnapshotId'>;
export type PublicationId = Brand<'PublicationId'>;
export type DocumentId = Brand<'DocumentId'>;

/** SHA-256 of a body, 64 lower-case hexadecimal digits. */
export type Sha256 = Brand<'Sha256'>;
