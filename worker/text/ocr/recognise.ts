import type { Picture } from './picture.ts';

/** What an engine made of a picture. */
export type Recognition =
  /** Words with their places, as tesseract writes them: tab-separated values. */
  | { readonly kind: 'read'; readonly tsv: string }
  /** A Polish sentence for people. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Reads the letters in a picture. Never rejects: what fails is a result. */
export type Recognise = (picture: Picture) => Promise<Recognition>;
