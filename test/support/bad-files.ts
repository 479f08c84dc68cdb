import { archives } from './bad-files/archives.ts';
import { offices } from './bad-files/offices.ts';
import { others } from './bad-files/others.ts';
import type { BadFile } from './bad-files/parts.ts';
import { pdfs } from './bad-files/pdfs.ts';

/** Every kind of bad file that is made here, with what must become of it. */
export const badFiles: readonly BadFile[] = [...pdfs, ...offices, ...archives, ...others];
