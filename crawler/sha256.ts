import type { Sha256 } from './brand.ts';

export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text);
}

/** @throws {RangeError} for anything but 64 lower-case hexadecimal digits. */
export function toSha256(text: string): Sha256 {
  if (isSha256(text)) return text;
  throw new RangeError(`wanted 64 hexadecimal digits, found ${JSON.stringify(text.slice(0, 80))}`);
}

/** Where a body lies in its store, relative: `ab/cd/<sha256>`. @throws {RangeError} */
export function pathOf(sha256: Sha256): string {
  const name = toSha256(sha256);
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}
