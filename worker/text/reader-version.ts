import type { ReaderVersion } from '../document-text.ts';

/** A new number makes new readings of old files, never changes. */
export const readerVersion = 'reader-3' as ReaderVersion;
