/** What one file may cost. Beyond it the file is unreadable, and says so. */
export const limits = {
  pages: 2_000,
  /** Characters of text in all. */
  textChars: 20_000_000,
  paragraphs: 400_000,
  /** Runs of text on one PDF page. */
  itemsPerPage: 60_000,
  zipEntries: 2_000,
  /** Files of one archive or message that are read. */
  members: 200,
  /** Containers in a container: an archive in a message, and no deeper. */
  nesting: 2,
  /** Bytes of one part of a zip, and of all of them together, unpacked. */
  zipPartBytes: 100_000_000,
  zipBytes: 300_000_000,
  /** Unpacked to packed, above a part of 1 MB. */
  zipRatio: 200,
  xmlDepth: 256,
  /** Groups of an RTF file inside one another. */
  rtfDepth: 1_000,
  htmlElements: 400_000,
} as const;
