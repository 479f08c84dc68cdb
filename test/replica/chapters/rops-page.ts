/** A page of an office as it stands now. */
export interface RopsPage {
  readonly source: string;
  readonly address: string;
  /** As the site calls itself. */
  readonly site: string;
  readonly engine: 'wordpress' | 'joomla' | 'office' | 'calls';
  readonly title: string;
  /** `2026-08-27` */
  published: string;
  /** Paragraphs, headings (`# …`), and rows of a table. */
  blocks: (string | readonly string[])[];
  files: RopsFile[];
}

export interface RopsFile {
  readonly name: string;
  /** On the page's host, or on another of its source: `/pliki/plan.pdf`. */
  readonly path: string;
  body: Uint8Array;
}

/** `[Plan](/plan.pdf)` of a page, with the size that sites print beside it. */
export function sizeOf({ body }: RopsFile): string {
  return `${(body.byteLength / 1024).toFixed(1).replace('.', ',')} KB`;
}
